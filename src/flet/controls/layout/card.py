"""A raised panel."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.values.margin import Margin
from flet.values.shapes import OutlinedBorder


class Card(ConstrainedControl, AdaptiveControl, widget="Card"):
    """A raised surface with rounded corners around one control; it is as large as that control."""

    content: Control | None = None
    """The control on the card."""
    margin: int | float | Margin | None = None
    """Room around the surface, in logical pixels; default 4."""
    elevation: float | None = None
    """How high the surface seems to be, in logical pixels: it sets the shadow and the tint; default 1."""
    color: str | None = None
    """Colour of the surface; default: the surface colour of the theme."""
    shadow_color: str | None = None
    """Colour of the shadow."""
    surface_tint_color: str | None = None
    """Colour that is mixed into the surface the more, the higher it is; default: that of the theme."""
    shape: OutlinedBorder | None = None
    """Shape of the surface; default: corners with a radius of 12."""
