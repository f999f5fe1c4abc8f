"""A row of a list."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler
from flet.values.padding import Padding


class ListTile(ConstrainedControl, AdaptiveControl, widget="ListTile"):
    """A row of fixed height with a title, and optionally a subtitle and controls before and after them."""

    content_padding: int | float | Padding | None = None
    """Room between the edges and the content, in logical pixels; default 16 before and 24 after it."""
    bgcolor: str | None = None
    """Background colour."""
    bgcolor_activated: str | None = None
    """Colour of the ripple of a press."""
    hover_color: str | None = None
    """Background colour while the pointer is over a tile that can be clicked."""
    leading: Control | None = None
    """Control before the title."""
    title: Control | None = None
    """The first line."""
    subtitle: Control | None = None
    """The line below, or two of them with `is_three_line`."""
    trailing: Control | None = None
    """Control at the end of the tile."""
    is_three_line: bool | None = False
    """Whether it is high enough for a subtitle of two lines, with `leading` and `trailing` at the top."""
    selected: bool | None = False
    """Whether icons and text have the primary colour."""
    dense: bool | None = False
    """Whether it is lower, with smaller text."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    toggle_inputs: bool | None = False
    """Whether a click anywhere on the tile also clicks the checkbox, radio or switch inside."""
    url: str | None = None
    """Address to open when it is clicked."""
    url_target: str | None = None
    """Where to open `url`: `_blank` (default) for a new tab, `_self` for this one."""
    _: KW_ONLY
    on_click: Handler[ControlEvent] = None
    """Called when it is clicked, tapped, or activated by the keyboard."""
    on_long_press: Handler[ControlEvent] = None
    """Called when it is pressed for half a second."""
