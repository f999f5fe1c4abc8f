"""Rounded corners."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value


@dataclass
class BorderRadius(Value):
    """Radii of the four corners of a box, in logical pixels."""

    top_left: float
    """Radius of the top left corner."""
    top_right: float
    """Radius of the top right corner."""
    bottom_left: float
    """Radius of the bottom left corner."""
    bottom_right: float
    """Radius of the bottom right corner."""


def all(value: float) -> BorderRadius:
    """Round all corners by `value` logical pixels."""
    return BorderRadius(value, value, value, value)


def horizontal(left: float = 0, right: float = 0) -> BorderRadius:
    """Round the two corners at the left by `left` pixels, and those at the right by `right`."""
    return BorderRadius(left, right, left, right)


def vertical(top: float = 0, bottom: float = 0) -> BorderRadius:
    """Round the two corners at the top by `top` pixels, and those at the bottom by `bottom`."""
    return BorderRadius(top, top, bottom, bottom)


def only(top_left: float = 0, top_right: float = 0, bottom_left: float = 0, bottom_right: float = 0) -> BorderRadius:
    """Round each corner by the pixels given for it; corners left out stay square."""
    return BorderRadius(top_left, top_right, bottom_left, bottom_right)
