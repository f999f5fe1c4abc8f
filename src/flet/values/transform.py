"""Turning, enlarging and shifting a control without changing the layout around it."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.alignment import Alignment


@dataclass
class Rotate(Value):
    """A turn of a control about a point."""

    angle: float
    """Clockwise angle in radians."""
    alignment: Alignment | None = None
    """The point it turns about; default the centre."""


@dataclass
class Scale(Value):
    """An enlargement of a control about a point."""

    scale: float | None = None
    """Factor in both directions; default 1."""
    scale_x: float | None = None
    """Factor of the width, where `scale` is not given."""
    scale_y: float | None = None
    """Factor of the height, where `scale` is not given."""
    alignment: Alignment | None = None
    """The point that stays where it is; default the centre."""


@dataclass
class Offset(Value):
    """A shift.

    As a control's `offset` its unit is the size of the control: `Offset(0.5, 0)` moves it to the right by
    half its width. In shadows and paints the unit is the logical pixel.
    """

    x: float
    """To the right."""
    y: float
    """Downwards."""
