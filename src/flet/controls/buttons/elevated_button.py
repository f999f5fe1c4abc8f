"""Raised and filled buttons."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.buttons.button import EVENTS, Button


class ElevatedButton(
    Button,
    widget="ElevatedButton",
    role="button",
    positional=(
        "text",
        "icon",
        "icon_color",
        "color",
        "bgcolor",
        "content",
        "elevation",
        "style",
        "autofocus",
        "adaptive",
        "url",
        "url_target",
        *EVENTS,
    ),
):
    """A button on a raised surface."""

    _: KW_ONLY
    color: str | None = None
    """Colour of the label."""
    bgcolor: str | None = None
    """Colour of the surface."""
    elevation: float | None = None
    """How high the surface seems to be, in logical pixels; default 1."""


class FilledButton(
    ElevatedButton,
    widget="FilledButton",
    role="button",
    positional=(
        "text",
        "adaptive",
        "icon",
        "icon_color",
        "style",
        "content",
        "autofocus",
        "url",
        "url_target",
        *EVENTS[:3],
    ),
):
    """A button in the primary colour, for the action that finishes a task."""

    color = "onPrimary"
    bgcolor = "primary"
    elevation = 0


class FilledTonalButton(
    ElevatedButton,
    widget="FilledTonalButton",
    role="button",
    positional=(
        "text",
        "icon",
        "icon_color",
        "style",
        "content",
        "autofocus",
        "url",
        "url_target",
        *EVENTS[:3],
    ),
):
    """A button in a soft colour, between filled and outlined."""

    color = "onSecondaryContainer"
    bgcolor = "secondaryContainer"
    elevation = 0
