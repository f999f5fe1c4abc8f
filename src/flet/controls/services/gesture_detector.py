"""Touches, clicks, drags and the wheel."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import (
    ControlEvent,
    DragEndEvent,
    DragStartEvent,
    DragUpdateEvent,
    HoverEvent,
    LongPressEndEvent,
    LongPressStartEvent,
    MultiTapEvent,
    ScaleEndEvent,
    ScaleStartEvent,
    ScaleUpdateEvent,
    ScrollEvent,
    TapEvent,
)
from flet.reactive import Handler, Handlers
from flet.values.pointer import MouseCursor


class GestureDetector(
    ConstrainedControl,
    AdaptiveControl,
    widget="GestureDetector",
    positional=("content", "mouse_cursor", "drag_interval", "hover_interval", "on_tap"),
):
    """Tells what pointers do over the control inside.

    Gestures exclude each other: a press that becomes a drag is no tap. Where detectors are nested, the inner one
    is served first. With `on_tap` it can be reached and activated by the keyboard.
    """

    content: Control | None = None
    """The control inside; without one, the detector takes all the room it may."""
    mouse_cursor: MouseCursor | None = None
    """The picture of the mouse pointer."""
    drag_interval: int | None = None
    """Milliseconds between the updates of a drag or pinch at least; default 0."""
    hover_interval: int | None = None
    """Milliseconds between `on_hover` events at least; default 0."""
    on_tap: Handler[ControlEvent] = None
    """Called when it is tapped, clicked with the main button, or activated by the keyboard."""
    on_tap_down: Handlers[TapEvent] = None
    """Called when a press begins that may become a tap."""
    on_tap_up: Handlers[TapEvent] = None
    """Called when a tap ends, just before `on_tap`."""
    on_multi_tap: Handlers[MultiTapEvent] = None
    """Called when fingers have tapped; the event tells whether they were `multi_tap_touches`."""
    multi_tap_touches: int | None = None
    """How many fingers `on_multi_tap` and `on_multi_long_press` are about."""
    on_multi_long_press: Handler[ControlEvent] = None
    """Called when `multi_tap_touches` fingers have been held for half a second."""
    on_secondary_tap: Handler[ControlEvent] = None
    """Called when it is clicked with the secondary button."""
    on_secondary_tap_down: Handlers[TapEvent] = None
    """Called when a press with the secondary button begins."""
    on_secondary_tap_up: Handlers[TapEvent] = None
    """Called when a click with the secondary button ends, just before `on_secondary_tap`."""
    on_long_press_start: Handlers[LongPressStartEvent] = None
    """Called when a press has lasted half a second."""
    on_long_press_end: Handlers[LongPressEndEvent] = None
    """Called when a long press ends."""
    on_secondary_long_press_start: Handlers[LongPressStartEvent] = None
    """Called when a press with the secondary button has lasted half a second."""
    on_secondary_long_press_end: Handlers[LongPressEndEvent] = None
    """Called when a long press with the secondary button ends."""
    on_double_tap: Handler[ControlEvent] = None
    """Called at the second of two taps in short order; with it, `on_tap` waits until no second one came."""
    on_double_tap_down: Handlers[TapEvent] = None
    """Called when the second press begins that may become a double tap."""
    on_horizontal_drag_start: Handlers[DragStartEvent] = None
    """Called when a press moves sideways."""
    on_horizontal_drag_update: Handlers[DragUpdateEvent] = None
    """Called while a sideways drag moves."""
    on_horizontal_drag_end: Handlers[DragEndEvent] = None
    """Called when a sideways drag ends."""
    on_vertical_drag_start: Handlers[DragStartEvent] = None
    """Called when a press moves up or down."""
    on_vertical_drag_update: Handlers[DragUpdateEvent] = None
    """Called while an upward or downward drag moves."""
    on_vertical_drag_end: Handlers[DragEndEvent] = None
    """Called when an upward or downward drag ends."""
    on_pan_start: Handlers[DragStartEvent] = None
    """Called when a press moves in any direction; at once when no other gesture is listened to."""
    on_pan_update: Handlers[DragUpdateEvent] = None
    """Called while such a drag moves."""
    on_pan_end: Handlers[DragEndEvent] = None
    """Called when such a drag ends."""
    on_scale_start: Handlers[ScaleStartEvent] = None
    """Called when fingers begin to move, turn or spread."""
    on_scale_update: Handlers[ScaleUpdateEvent] = None
    """Called while they do."""
    on_scale_end: Handlers[ScaleEndEvent] = None
    """Called when a finger is lifted from such a gesture."""
    on_hover: Handlers[HoverEvent] = None
    """Called while the mouse pointer moves over it."""
    on_enter: Handlers[HoverEvent] = None
    """Called when the mouse pointer comes over it."""
    on_exit: Handlers[HoverEvent] = None
    """Called when the mouse pointer leaves it."""
    on_scroll: Handlers[ScrollEvent] = None
    """Called when the wheel is turned over it."""
