"""Names for what many properties accept."""

from __future__ import annotations

from flet.values.animation import Animation
from flet.values.border_radius import BorderRadius
from flet.values.margin import Margin
from flet.values.padding import Padding
from flet.values.transform import Offset, Rotate, Scale

OptionalNumber = int | float | None
"""A number, or nothing."""

PaddingValue = int | float | Padding | None
"""A padding; a number is the same at every edge, in logical pixels."""

MarginValue = int | float | Margin | None
"""A margin; a number is the same at every edge, in logical pixels."""

BorderRadiusValue = int | float | BorderRadius | None
"""Radii of corners; a number is the same for all, in logical pixels."""

RotateValue = int | float | Rotate | None
"""A turn; a number is a clockwise angle in radians, about the centre."""

ScaleValue = int | float | Scale | None
"""An enlargement; a number is the factor in both directions, about the centre."""

OffsetValue = Offset | tuple[int | float, int | float] | None
"""A shift, also as the tuple `(x, y)`."""

AnimationValue = bool | int | Animation | None
"""An animation; a number is its duration in milliseconds, and `True` stands for 1000."""

ResponsiveNumber = dict[str, int | float] | int | float
"""A number, or one per breakpoint (`xs`, `sm`, `md`, `lg`, `xl`, `xxl`), from that width on."""
