"""A short message at the bottom of the page."""

from __future__ import annotations

from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler, Writable
from flet.values.margin import Margin
from flet.values.navigation import DismissDirection, SnackBarBehavior
from flet.values.padding import Padding


class SnackBar(Control, widget="SnackBar", role="status"):
    """A short message at the bottom of the page, which goes away by itself: `page.show_snack_bar(bar)`."""

    content: Control | None = None
    """The message."""
    open: Writable[bool | None] = False
    """Whether it is shown; False again when it has gone."""
    behavior: SnackBarBehavior | None = None
    """Whether it stands at the edge (`FIXED`, the default) or floats above it."""
    dismiss_direction: DismissDirection | None = None
    """The way in which it can be swiped away; default down."""
    show_close_icon: bool | None = False
    """Whether it has a button to close it."""
    action: str | None = None
    """Label of a button that also closes it."""
    action_color: str | None = None
    """Colour of that label."""
    close_icon_color: str | None = None
    """Colour of the cross of `show_close_icon`."""
    bgcolor: str | None = None
    """Colour of its surface."""
    duration: int | None = None
    """Milliseconds it is shown; default 4000. It stays while it is hovered or has the keyboard focus."""
    margin: int | float | Margin | None = None
    """Room around it when it floats, in logical pixels; default 15 at the sides, 5 above, 10 below."""
    padding: int | float | Padding | None = None
    """Room around the message, in logical pixels."""
    width: float | None = None
    """Its width when it floats, in logical pixels; it is then in the middle, and `margin` does not count."""
    elevation: float | None = None
    """How high it seems to be above the page, in logical pixels; default 6."""
    on_action: Handler[ControlEvent] = None
    """Called when the button of `action` is pressed."""
