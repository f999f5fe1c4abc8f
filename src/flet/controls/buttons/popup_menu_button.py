"""A button that opens a menu."""

from __future__ import annotations

from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler, children
from flet.values.navigation import PopupMenuPosition


class PopupMenuItem(
    Control,
    widget="PopupMenuItem",
    role="menuitem",
    positional=("text", "icon", "checked", "content", "on_click", "data"),
):
    """A row of a `PopupMenuButton`'s menu; without text and content, a line between rows."""

    text: str | None = None
    """The label."""
    icon: str | None = None
    """Name of the icon before the label."""
    checked: bool | None = None
    """Whether a check mark stands before the label; None for a row that cannot be checked.

    A click leaves it as it is: the handler of `on_click` changes it.
    """
    content: Control | None = None
    """A control instead of label and icon."""
    on_click: Handler[ControlEvent] = None
    """Called when the row is chosen."""


class PopupMenuButton(ConstrainedControl, widget="PopupMenuButton", role="button"):
    """A button that opens a menu of `PopupMenuItem`s."""

    content: Control | None = None
    """A control instead of the icon."""
    items: list[PopupMenuItem] = children()
    """The rows of the menu."""
    icon: str | None = None
    """Name of the icon; default three dots."""
    menu_position: PopupMenuPosition | None = None
    """Whether the menu covers the button (default) or opens below it."""
    on_cancelled: Handler[ControlEvent] = None
    """Called when the menu was closed and nothing chosen."""
