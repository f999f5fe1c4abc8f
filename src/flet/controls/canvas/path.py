"""Outlines of lines and curves."""

from __future__ import annotations

from dataclasses import dataclass

from flet.controls.canvas.shape import Shape
from flet.reactive import values
from flet.reactive.value import Value
from flet.values.border_radius import BorderRadius
from flet.values.painting import Paint


class Path(Shape, widget="CanvasPath"):
    """An outline of any form. `type` of its elements is theirs: leave it as it is."""

    @dataclass
    class PathElement(Value):
        """The base of the parts of a path."""

    @dataclass
    class MoveTo(PathElement):
        """Starts a new piece of the outline at a point."""

        x: float
        y: float
        type: str = "moveto"

    @dataclass
    class LineTo(PathElement):
        """A straight line to a point."""

        x: float
        y: float
        type: str = "lineto"

    @dataclass
    class QuadraticTo(PathElement):
        """A curve to a point, bent towards one control point."""

        cp1x: float
        """The control point, across."""
        cp1y: float
        """The control point, down."""
        x: float
        """The end, across."""
        y: float
        """The end, down."""
        w: float = 1
        """How strongly it is bent: below 1 part of an ellipse, 1 a parabola, above 1 a hyperbola."""
        type: str = "conicto"

    @dataclass
    class CubicTo(PathElement):
        """A curve to a point, bent towards two control points."""

        cp1x: float
        """The first control point, across."""
        cp1y: float
        """The first control point, down."""
        cp2x: float
        """The second control point, across."""
        cp2y: float
        """The second control point, down."""
        x: float
        """The end, across."""
        y: float
        """The end, down."""
        type: str = "cubicto"

    @dataclass
    class SubPath(PathElement):
        """A path inside a path, with a corner of its own to measure from."""

        elements: list[Path.PathElement]
        """Its parts; without a `MoveTo` the first one starts at the corner."""
        x: float
        """The corner, across."""
        y: float
        """The corner, down."""
        type: str = "subpath"

    @dataclass
    class Arc(PathElement):
        """A part of an ellipse inside a box, as a piece of its own."""

        x: float
        y: float
        width: float
        height: float
        start_angle: float
        """Where it starts, in radians clockwise from the right."""
        sweep_angle: float
        """How far it goes, in radians; negative counter-clockwise."""
        type: str = "arc"

    @dataclass
    class ArcTo(PathElement):
        """A part of a circle to a point."""

        x: float
        y: float
        radius: float = 0
        """Radius of the circle; made larger if it does not reach, and 0 is a straight line."""
        rotation: float = 0
        """Turn of the circle's axis, in degrees: it changes nothing, for both radii are the same."""
        large_arc: bool = False
        """Whether to go the long way round."""
        clockwise: bool = True
        """Which way to turn."""
        type: str = "arcto"

    @dataclass
    class Oval(PathElement):
        """An ellipse inside a box, as a piece of its own."""

        x: float
        y: float
        width: float
        height: float
        type: str = "oval"

    @dataclass
    class Rect(PathElement):
        """A rectangle, as a piece of its own."""

        x: float
        y: float
        width: float
        height: float
        border_radius: int | float | BorderRadius | None = None
        """Radius of its corners; default 0."""
        type: str = "rect"

    @dataclass
    class Close(PathElement):
        """A straight line back to where the piece started."""

        type: str = "close"

    elements: list[Path.PathElement] = values()
    """Its parts, in order."""
    paint: Paint | None = None
    """How it is painted; default filled with black."""
