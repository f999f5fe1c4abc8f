"""The shadow of a raised shape."""

from __future__ import annotations

from flet.controls.canvas.path import Path
from flet.controls.canvas.shape import Shape
from flet.reactive import values


class Shadow(Shape, widget="CanvasShadow"):
    """The Material shadow of a shape, which is to be drawn over it."""

    path: list[Path.PathElement] = values()
    """The outline of the shape."""
    color: str | None = None
    """The colour; default black. The shadow itself is more transparent."""
    elevation: float | None = None
    """How far the shape is above the canvas, in logical pixels; default 0: no shadow."""
    transparent_occluder: bool | None = False
    """Whether the shape is not opaque, so that its shadow has to be drawn beneath it as well."""
