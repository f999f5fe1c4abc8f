"""A number on a track."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import Any

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.events import ControlEvent
from flet.reactive import Handler, Writable


class Slider(ConstrainedControl, AdaptiveControl, widget="Slider", role="slider"):
    """A thumb the user drags along a track to choose a number.

    As wide as a column, 192 logical pixels in a row.
    """

    value: Writable[float | None] = None
    """The number; unset, it is `min`."""
    label: str | None = None
    """Text shown above the thumb while it is dragged, if there are `divisions`; `{value}` in it is the number."""
    min: float | None = None
    """The least number; default 0."""
    max: float | None = None
    """The greatest number; default 1."""
    divisions: int | None = None
    """Number of equal steps between `min` and `max`; unset, every number can be chosen."""
    round: int | None = None
    """Decimal places of the number in `label`; default 0."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    active_color: str | None = None
    """Colour of the track before the thumb, and of the thumb."""
    inactive_color: str | None = None
    """Colour of the track behind the thumb."""
    thumb_color: str | None = None
    """Colour of the thumb."""
    _: KW_ONLY
    on_change: Handler[ControlEvent] = None
    """Called whenever the user has moved the thumb; `e.data` is the number as text."""
    on_change_start: Handler[ControlEvent] = None
    """Called when the user starts to move the thumb; `e.data` is the number before."""
    on_change_end: Handler[ControlEvent] = None
    """Called when the user lets go of the thumb; `e.data` is the number chosen."""
    on_focus: Handler[ControlEvent] = None
    """Called when it gets the keyboard focus."""
    on_blur: Handler[ControlEvent] = None
    """Called when it loses the keyboard focus."""

    def accept_write(self, name: str, value: Any) -> Any:
        """Take a number between `min` and `max`."""
        low = 0 if self.min is None else self.min
        high = 1 if self.max is None else self.max
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
            raise ValueError(f"{name} must be a number from {low} to {high}")
        return float(value)
