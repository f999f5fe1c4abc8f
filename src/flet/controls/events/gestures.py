"""Taps, drags, pinches, hovering and the wheel.

Places are in logical pixels: local ones from the control's top left corner, global ones from the page's.
"""

from __future__ import annotations

from typing import Any

from flet.controls.events.base import (
    DataEvent,
    boolean,
    integer,
    number,
    optional_integer,
    optional_number,
    text,
)


class PlacedEvent(DataEvent):
    """What the events that happen at a place have in common."""

    local_x: float = number("lx")
    """Where on the control, along its width."""
    local_y: float = number("ly")
    """Where on the control, along its height."""
    global_x: float = number("gx")
    """Where on the page, along its width."""
    global_y: float = number("gy")
    """Where on the page, along its height."""


class TapEvent(PlacedEvent):
    """A tap or click."""

    kind: str = text("kind")
    """What was used: `touch`, `mouse`, `stylus`, `trackpad` or `unknown`."""


class ContainerTapEvent(PlacedEvent):
    """A tap or click on a `Container`."""


class MultiTapEvent(DataEvent):
    """A tap with several fingers at once."""

    correct_touches: bool = boolean("correct_touches")
    """Whether as many fingers touched as `multi_tap_touches` asks for."""

    @classmethod
    def _payload(cls, data: Any) -> dict[str, Any]:
        return {"correct_touches": data}


class LongPressStartEvent(PlacedEvent):
    """A press that has lasted long enough to be a long one."""


class LongPressEndEvent(PlacedEvent):
    """The end of a long press."""

    velocity_x: float = number("vx")
    """Speed to the right at that moment, in logical pixels a second."""
    velocity_y: float = number("vy")
    """Downward speed at that moment, in logical pixels a second."""


class DragStartEvent(PlacedEvent):
    """The start of a drag."""

    kind: str = text("kind")
    """What was used: `touch`, `mouse`, `stylus`, `trackpad` or `unknown`."""
    timestamp: int | None = optional_integer("ts")
    """When, in milliseconds of the browser's own clock."""


class DragUpdateEvent(PlacedEvent):
    """A step of a drag."""

    delta_x: float = number("dx")
    """Movement to the right since the last step."""
    delta_y: float = number("dy")
    """Downward movement since the last step."""
    primary_delta: float | None = optional_number("pd")
    """Movement along the axis of a horizontal or vertical drag; `None` for a free one."""
    timestamp: int | None = optional_integer("ts")
    """When, in milliseconds of the browser's own clock."""


class DragEndEvent(DataEvent):
    """The end of a drag."""

    primary_velocity: float | None = optional_number("pv")
    """Speed along the axis of a horizontal or vertical drag; `None` for a free one."""
    velocity_x: float = number("vx")
    """Speed to the right, in logical pixels a second."""
    velocity_y: float = number("vy")
    """Downward speed, in logical pixels a second."""


class ScaleStartEvent(DataEvent):
    """The start of a pinch; the focal point is the middle between the fingers."""

    focal_point_x: float = number("fpx")
    """The focal point on the page, along its width."""
    focal_point_y: float = number("fpy")
    """The focal point on the page, along its height."""
    local_focal_point_x: float = number("lfpx")
    """The focal point on the control, along its width."""
    local_focal_point_y: float = number("lfpy")
    """The focal point on the control, along its height."""
    pointer_count: int = integer("pc")
    """How many fingers touch."""


class ScaleUpdateEvent(DataEvent):
    """A step of a pinch."""

    focal_point_x: float = number("fpx")
    """The focal point on the page, along its width."""
    focal_point_y: float = number("fpy")
    """The focal point on the page, along its height."""
    focal_point_delta_x: float = number("fpdx")
    """Movement of the focal point to the right since the last step."""
    focal_point_delta_y: float = number("fpdy")
    """Downward movement of the focal point since the last step."""
    local_focal_point_x: float = number("lfpx")
    """The focal point on the control, along its width."""
    local_focal_point_y: float = number("lfpy")
    """The focal point on the control, along its height."""
    pointer_count: int = integer("pc")
    """How many fingers touch."""
    horizontal_scale: float = number("hs")
    """Factor between the fingers' distance along the width now and at the start."""
    vertical_scale: float = number("vs")
    """Factor between the fingers' distance along the height now and at the start."""
    scale: float = number("s")
    """Factor between the fingers' distance now and at the start."""
    rotation: float = number("r")
    """Clockwise turn since the start, in radians."""


class ScaleEndEvent(DataEvent):
    """The end of a pinch."""

    pointer_count: int = integer("pc")
    """How many fingers still touch."""
    velocity_x: float = number("vx")
    """Speed of the focal point to the right, in logical pixels a second."""
    velocity_y: float = number("vy")
    """Downward speed of the focal point, in logical pixels a second."""


class HoverEvent(PlacedEvent):
    """The mouse pointer coming over a control, moving there, or leaving it."""

    timestamp: float = number("ts")
    """When, in milliseconds of the browser's own clock."""
    kind: str = text("kind")
    """What was used: `mouse`, `stylus`, `trackpad` or `unknown`."""
    delta_x: float | None = optional_number("dx")
    """Movement to the right since the last event."""
    delta_y: float | None = optional_number("dy")
    """Downward movement since the last event."""


class ScrollEvent(PlacedEvent):
    """A turn of the mouse wheel, or a two-finger swipe, over a control."""

    scroll_delta_x: float | None = optional_number("dx")
    """How far to scroll to the right."""
    scroll_delta_y: float | None = optional_number("dy")
    """How far to scroll down."""
