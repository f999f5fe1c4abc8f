"""What covers a whole canvas."""

from __future__ import annotations

from flet.controls.canvas.shape import Shape
from flet.values.drawing import BlendMode
from flet.values.painting import Paint


class Color(Shape, widget="CanvasColor"):
    """Covers the canvas with a colour."""

    color: str | None = None
    """The colour; default black."""
    blend_mode: BlendMode = BlendMode.NONE
    """How it is put together with what is there already; default `SRC_OVER`."""


class Fill(Shape, widget="CanvasFill"):
    """Covers the canvas with a paint."""

    paint: Paint | None = None
    """How it is painted; default black."""
