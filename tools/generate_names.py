"""Write the tables and typed stubs of the icon and colour names from `tools/data/names.json`.

    python tools/generate_names.py            write them
    python tools/generate_names.py --check    only tell, by the exit status, whether they are up to date

Each namespace has a rule that makes the value from the name (see `flet.values.names`), so a table holds the
names alone, one a line; a name with a value of its own is followed by a space and the value.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "flet"
sys.path.insert(0, str(ROOT / "src"))

from flet.values.names import RULES  # noqa: E402

DESCRIPTIONS = {
    "colors": "Names of colours: roles of the theme and the Material palette.",
    "cupertino_colors": "Names of the colours of Apple's platforms.",
    "cupertino_icons": "Names of the icons of Apple's platforms.",
    "icons": "Names of the Material icons.",
}
FUNCTIONS = {"colors": "\ndef with_opacity(opacity: float, color: str) -> str: ...\n"}


# The reference lists icons whose names are numbers first, TEN_K before all; programs that walk through `vars(icons)`
# begin there.
NUMBERS = {
    *("ONE", "TWO", "THREE", "THREED", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "ELEVEN", "TWELVE"),
    *("THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN", "TWENTY", "THIRTY", "SIXTY"),
}


def place(name: str) -> tuple[int, str]:
    """Return what names are sorted by."""
    word = name.partition("_")[0]
    return (0 if word == "TEN" else 1 if word in NUMBERS else 2), name


def table(namespace: str, values: dict[str, str]) -> str:
    """Return the text of a namespace's table."""
    rule = RULES[namespace]
    return "".join(
        f"{name}\n" if rule(name) == value else f"{name} {value}\n"
        for name, value in sorted(values.items(), key=lambda item: place(item[0]))
    )


def stub(namespace: str, values: dict[str, str]) -> str:
    """Return the text of a namespace's typed stub."""
    head = f'"""{DESCRIPTIONS[namespace]} Written by tools/generate_names.py."""\n\n'
    return head + "".join(f"{name}: str\n" for name in sorted(values)) + FUNCTIONS.get(namespace, "")


def generated() -> dict[Path, str]:
    """Return the text of every generated file."""
    data = json.loads((ROOT / "tools" / "data" / "names.json").read_text("utf-8"))
    texts: dict[Path, str] = {}
    for namespace, values in data.items():
        texts[PACKAGE / "values" / "tables" / f"{namespace}.txt"] = table(namespace, values)
        texts[PACKAGE / f"{namespace}.pyi"] = stub(namespace, values)
    return texts


def main() -> int:
    """Write or check the files; return the exit status."""
    texts = generated()
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        print(("out of date: " if "--check" in sys.argv else "written: ") + str(path.relative_to(ROOT)))
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[path], "utf-8", newline="\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
