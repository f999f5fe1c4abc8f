"""Scrolling, dragging and dropping, swiping away, resizing, sorting."""

from __future__ import annotations

from typing import Any

from flet.controls.events.base import (
    DataEvent,
    boolean,
    integer,
    member,
    number,
    optional_number,
    optional_text,
    read_with,
    text,
)
from flet.values.navigation import DismissDirection


class OnScrollEvent(DataEvent):
    """A change of a scrollable control's position; lengths are in logical pixels."""

    event_type: str = text("t")
    """What happened: `start`, `update`, `end`, `user` (the direction changed) or `over` (beyond the end)."""
    pixels: float = number("p")
    """How far it is scrolled."""
    min_scroll_extent: float = number("minse")
    """The least it can be scrolled."""
    max_scroll_extent: float = number("maxse")
    """The most it can be scrolled."""
    viewport_dimension: float = number("vd")
    """Length of what is visible."""
    scroll_delta: float | None = optional_number("sd")
    """Movement since the last event; with `update`."""
    direction: str | None = optional_text("dir")
    """`idle`, `forward` (towards the start) or `reverse`; with `user`."""
    overscroll: float | None = optional_number("os")
    """How far beyond the end; with `over`."""
    velocity: float | None = optional_number("v")
    """Speed at the end, in logical pixels a second; with `over`."""


def _read_id(item: Any) -> str:
    if isinstance(item, bool) or not isinstance(item, (str, int)):
        raise ValueError("not the id of a control")
    return str(item)


class DragTargetAcceptEvent(DataEvent):
    """Something was dropped on a `DragTarget`."""

    src_id: str = read_with("src_id", _read_id)
    """Id of the `Draggable`: `page.get_control(event.src_id)` returns it."""
    x: float = number("x")
    """Where on the page, along its width, in logical pixels."""
    y: float = number("y")
    """Where on the page, along its height, in logical pixels."""


class DismissibleDismissEvent(DataEvent):
    """A `Dismissible` has been swiped away, or is about to be."""

    direction: DismissDirection = member("direction", DismissDirection)
    """Which way."""

    @classmethod
    def _payload(cls, data: Any) -> dict[str, Any]:
        if isinstance(data, str) and not data.startswith("{"):
            return {"direction": data}
        return super()._payload(data)


class DismissibleUpdateEvent(DataEvent):
    """A step of swiping a `Dismissible` away."""

    direction: DismissDirection = member("direction", DismissDirection)
    """Which way."""
    progress: float = number("progress")
    """How much of the way, from 0 to 1."""
    reached: bool = boolean("reached")
    """Whether letting go now would dismiss it."""
    previous_reached: bool = boolean("previous_reached")
    """Whether letting go at the last step would have."""


class CanvasResizeEvent(DataEvent):
    """A `Canvas` has a new size, in logical pixels."""

    width: float = number("w")
    """Its width."""
    height: float = number("h")
    """Its height."""


class DataColumnSortEvent(DataEvent):
    """The user asks for a table sorted by a column."""

    column_index: int = integer("i")
    """Which column, from 0."""
    ascending: bool = boolean("a")
    """Whether the least comes first."""
