"""`flet create`: a new app to start from."""

from __future__ import annotations

import sys
from pathlib import Path

from flet.cli.parser import Options
from flet.version import distribution_version

_MINIMAL = '''"""{description}"""

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "{title}"
    page.add(ft.Text("Hello!"))


if __name__ == "__main__":
    ft.app(main)
'''

_COUNTER = '''"""{description}"""

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "{title}"
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    number = ft.Text("0", size=50)

    def count(e: ft.ControlEvent) -> None:
        number.value = str(int(number.value or 0) + 1)
        page.update()

    page.add(number, ft.FilledButton("Count", on_click=count))


if __name__ == "__main__":
    ft.app(main)
'''

_README = """# {title}

{description}

    pip install -r requirements.txt
    flet run

Files in `assets` are served with the app; `assets/favicon.png` is its icon.
"""

_TEMPLATES = {"minimal": _MINIMAL, "counter": _COUNTER}


def run(options: Options) -> int:
    """Write the files; none that exists is touched."""
    folder = Path(options.output_directory).resolve()
    title = options.project_name or folder.name
    description = options.description or f"The app {title}."
    escaped = {"title": _in_quotes(title), "description": _in_quotes(description)}
    installed = distribution_version()
    files = {
        "main.py": _TEMPLATES[options.template].format(**escaped),
        "requirements.txt": "fletling\n" if installed == "0" else f"fletling>={installed}\n",
        "README.md": _README.format(title=title, description=description),
        ".gitignore": "__pycache__/\n.venv/\n",
        "assets/.gitkeep": "",
    }
    existing = [name for name in files if (folder / name).exists()]
    if existing:
        print(f"flet create: {folder} already has {', '.join(existing)}; nothing was written.", file=sys.stderr)
        return 1
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    start = "flet run" if folder == Path.cwd() else f"flet run {options.output_directory}"
    print(f"Made {folder}. Start it with: {start}")
    return 0


def _in_quotes(text: str) -> str:
    """A text as it stands between quotation marks in a program."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
