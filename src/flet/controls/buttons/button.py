"""What all push buttons share."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.deprecation import deprecated
from flet.controls.events import ControlEvent
from flet.reactive import Handler
from flet.values.button_style import ButtonStyle

EVENTS = ("on_click", "on_long_press", "on_hover", "on_focus", "on_blur")
"""The events of a push button, in the order its constructor takes them."""


class Button(ConstrainedControl, AdaptiveControl, abstract=True):
    """The base of push buttons with a text, an icon, or any content."""

    text: str | None = None
    """The label."""
    icon: str | None = None
    """Name of the icon before the label."""
    icon_color: str | None = None
    """Colour of the icon."""
    content: Control | None = None
    """A control instead of label and icon."""
    style: ButtonStyle | None = None
    """Its looks, each one for all states or per state."""
    _: KW_ONLY
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    url: str | None = None
    """Address to open when it is pressed."""
    url_target: str | None = None
    """Where to open `url`: `_blank` (default) for a new tab, `_self` for this one."""
    on_click: Handler[ControlEvent] = None
    """Called when it is pressed."""
    on_long_press: Handler[ControlEvent] = None
    """Called when it is held for half a second."""
    on_hover: Handler[ControlEvent] = None
    """Called when the pointer enters (`e.data` is `"true"`) and leaves it (`"false"`)."""
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
