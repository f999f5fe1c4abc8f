"""Lines between controls."""

from __future__ import annotations

from flet.controls.control import Control


class Divider(Control, widget="Divider", role="separator"):
    """A horizontal line, as wide as it may be."""

    _then_positional = ("ref", "opacity", "visible", "data")

    height: float | None = None
    """Height of the control, in logical pixels; the line is in its middle. Default 16."""
    thickness: float | None = None
    """Thickness of the line, in logical pixels; default 1."""
    color: str | None = None
    """Colour of the line."""


class VerticalDivider(Control, widget="VerticalDivider", role="separator"):
    """A vertical line, as high as it may be; for rows whose height is limited."""

    _then_positional = ("ref", "opacity", "visible", "data")

    width: float | None = None
    """Width of the control, in logical pixels; the line is in its middle. Default 16."""
    thickness: float | None = None
    """Thickness of the line, in logical pixels; default 1."""
    color: str | None = None
    """Colour of the line."""
