"""Flat buttons."""

from __future__ import annotations

from flet.controls.buttons.button import EVENTS, Button

_POSITIONAL = ("text", "icon", "icon_color", "content", "style", "autofocus", "url", "url_target", *EVENTS)


class OutlinedButton(Button, widget="OutlinedButton", role="button", positional=_POSITIONAL):
    """A button with an outline, for actions beside the main one."""


class TextButton(Button, widget="TextButton", role="button", positional=_POSITIONAL):
    """A button without a surface, for the least of actions."""
