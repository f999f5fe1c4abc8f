"""Colours one can see through."""

from __future__ import annotations


def with_opacity(opacity: float, color: str) -> str:
    """Return `color` with an opacity from 0 (not to be seen) to 1 (solid), which replaces its own.

    Raises ValueError for an opacity outside that range.
    """
    if not 0 <= opacity <= 1:
        raise ValueError(f"opacity must be from 0 to 1, not {opacity!r}")
    return f"{color.partition(',')[0]},{opacity}"
