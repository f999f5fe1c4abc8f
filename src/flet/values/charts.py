"""The points and lines of charts."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value


@dataclass
class ChartGridLines(Value):
    """The grid behind a chart."""

    interval: float | None = None
    """Distance between lines, in units of the axis; default chosen to fit."""
    color: str | None = None
    """Colour of the lines."""
    width: float | None = None
    """Thickness of the lines, in logical pixels; default 2."""
    dash_pattern: list[int] | None = None
    """Lengths of dashes and gaps in turn, in logical pixels; default unbroken lines."""


@dataclass
class ChartPointLine(Value):
    """A line between a point of a chart and its axis."""

    color: str | None = None
    """Colour of the line."""
    width: float | None = None
    """Thickness of the line, in logical pixels; default 2."""
    dash_pattern: list[int] | None = None
    """Lengths of dashes and gaps in turn, in logical pixels; default an unbroken line."""


@dataclass
class ChartPointShape(Value):
    """What the marks of points have in common; use one of the kinds."""


@dataclass
class ChartCirclePoint(ChartPointShape):
    """A point marked by a disc."""

    type: str = "circle"
    """The kind of mark; leave it as it is."""
    color: str | None = None
    """Colour inside."""
    radius: float | None = None
    """Radius in logical pixels; default 4."""
    stroke_color: str | None = None
    """Colour of the edge."""
    stroke_width: float | None = None
    """Thickness of the edge, in logical pixels; default 0."""


@dataclass
class ChartSquarePoint(ChartPointShape):
    """A point marked by a square."""

    type: str = "square"
    """The kind of mark; leave it as it is."""
    color: str | None = None
    """Colour inside."""
    size: float | None = None
    """Length of a side, in logical pixels; default 4."""
    stroke_color: str | None = None
    """Colour of the edge."""
    stroke_width: float | None = None
    """Thickness of the edge, in logical pixels; default 1."""


@dataclass
class ChartCrossPoint(ChartPointShape):
    """A point marked by a cross."""

    type: str = "cross"
    """The kind of mark; leave it as it is."""
    color: str | None = None
    """Colour of its two lines."""
    size: float | None = None
    """Width and height, in logical pixels; default 8."""
    width: float | None = None
    """Thickness of its lines, in logical pixels; default 2."""
