"""Room inside a control's edges."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value


@dataclass
class Padding(Value):
    """Room between a control's edges and its contents, in logical pixels."""

    left: float
    """At the left edge."""
    top: float
    """At the top edge."""
    right: float
    """At the right edge."""
    bottom: float
    """At the bottom edge."""


def all(value: float) -> Padding:
    """Make a padding of `value` logical pixels at every edge."""
    return Padding(value, value, value, value)


def symmetric(vertical: float = 0, horizontal: float = 0) -> Padding:
    """Make a padding of `vertical` pixels at top and bottom, and `horizontal` at left and right."""
    return Padding(horizontal, vertical, horizontal, vertical)


def only(left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Padding:
    """Make a padding with each edge given by itself, in logical pixels; edges left out have none."""
    return Padding(left, top, right, bottom)
