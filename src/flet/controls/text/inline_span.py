"""What can stand in a line of text."""

from __future__ import annotations

from flet.controls.control import Control


class InlineSpan(Control, abstract=True):
    """The base of the parts of a text."""

    _then_positional = ("ref", "visible", "disabled", "data")
