"""The bar at the top of a view."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.control import Control
from flet.reactive import children


class AppBar(AdaptiveControl, widget="AppBar", role="banner"):
    """The bar at the top of a page or view: `Page.appbar`, `View.appbar`."""

    leading: Control | None = None
    """What stands before the title, such as an `IconButton`."""
    leading_width: float | None = None
    """Width of the place for `leading`, in logical pixels; default 56."""
    automatically_imply_leading: bool | None = True
    """Whether a view that has no `leading` gets a button: to go back to the view below, or to open its drawer."""
    title: Control | None = None
    """What the page is called."""
    center_title: bool | None = False
    """Whether the title is in the middle instead of at the start."""
    toolbar_height: float | None = None
    """Height of the bar, in logical pixels; default 56."""
    color: str | None = None
    """Colour of title and icons."""
    bgcolor: str | None = None
    """Colour of the bar; default: the theme's surface."""
    elevation: float | None = None
    """How high it seems to be above the page; the higher, the more it is tinted."""
    actions: list[Control] = children()
    """What stands at the end, such as `IconButton`s."""
