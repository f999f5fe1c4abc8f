"""The surface that shapes are drawn on."""

from __future__ import annotations

from flet.controls.canvas.shape import Shape
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import CanvasResizeEvent
from flet.reactive import Handlers, children


class Canvas(ConstrainedControl, widget="Canvas", role="img"):
    """Draws shapes, the first one lowest.

    It is as large as its content, or as its own size or the control around it makes it. Shapes may reach beyond its
    edges; only `Fill` and `Color` end there. To assistive technology it is a picture named by its `tooltip`, or else
    by the texts that are drawn.
    """

    _then_positional = (
        *("ref", "width", "height", "left", "top", "right", "bottom", "expand", "expand_loose", "col", "opacity"),
        *("rotate", "scale", "offset", "aspect_ratio", "animate_opacity", "animate_size", "animate_position"),
        *("animate_rotation", "animate_scale", "animate_offset", "on_animation_end", "visible", "disabled", "data"),
    )

    shapes: list[Shape] = children()
    """What is drawn, lowest first."""
    content: Control | None = None
    """A control over the drawing, which then has its size."""
    resize_interval: float | None = None
    """Milliseconds between `on_resize` events at least; default 10. The last size is always told."""
    on_resize: Handlers[CanvasResizeEvent] = None
    """Called with the size when the canvas is first drawn, and whenever it changes."""
