"""Outlines of buttons, menus and tiles."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.aliases import BorderRadiusValue


@dataclass
class OutlinedBorder(Value):
    """What all outlines have in common; use one of the kinds."""


@dataclass
class StadiumBorder(OutlinedBorder):
    """A box whose shorter sides are half circles."""

    type: str = "stadium"
    """The kind of outline; leave it as it is."""


@dataclass
class RoundedRectangleBorder(OutlinedBorder):
    """A box with rounded corners."""

    type: str = "roundedRectangle"
    """The kind of outline; leave it as it is."""
    radius: BorderRadiusValue = None
    """Radius of the corners, in logical pixels; default 0."""


@dataclass
class CircleBorder(OutlinedBorder):
    """The largest circle inside the box."""

    type: str = "circle"
    """The kind of outline; leave it as it is."""


@dataclass
class BeveledRectangleBorder(OutlinedBorder):
    """A box whose corners are cut off straight."""

    type: str = "beveledRectangle"
    """The kind of outline; leave it as it is."""
    radius: BorderRadiusValue = None
    """How far from the corner the cut begins, in logical pixels; default 0."""


@dataclass
class ContinuousRectangleBorder(OutlinedBorder):
    """A box whose sides run smoothly into its corners."""

    type: str = "continuousRectangle"
    """The kind of outline; leave it as it is."""
    radius: BorderRadiusValue = None
    """How far from the corner the curve begins, in logical pixels; default 0."""
