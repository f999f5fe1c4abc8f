"""A field to type in."""

from __future__ import annotations

import unicodedata
from dataclasses import KW_ONLY
from typing import Any

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.deprecation import deprecated
from flet.controls.events import ControlEvent
from flet.controls.input.form_field import FormFieldControl
from flet.reactive import Handler, Writable
from flet.values.input import InputFilter, KeyboardType, TextCapitalization
from flet.values.typography import TextAlign

_JOINER = "\u200d"


class TextField(FormFieldControl, AdaptiveControl, widget="TextField", role="textbox"):
    """A field the user types text into: one line, several, or a password."""

    value: Writable[str | None] = ""
    """The text."""
    keyboard_type: KeyboardType | None = None
    """The on-screen keyboard it asks for, and what the browser offers to fill in; default `TEXT`."""
    multiline: bool | None = False
    """Whether it holds several lines and grows with them."""
    min_lines: int | None = None
    """Lines it has at least, when `multiline`."""
    max_lines: int | None = None
    """Lines it has at most, when `multiline`; more of them are scrolled."""
    max_length: int | None = None
    """Characters it takes at most; a counter below the field shows them unless there is a `counter_text`."""
    password: bool | None = False
    """Whether the characters are hidden."""
    can_reveal_password: bool | None = False
    """Whether a button in the field shows and hides the password."""
    read_only: bool | None = False
    """Whether the text can be selected and copied, but not changed."""
    shift_enter: bool | None = False
    """When `multiline`: whether Enter submits and only Shift and Enter starts a new line."""
    text_align: TextAlign | None = TextAlign.NONE
    """How lines are aligned."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    capitalization: TextCapitalization | None = TextCapitalization.NONE
    """Which letters become capital as they are typed."""
    autocorrect: bool | None = True
    """Whether the device may correct the spelling."""
    enable_suggestions: bool | None = True
    """Whether the browser may offer what was typed before."""
    smart_dashes_type: bool | None = True
    """Whether the device may turn two hyphens into a dash; not told apart from `smart_quotes_type` by browsers."""
    smart_quotes_type: bool | None = True
    """Whether the device may make quotation marks typographic."""
    show_cursor: bool | None = True
    """Whether the text cursor is seen."""
    cursor_color: str | None = None
    """Colour of the cursor; default primary."""
    cursor_width: float | None = None
    """Thickness of the cursor, in logical pixels."""
    cursor_height: float | None = None
    """Height of the cursor, in logical pixels; default that of a line."""
    cursor_radius: float | None = None
    """Radius of the cursor's corners, in logical pixels."""
    selection_color: str | None = None
    """Colour behind selected text."""
    input_filter: InputFilter | None = None
    """What may be typed; applied in the browser, so a program still checks what it stores."""
    _: KW_ONLY
    on_change: Handler[ControlEvent] = None
    """Called after every edit of the user; `e.data` is the text."""
    on_submit: Handler[ControlEvent] = None
    """Called when Enter is pressed; `e.data` is the text."""
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
        """Take text that a reader could have typed: not in a read-only field, and not too long."""
        if not isinstance(value, str):
            raise ValueError(f"{name} takes text")
        if self.read_only:
            raise ValueError("the field is read-only")
        if self.max_length is not None and _fewest_characters(value) > self.max_length >= 0:
            raise ValueError("too long")
        return value


def _fewest_characters(text: str) -> int:
    """A lower bound of the characters a reader sees: marks, joined emoji and flags count once.

    The browser counts exactly; this only keeps out what no browser of ours would send.
    """
    count, joined, regional = 0, False, 0
    for character in text:
        if "\U0001f1e6" <= character <= "\U0001f1ff":
            regional += 1
        elif not joined and unicodedata.category(character) not in ("Mn", "Me", "Mc", "Cf", "Sk"):
            count += 1
        joined = character == _JOINER
    return count + (regional + 1) // 2
