"""Buttons that are an icon."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.deprecation import deprecated
from flet.controls.events import ControlEvent
from flet.reactive import Handler
from flet.values.button_style import ButtonStyle


class IconButton(ConstrainedControl, AdaptiveControl, widget="IconButton", role="button"):
    """A round button with an icon, which may be one that stays pressed.

    Give it a `tooltip`: that is also what assistive technology calls it.
    """

    icon: str | None = None
    """Name of the icon."""
    icon_color: str | None = None
    """Colour of the icon."""
    icon_size: float | None = None
    """Edge length of the icon, in logical pixels; default 24."""
    selected: bool | None = False
    """Whether it is in its pressed state."""
    selected_icon: str | None = None
    """Name of the icon while it is `selected`."""
    selected_icon_color: str | None = None
    """Colour of the icon while it is `selected`."""
    bgcolor: str | None = None
    """Colour of the surface."""
    highlight_color: str | None = None
    """Colour laid over the surface while it is pressed."""
    style: ButtonStyle | None = None
    """Its looks, each one for all states or per state."""
    content: Control | None = None
    """A control instead of the icon."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    url: str | None = None
    """Address to open when it is pressed."""
    url_target: str | None = None
    """Where to open `url`: `_blank` (default) for a new tab, `_self` for this one."""
    on_click: Handler[ControlEvent] = None
    """Called when it is pressed."""
    on_focus: Handler[ControlEvent] = None
    """Called when it gets the keyboard focus."""
    on_blur: Handler[ControlEvent] = None
    """Called when it loses the keyboard focus."""

    def focus(self) -> None:
        """Give it the keyboard focus."""
        self.invoke_method("focus")

    @deprecated("focus")
    async def focus_async(self) -> None:
        """Give it the keyboard focus."""
        self.focus()
