"""A choice from a menu."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import Any

from flet.controls.control import Control
from flet.controls.deprecation import deprecated
from flet.controls.events import ControlEvent
from flet.controls.input.form_field import FormFieldControl
from flet.reactive import Handler, Writable, children
from flet.values.alignment import Alignment


class Option(Control, widget="Option", role="option", positional=("key", "text", "visible", "disabled", "ref")):
    """One line of a dropdown's menu."""

    key: str | None = None
    """What the dropdown's value becomes when it is chosen; default `text`."""
    text: str | None = None
    """What the user reads; default `key`."""


class Dropdown(
    FormFieldControl,
    widget="Dropdown",
    role="combobox",
    positional=("value", "options", "alignment", "autofocus", "on_change"),
):
    """A field that opens a menu to choose from."""

    value: Writable[str | None] = None
    """The key of the chosen option; None, or a key that no option has, for none."""
    options: list[Option] = children()
    """The lines of the menu."""
    alignment: Alignment | None = None
    """Where the texts stand in the field and in the lines of the menu; default in the middle of the start."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    _: KW_ONLY
    on_change: Handler[ControlEvent] = None
    """Called after the user has chosen an option; `e.data` is its key."""
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

    def accept_write(self, name: str, value: Any) -> Any:
        """Take the key of an option that can be chosen."""
        for option in self.options:
            key = option.text if option.key is None else option.key
            if option.visible is not False and not option.disabled and str(key) == value:
                return value
        raise ValueError("no option has that key")
