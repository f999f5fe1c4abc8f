"""One screen of an app."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.control import Control
from flet.controls.scrollable_control import ScrollableControl
from flet.reactive import children
from flet.values.layout import CrossAxisAlignment, MainAxisAlignment
from flet.values.navigation import FloatingActionButtonLocation
from flet.values.padding import Padding
from flet.values.transform import Offset


class View(ScrollableControl, AdaptiveControl, widget="View"):
    """One screen of an app: a column of controls between bars; `page.views` stacks them."""

    route: str | None = None
    """The route the view stands for, such as `/store/42`."""
    controls: list[Control] = children()
    """The content, from top to bottom."""
    appbar: Control | None = None
    """The bar at the top: an `AppBar` or `CupertinoAppBar`."""
    bottom_appbar: Control | None = None
    """The `BottomAppBar`."""
    floating_action_button: Control | None = None
    """The button that floats over the content."""
    floating_action_button_location: FloatingActionButtonLocation | Offset | tuple[int | float, int | float] | None = (
        None
    )
    """Where that button floats; an `Offset` counts in pixels. Default: at the end, at the bottom."""
    navigation_bar: Control | None = None
    """The navigation bar at the bottom."""
    drawer: Control | None = None
    """The `NavigationDrawer` at the start edge."""
    end_drawer: Control | None = None
    """The `NavigationDrawer` at the end edge."""
    vertical_alignment: MainAxisAlignment | None = MainAxisAlignment.NONE
    """How the content is spread from top to bottom."""
    horizontal_alignment: CrossAxisAlignment | None = CrossAxisAlignment.NONE
    """How the content is placed from left to right; default: at the start."""
    spacing: float | None = None
    """Gap between neighbouring controls, in logical pixels; default 10."""
    padding: int | float | Padding | None = None
    """Room around the content, in logical pixels; default 10."""
    bgcolor: str | None = None
    """Background colour; default: the theme's background."""
    _: KW_ONLY
    fullscreen_dialog: bool | None = False
    """Whether the view is a dialog that fills the screen: it is closed with a cross, not left with an arrow."""
