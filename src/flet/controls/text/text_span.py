"""A styled part of a text."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.controls.text.inline_span import InlineSpan
from flet.reactive import Handler, children
from flet.values.text_style import TextStyle


class TextSpan(InlineSpan, widget="TextSpan"):
    """A part of a `Text` with a style, a link or events of its own."""

    text: str | None = None
    """The text."""
    style: TextStyle | None = None
    """How it looks; what it does not set is inherited."""
    spans: list[Control] = children()
    """Parts inside this one, after `text`."""
    url: str | None = None
    """Address to open when it is clicked."""
    url_target: str | None = None
    """Where to open `url`: `_blank` (default) for a new tab, `_self` for this one."""
    _: KW_ONLY
    on_click: Handler[ControlEvent] = None
    """Called when it is clicked, tapped, or activated by the keyboard."""
    on_enter: Handler[ControlEvent] = None
    """Called when the pointer enters it."""
    on_exit: Handler[ControlEvent] = None
    """Called when the pointer leaves it."""
