"""Which names of properties the client reads where it draws a control."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "client/src"

_IMPORT = re.compile(r"""(?:from\s|import\s|import\()\s*["'](\.[^"']+)["']""")
_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*$", re.DOTALL | re.MULTILINE)
_READ = re.compile(r"""\.(\w+)|["'](\w+)["']""")
_UNPACKED = re.compile(r"\{([^{}]*)\}\s*(?:=|: \w+)")
_DRAWN = re.compile(r"""control<[^(]*\(\s*"(\w+)\"""")
_KINDS = re.compile(r"""^const KINDS: Record<string, Kind> = \{(.*?)\};""", re.DOTALL | re.MULTILINE)

_REGISTRY = SOURCES / "controls/index.ts"


@cache
def _text(file: Path) -> str:
    return _COMMENT.sub("", file.read_text("utf-8"))


@cache
def _imports(file: Path) -> list[Path]:
    found = []
    for name in _IMPORT.findall(_text(file)):
        path = (file.parent / name).resolve()
        for candidate in (path.with_name(path.name + ".ts"), path.with_name(path.name + ".tsx")):
            if candidate.exists() and "generated" not in candidate.parts and candidate != _REGISTRY:
                found.append(candidate)
    return found


def _with_imports(file: Path) -> set[Path]:
    found, waiting = set[Path](), [file]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(_imports(one))
    return found


@cache
def _reads(file: Path) -> set[str]:
    text = _text(file)
    names = {name for pair in _READ.findall(text) for name in pair if name}
    for unpacked in _UNPACKED.findall(text):
        names.update(re.findall(r"\w+", unpacked))
    return names


@cache
def _drawn_in() -> dict[str, Path]:
    """The file that draws each type of control."""
    found: dict[str, Path] = {}
    for file in sorted((SOURCES / "controls").rglob("*.tsx")):
        text = _text(file)
        names = _DRAWN.findall(text)
        for kinds in _KINDS.findall(text):
            names += re.findall(r"(\w+):", kinds)
        found |= dict.fromkeys(names, file.resolve())
    return found


def names_read(control: str) -> set[str]:
    """Return every name that is read in the sources which draw a control, and in what they import."""
    return set[str]().union(*map(_reads, _with_imports(_drawn_in()[control])))


def names_read_anywhere() -> set[str]:
    """Return every name that any source of the client reads."""
    return set[str]().union(*map(_reads, sorted(SOURCES.rglob("*.ts*"))))
