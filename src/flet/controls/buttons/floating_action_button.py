"""The button of a screen's main action."""

from __future__ import annotations

from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler
from flet.values.shapes import OutlinedBorder


class FloatingActionButton(ConstrainedControl, widget="FloatingActionButton", role="button"):
    """A raised button that floats over a page: see `Page.floating_action_button`.

    With text and icon it is extended to the width of both. Added to the page's controls, it floats as well.
    """

    text: str | None = None
    """The label."""
    icon: str | None = None
    """Name of the icon."""
    bgcolor: str | None = None
    """Colour of the surface; default: the theme's primary container."""
    content: Control | None = None
    """A control instead of label and icon."""
    shape: OutlinedBorder | None = None
    """The outline; default: a box with rounded corners."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    mini: bool | None = False
    """Whether it is small: 40 instead of 56 logical pixels."""
    url: str | None = None
    """Address to open when it is pressed."""
    url_target: str | None = None
    """Where to open `url`: `_blank` (default) for a new tab, `_self` for this one."""
    on_click: Handler[ControlEvent] = None
    """Called when it is pressed."""
