"""What controls with a size and a place have."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler
from flet.values.animation import Animation
from flet.values.transform import Offset, Rotate, Scale


class ConstrainedControl(Control, abstract=True):
    """The base of controls that have a size, a place in a `Stack`, and implicit animations.

    Every `animate_*` property takes an `Animation`, a duration in milliseconds, or `True` for one second;
    later changes of what it names are then animated.
    """

    _then_positional = ("ref", "key", "width", "height", "left", "top", "right", "bottom")

    _: KW_ONLY
    key: str | None = None
    """A name for `scroll_to`, for the order of children, and for tests."""
    width: float | None = None
    """Width in logical pixels; `float("inf")` for all there is."""
    height: float | None = None
    """Height in logical pixels; `float("inf")` for all there is."""
    left: float | None = None
    """Distance from the left edge of the surrounding `Stack` or overlay, in logical pixels."""
    top: float | None = None
    """Distance from its top edge."""
    right: float | None = None
    """Distance from its right edge."""
    bottom: float | None = None
    """Distance from its bottom edge."""
    rotate: int | float | Rotate | None = None
    """Turn clockwise, in radians; the layout around stays as it is."""
    scale: int | float | Scale | None = None
    """Enlargement; the layout around stays as it is."""
    offset: Offset | tuple[int | float, int | float] | None = None
    """Shift in units of the control's own size; the layout around stays as it is."""
    aspect_ratio: float | None = None
    """Width divided by height."""
    animate_opacity: bool | int | Animation | None = None
    """Animation of `opacity`."""
    animate_size: bool | int | Animation | None = None
    """Animation of `width` and `height`."""
    animate_position: bool | int | Animation | None = None
    """Animation of `left`, `top`, `right` and `bottom`."""
    animate_rotation: bool | int | Animation | None = None
    """Animation of `rotate`."""
    animate_scale: bool | int | Animation | None = None
    """Animation of `scale`."""
    animate_offset: bool | int | Animation | None = None
    """Animation of `offset`."""
    on_animation_end: Handler[ControlEvent] = None
    """Called when an animation has ended; `e.data` names what it animated."""
