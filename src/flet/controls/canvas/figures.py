"""Lines, points and closed figures."""

from __future__ import annotations

from flet.controls.canvas.shape import Shape
from flet.reactive import values
from flet.values.aliases import OffsetValue
from flet.values.border_radius import BorderRadius
from flet.values.drawing import PointMode
from flet.values.painting import Paint


class Line(Shape, widget="CanvasLine"):
    """A straight line, drawn as a stroke whatever its paint's style."""

    x1: float | None = None
    """Where it starts, across."""
    y1: float | None = None
    """Where it starts, down."""
    x2: float | None = None
    """Where it ends, across."""
    y2: float | None = None
    """Where it ends, down."""
    paint: Paint | None = None
    """How it is painted; default black, one pixel of the screen thick."""


class Points(Shape, widget="CanvasPoints"):
    """Points, or lines between them."""

    points: list[OffsetValue] = values()
    """Their places."""
    point_mode: PointMode | None = None
    """Whether they are dots, pairs of line ends or the corners of one line; default dots."""
    paint: Paint | None = None
    """How they are painted: `stroke_width` is the size of a dot, `stroke_cap` makes it round or square."""


class Circle(Shape, widget="CanvasCircle"):
    """A circle."""

    x: float | None = None
    """Its centre, across."""
    y: float | None = None
    """Its centre, down."""
    radius: float | None = None
    """Its radius."""
    paint: Paint | None = None
    """How it is painted; default filled with black."""


class Oval(Shape, widget="CanvasOval"):
    """An ellipse inside a box."""

    x: float | None = None
    """The left edge of the box."""
    y: float | None = None
    """The top edge of the box."""
    width: float | None = None
    """The width of the box."""
    height: float | None = None
    """The height of the box."""
    paint: Paint | None = None
    """How it is painted; default filled with black."""


class Arc(Shape, widget="CanvasArc"):
    """A part of an ellipse inside a box."""

    x: float | None = None
    """The left edge of the box."""
    y: float | None = None
    """The top edge of the box."""
    width: float | None = None
    """The width of the box."""
    height: float | None = None
    """The height of the box."""
    start_angle: float | None = None
    """Where it starts, in radians clockwise from the right."""
    sweep_angle: float | None = None
    """How far it goes, in radians; negative counter-clockwise."""
    use_center: bool | None = False
    """Whether its ends are joined to the centre, as in a slice of pie."""
    paint: Paint | None = None
    """How it is painted; default filled with black."""


class Rect(Shape, widget="CanvasRect"):
    """A rectangle, with round corners if wanted."""

    x: float | None = None
    """Its left edge."""
    y: float | None = None
    """Its top edge."""
    width: float | None = None
    """Its width."""
    height: float | None = None
    """Its height."""
    border_radius: int | float | BorderRadius | None = None
    """Radius of its corners; default 0."""
    paint: Paint | None = None
    """How it is painted; default filled with black."""
