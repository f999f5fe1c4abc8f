"""The states a control may be in, and values that differ between them."""

from __future__ import annotations

from typing import TypeVar

from flet.values.string_enum import StringEnum

T = TypeVar("T")


class MaterialState(StringEnum):
    """A state of an interactive control, as the key of a value given per state.

    `{MaterialState.HOVERED: "red", MaterialState.DEFAULT: "blue"}` is read in the author's order: the
    first key whose state holds gives the value.
    """

    HOVERED = "hovered"
    FOCUSED = "focused"
    PRESSED = "pressed"
    DRAGGED = "dragged"
    SELECTED = "selected"
    SCROLLED_UNDER = "scrolledUnder"
    """Contents have been scrolled beneath the control, an app bar for instance."""
    DISABLED = "disabled"
    ERROR = "error"
    DEFAULT = ""
    """Holds always; put it last."""


PerState = dict[MaterialState, T] | dict[str, T]
"""Values by the state they are for, also named by its string; the first key whose state holds wins."""
