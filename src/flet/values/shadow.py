"""Blurs, and the shadows of boxes and text."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.aliases import OffsetValue
from flet.values.drawing import BlurTileMode, ShadowBlurStyle


@dataclass
class Blur(Value):
    """A Gaussian blur."""

    sigma_x: float
    """Standard deviation along the width, in logical pixels."""
    sigma_y: float
    """Standard deviation along the height, in logical pixels."""
    tile_mode: BlurTileMode = BlurTileMode.CLAMP
    """What is taken to lie beyond the edge."""


@dataclass
class BoxShadow(Value):
    """A shadow that a box or a text casts."""

    spread_radius: float | None = None
    """How much larger than the box the shadow is at each side, before blurring; in pixels, default 0."""
    blur_radius: float | None = None
    """How far its edge is blurred, in logical pixels; default 0."""
    color: str | None = None
    """Colour; default black."""
    offset: OffsetValue = None
    """Shift from the box, in logical pixels; default none."""
    blur_style: ShadowBlurStyle = ShadowBlurStyle.NORMAL
    """Which side of the edge is painted."""
