"""Text on a canvas."""

from __future__ import annotations

from flet.controls.canvas.shape import Shape
from flet.controls.text.inline_span import InlineSpan
from flet.reactive import children
from flet.values.alignment import Alignment
from flet.values.text_style import TextStyle
from flet.values.typography import TextAlign


class Text(Shape, widget="CanvasText"):
    """A piece of text, plain or of differently styled spans; links and events of spans do nothing here."""

    x: float | None = None
    """Where it is, across."""
    y: float | None = None
    """Where it is, down."""
    text: str | None = None
    """The text."""
    style: TextStyle | None = None
    """How it looks; default the theme's `body_medium`."""
    spans: list[InlineSpan] = children()
    """Styled parts that follow `text`."""
    alignment: Alignment | None = None
    """Which point of the text's box is at `x`, `y`, and stays there when it is turned; default its top left."""
    text_align: TextAlign | None = TextAlign.NONE
    """How lines are aligned; seen with several of them."""
    max_lines: int | None = None
    """Lines drawn at most."""
    max_width: float | None = None
    """Width that lines are broken at; default they are not."""
    ellipsis: str | None = None
    """What ends a text that is cut off; without `max_lines` the first line that is too long is cut."""
    rotate: float | None = None
    """Turn clockwise about `x`, `y`, in radians."""
