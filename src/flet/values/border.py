"""Lines along the edges of a box."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value


@dataclass
class BorderSide(Value):
    """One line of a border."""

    width: float | None
    """Thickness in logical pixels; `None` is 1, 0 is no line."""
    color: str | None = None
    """Colour; default black."""


@dataclass
class Border(Value):
    """The four lines around a box; a side that is `None` has no line."""

    top: BorderSide | None = None
    """Line at the top edge."""
    right: BorderSide | None = None
    """Line at the right edge."""
    bottom: BorderSide | None = None
    """Line at the bottom edge."""
    left: BorderSide | None = None
    """Line at the left edge."""


def all(width: float | None = None, color: str | None = None) -> Border:
    """Draw the same line at every edge: `width` in logical pixels, default 1; `color` default black."""
    return Border(
        top=BorderSide(width, color),
        right=BorderSide(width, color),
        bottom=BorderSide(width, color),
        left=BorderSide(width, color),
    )


def symmetric(vertical: BorderSide | None = None, horizontal: BorderSide | None = None) -> Border:
    """Draw `vertical` at the top and bottom edges, and `horizontal` at the left and right ones."""
    return Border(top=vertical, right=horizontal, bottom=vertical, left=horizontal)


def only(
    left: BorderSide | None = None,
    top: BorderSide | None = None,
    right: BorderSide | None = None,
    bottom: BorderSide | None = None,
) -> Border:
    """Draw the lines given, and none at the other edges."""
    return Border(top=top, right=right, bottom=bottom, left=left)
