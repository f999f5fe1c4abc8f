"""The look of buttons and menus, state by state."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.aliases import PaddingValue
from flet.values.alignment import Alignment
from flet.values.border import BorderSide
from flet.values.pointer import MouseCursor
from flet.values.shapes import OutlinedBorder
from flet.values.states import PerState


@dataclass
class ButtonStyle(Value):
    """The look of a button; what is `None` is left to the kind of button and the theme.

    Most fields take one value for all states, or a dictionary by `MaterialState`.
    """

    color: str | PerState[str] | None = None
    """Colour of text and icon."""
    bgcolor: str | PerState[str] | None = None
    """Colour of the surface."""
    overlay_color: str | PerState[str] | None = None
    """Colour laid over the surface while it is hovered, focused or pressed."""
    shadow_color: str | PerState[str] | None = None
    """Colour of the shadow under a raised surface."""
    surface_tint_color: str | PerState[str] | None = None
    """Colour that tints the surface more, the higher its elevation."""
    elevation: float | PerState[float] | None = None
    """How high the surface stands above the page, in logical pixels."""
    animation_duration: int | None = None
    """How long changes of shape and elevation take, in milliseconds; default 200."""
    padding: PaddingValue | PerState[PaddingValue] = None
    """Room around the label, in logical pixels."""
    side: BorderSide | PerState[BorderSide] | None = None
    """The line along the outline."""
    shape: OutlinedBorder | PerState[OutlinedBorder] | None = None
    """The outline."""


@dataclass
class MenuStyle(Value):
    """The look of a menu bar or an opened menu; what is `None` is left to the theme.

    Most fields take one value for all states, or a dictionary by `MaterialState`.
    """

    alignment: Alignment | None = None
    """Where, relative to its button, a menu opens."""
    bgcolor: str | PerState[str] | None = None
    """Colour of the surface."""
    shadow_color: str | PerState[str] | None = None
    """Colour of the shadow under the surface."""
    surface_tint_color: str | PerState[str] | None = None
    """Colour that tints the surface more, the higher its elevation."""
    elevation: float | PerState[float] | None = None
    """How high the surface stands above the page, in logical pixels."""
    padding: PaddingValue | PerState[PaddingValue] = None
    """Room around the items, in logical pixels."""
    side: BorderSide | PerState[BorderSide] | None = None
    """The line along the outline."""
    shape: OutlinedBorder | PerState[OutlinedBorder] | None = None
    """The outline."""
    mouse_cursor: MouseCursor | PerState[MouseCursor] | None = None
    """The mouse pointer over the surface."""
