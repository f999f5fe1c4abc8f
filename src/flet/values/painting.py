"""How shapes on a canvas, and letters, are painted."""

from __future__ import annotations

import math
from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.aliases import OffsetValue
from flet.values.drawing import BlendMode, GradientTileMode, PaintingStyle, StrokeCap, StrokeJoin
from flet.values.shadow import Blur


@dataclass
class PaintGradient(Value):
    """What the gradients of a `Paint` have in common; use one of the three kinds.

    Their places are in logical pixels from the canvas's top left corner, not relative to a box.
    """


@dataclass
class PaintLinearGradient(PaintGradient):
    """Colours that change along a line."""

    begin: list[int | float] | OffsetValue
    """Where the line begins."""
    end: list[int | float] | OffsetValue
    """Where it ends."""
    colors: list[str]
    """The colours, two or more, from begin to end."""
    color_stops: list[float] | None = None
    """Where each colour is, from 0 to 1 and rising, one for each; default evenly spread."""
    tile_mode: GradientTileMode = GradientTileMode.CLAMP
    """How the gradient goes on beyond its ends."""
    type: str = "linear"
    """The kind of gradient; leave it as it is."""


@dataclass
class PaintRadialGradient(PaintGradient):
    """Colours that change with the distance from a point."""

    center: list[int | float] | OffsetValue
    """The centre of the last colour's circle."""
    radius: float
    """Radius of that circle."""
    colors: list[str]
    """The colours, two or more, from the centre outwards."""
    color_stops: list[float] | None = None
    """Where each colour is, from 0 to 1 and rising, one for each; default evenly spread."""
    tile_mode: GradientTileMode = GradientTileMode.CLAMP
    """How the gradient goes on beyond the circle."""
    focal: OffsetValue = None
    """Where the first colour is; default `center`."""
    focal_radius: float = 0.0
    """Radius of the first colour's circle."""
    type: str = "radial"
    """The kind of gradient; leave it as it is."""


@dataclass
class PaintSweepGradient(PaintGradient):
    """Colours that change with the angle around a point."""

    center: list[int | float] | OffsetValue
    """The point."""
    colors: list[str]
    """The colours, two or more, in clockwise order."""
    color_stops: list[float] | None = None
    """Where each colour is, from 0 to 1 and rising, one for each; default evenly spread."""
    tile_mode: GradientTileMode = GradientTileMode.CLAMP
    """How the gradient goes on outside its angles."""
    start_angle: float = 0.0
    """Angle of the first colour, in radians clockwise from the right."""
    end_angle: float = 2 * math.pi
    """Angle of the last colour."""
    rotation: float | None = None
    """Clockwise turn of the whole about the point, in radians; default 0."""
    type: str = "sweep"
    """The kind of gradient; leave it as it is."""


@dataclass
class Paint(Value):
    """The colour and manner in which something is painted."""

    color: str | None = None
    """Colour; default black."""
    blend_mode: BlendMode | None = None
    """How it is put together with what is there already; default `SRC_OVER`."""
    blur_image: int | float | tuple[int | float, int | float] | Blur | None = None
    """Blur of what is painted; a number or a pair of them are its sigmas in logical pixels."""
    anti_alias: bool | None = None
    """Whether edges are smoothed; default True."""
    gradient: PaintGradient | None = None
    """Gradient to paint with instead of `color`."""
    stroke_cap: StrokeCap | None = None
    """The ends of lines; default `BUTT`."""
    stroke_join: StrokeJoin | None = None
    """The corners of lines; default `MITER`."""
    stroke_miter_limit: float | None = None
    """How many times the line's width a pointed corner may reach before it is cut; default 4."""
    stroke_width: float | None = None
    """Thickness of lines, in logical pixels; default as thin as can be."""
    stroke_dash_pattern: list[float] | None = None
    """Lengths of dashes and gaps in turn, in logical pixels; default an unbroken line."""
    style: PaintingStyle | None = None
    """Whether shapes are filled or outlined; default `FILL`."""
