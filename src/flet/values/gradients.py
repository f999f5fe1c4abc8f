"""Gradients that fill boxes."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from flet.reactive.value import Value
from flet.values.alignment import Alignment
from flet.values.drawing import GradientTileMode


def _centre() -> Alignment:
    return Alignment(0, 0)


@dataclass
class Gradient(Value):
    """What all gradients have in common; use one of the three kinds."""

    colors: list[str]
    """The colours, two or more, from start to end."""
    tile_mode: GradientTileMode = GradientTileMode.CLAMP
    """How the gradient goes on beyond its ends."""
    rotation: float | None = None
    """Clockwise turn of the whole about the middle of the box, in radians; default 0."""
    stops: list[float] | None = None
    """Where each colour is, from 0 to 1 and rising, one for each; default evenly spread."""


@dataclass
class LinearGradient(Gradient):
    """Colours that change along a line."""

    begin: Alignment = field(default_factory=lambda: Alignment(-1, 0))
    """Where in the box the line begins; default the middle of the left edge."""
    end: Alignment = field(default_factory=lambda: Alignment(1, 0))
    """Where it ends; default the middle of the right edge."""
    type: str = "linear"
    """The kind of gradient; leave it as it is."""


@dataclass
class RadialGradient(Gradient):
    """Colours that change with the distance from a point."""

    center: Alignment = field(default_factory=_centre)
    """Where in the box the last colour's circle has its centre; default the middle."""
    radius: float = 0.5
    """Radius of that circle, as a fraction of the box's shorter side."""
    focal: Alignment | None = None
    """Where the first colour is; default `center`."""
    focal_radius: float = 0.0
    """Radius of the first colour's circle, as a fraction of the box's shorter side."""
    type: str = "radial"
    """The kind of gradient; leave it as it is."""


@dataclass
class SweepGradient(Gradient):
    """Colours that change with the angle around a point."""

    center: Alignment = field(default_factory=_centre)
    """Where in the box the point is; default the middle."""
    start_angle: float = 0.0
    """Angle of the first colour, in radians clockwise from the right."""
    end_angle: float = 2 * math.pi
    """Angle of the last colour."""
    type: str = "sweep"
    """The kind of gradient; leave it as it is."""
