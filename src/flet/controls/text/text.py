"""Text."""

from __future__ import annotations

from typing import Annotated, Any

from flet.controls.constrained_control import ConstrainedControl
from flet.controls.deprecation import warn_deprecated
from flet.controls.text.text_span import TextSpan
from flet.reactive import Convert, children
from flet.values.text_style import TextStyle
from flet.values.typography import FontWeight, TextAlign, TextOverflow, TextThemeStyle


def _style(value: Any) -> Any:
    """Theme styles stood in `style` before `theme_style` existed."""
    if isinstance(value, str):
        warn_deprecated("A theme style in Text.style", "theme_style", "0.21.0", "1.0", stacklevel=7)
    return value


class Text(ConstrainedControl, widget="Text"):
    """A piece of text, plain or of differently styled spans.

    Display and headline styles make it a heading for assistive technology, unless it is only a number.
    """

    value: str | None = None
    """The text."""
    spans: list[TextSpan] = children()
    """Styled parts that follow `value`; a text with parts keeps the font's own line height."""
    text_align: TextAlign | None = TextAlign.NONE
    """How lines are aligned; seen with a `width` or several lines."""
    font_family: str | None = None
    """Name of a font: the system's, or one of `page.fonts`."""
    size: float | None = None
    """Font size in logical pixels; default 14."""
    weight: FontWeight | None = None
    """Thickness of the strokes."""
    italic: bool | None = False
    """Whether it is slanted."""
    style: Annotated[TextStyle | TextThemeStyle | None, Convert(_style)] = None
    """All of a text's looks in one value; a `TextThemeStyle` here is deprecated."""
    theme_style: TextThemeStyle | None = None
    """A style of the theme, such as `HEADLINE_MEDIUM`; other properties refine it."""
    max_lines: int | None = None
    """Lines shown at most."""
    overflow: TextOverflow | None = TextOverflow.NONE
    """How text that does not fit is shown; default cut off."""
    selectable: bool | None = False
    """Whether it can be focused and selected by itself; without it, it is selected as part of the page.

    Selectable text shows the text cursor, Ctrl+A selects all of it while it has the focus, and it can be selected
    inside a button as well.
    """
    no_wrap: bool | None = False
    """Whether it stays on one line."""
    color: str | None = None
    """Colour of the glyphs."""
    bgcolor: str | None = None
    """Colour behind the letters."""
    semantics_label: str | None = None
    """What assistive technology reads instead."""
