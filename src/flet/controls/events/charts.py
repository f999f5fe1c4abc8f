"""Events of charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from flet.controls.events.base import DataEvent, integer, read_with, text


class BarChartEvent(DataEvent):
    """The pointer did something on a `BarChart`."""

    type: str = text("type")
    """What it did: `PointerHoverEvent`, `PointerExitEvent`, `TapUpEvent` and so on."""
    group_index: int = integer("group_index")
    """Which group of bars, from 0; -1 for none."""
    rod_index: int = integer("rod_index")
    """Which bar of the group, from 0; -1 for none."""
    stack_item_index: int = integer("stack_item_index")
    """Which part of the bar, from 0; -1 for none."""


@dataclass
class LineChartEventSpot:
    """A point of a `LineChart` that an event is about."""

    bar_index: int
    """Which line, from 0."""
    spot_index: int
    """Which point of the line, from 0."""


def _read_spots(item: Any) -> list[LineChartEventSpot]:
    if not isinstance(item, list):
        raise ValueError("not a list")
    spots: list[LineChartEventSpot] = []
    for entry in cast("list[Any]", item):
        given = cast("dict[str, Any]", entry) if isinstance(entry, dict) else {}
        bar, spot = given.get("bar_index"), given.get("spot_index")
        if type(bar) is not int or type(spot) is not int:
            raise ValueError("not a list of bar_index and spot_index")
        spots.append(LineChartEventSpot(bar, spot))
    return spots


class LineChartEvent(DataEvent):
    """The pointer did something on a `LineChart`."""

    type: str = text("type")
    """What it did: `PointerHoverEvent`, `PointerExitEvent`, `TapUpEvent` and so on."""
    spots: list[LineChartEventSpot] = read_with("spots", _read_spots)
    """The points near the pointer."""


class PieChartEvent(DataEvent):
    """The pointer did something on a `PieChart`."""

    type: str = text("type")
    """What it did: `PointerHoverEvent`, `PointerExitEvent`, `TapUpEvent` and so on."""
    section_index: int = integer("section_index")
    """Which section, from 0; -1 for none."""
