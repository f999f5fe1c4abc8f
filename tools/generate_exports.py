"""Writes what `import flet` offers: `_exports.py` (name to module) and the typed view `__init__.pyi`.

Usage:

    python tools/generate_exports.py            rewrite both
    python tools/generate_exports.py --check    exit with 1 when they are out of date

The names an author may use are listed in `tools/data/public_names.json`; where each one is defined is read from
the sources.
"""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/flet"
ROOMS = ("values", "controls", "runtime", "server")
APART = "controls/canvas"
"""Shapes are named in `flet.canvas` only: `flet.Text` is another one."""


def defined_names(path: Path) -> set[str]:
    """What a module defines at its top level."""
    found: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return found


def exports() -> tuple[dict[str, str], list[str]]:
    """Public names with their modules, and the public modules that exist."""
    public = json.loads((ROOT / "tools/data/public_names.json").read_text("utf-8"))
    wanted = set(public["names"])
    found: dict[str, str] = {}
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            if path.is_relative_to(PACKAGE / APART):
                continue
            module = "flet." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
            for name in defined_names(path) & wanted:
                found.setdefault(name, module.removesuffix(".__init__"))
    modules = [
        name
        for name in public["modules"]
        if (PACKAGE / f"{name}.py").exists() or (PACKAGE / name / "__init__.py").exists()
    ]
    return dict(sorted(found.items())), modules


def lookup_text(found: dict[str, str], modules: list[str]) -> str:
    """The text of `_exports.py`."""
    lines = ['"""Where the public names are defined; written by tools/generate_exports.py."""', ""]
    lines += ["NAMES: dict[str, str] = {", *(f'    "{name}": "{module}",' for name, module in found.items()), "}", ""]
    lines += ["MODULES: tuple[str, ...] = (", *(f'    "{name}",' for name in modules), ")", ""]
    return "\n".join(lines)


def stub_text(found: dict[str, str], modules: list[str]) -> str:
    """The text of `__init__.pyi`."""
    lines = ["# Written by tools/generate_exports.py.", ""]
    lines += [f"from flet import {name} as {name}" for name in modules]
    lines += [f"from {module} import {name} as {name}" for name, module in found.items()]
    names = ", ".join(f'"{name}"' for name in sorted([*found, *modules]))
    return "\n".join([*lines, "", f"__all__ = [{names}]", ""])


def main() -> int:
    """Write or check both files."""
    found, modules = exports()
    texts = {
        PACKAGE / "_exports.py": lookup_text(found, modules),
        PACKAGE / "__init__.pyi": stub_text(found, modules),
    }
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is out of date: run python tools/generate_exports.py")
        return 1 if stale else 0
    for path in stale:
        path.write_text(texts[path], "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
