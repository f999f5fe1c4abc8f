"""Messages that tell an author which line gave what to which property, and what would be accepted."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from difflib import get_close_matches

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
_LONGEST_VALUE = 80


class ControlError(ValueError):
    """A control was used where it cannot be: on two pages, inside itself, or not on a page at all."""


def nearest(name: str, known: Iterable[str]) -> str:
    """A closing sentence that names the known name most like `name`, or nothing."""
    found = get_close_matches(name, list(known), 1)
    return f" Did you mean {found[0]!r}?" if found else ""


def shown(value: object) -> str:
    """A value as it appears in a message: its type and a bounded representation."""
    try:
        text = repr(value)
    except Exception:
        text = "<no representation>"
    if len(text) > _LONGEST_VALUE:
        text = text[: _LONGEST_VALUE - 1] + "…"
    return f"{text} ({type(value).__name__})"


def author_line() -> str:
    """Where the author's code called into the package: `" (app.py, line 12)"`, or nothing."""
    frame = sys._getframe(1)
    while frame is not None:
        path = frame.f_code.co_filename
        if not path.startswith(_PACKAGE) and not path.startswith("<"):
            return f" ({os.path.basename(path)}, line {frame.f_lineno})"
        frame = frame.f_back  # type: ignore[assignment]
    return ""
