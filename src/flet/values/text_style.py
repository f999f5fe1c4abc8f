"""The look of text."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.painting import Paint
from flet.values.shadow import BoxShadow
from flet.values.typography import FontWeight, TextDecoration, TextDecorationStyle


@dataclass
class TextStyle(Value):
    """The look of text; what is `None` is taken from the text around it or from the theme."""

    size: float | None = None
    """Size of the letters, in logical pixels."""
    height: float | None = None
    """Height of a line, as a multiple of `size`."""
    weight: FontWeight | None = None
    """How heavy the letters are."""
    italic: bool | None = None
    """Whether the letters slant."""
    decoration: TextDecoration | None = None
    """Lines drawn along the text."""
    decoration_color: str | None = None
    """Colour of those lines; default that of the text."""
    decoration_thickness: float | None = None
    """Thickness of those lines, as a multiple of the font's own."""
    decoration_style: TextDecorationStyle | None = None
    """How those lines are drawn; default `SOLID`."""
    font_family: str | None = None
    """Name of the font: one of `Page.fonts`, or one the browser has."""
    color: str | None = None
    """Colour of the letters."""
    bgcolor: str | None = None
    """Colour behind the letters."""
    shadow: BoxShadow | list[BoxShadow] | None = None
    """Shadows of the letters."""
    foreground: Paint | None = None
    """What the letters are painted with instead of `color`: a gradient or an outline for instance."""
    letter_spacing: float | None = None
    """Room added between letters, in logical pixels; may be negative."""
