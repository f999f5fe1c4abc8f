"""A scrolling list."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.scrollable_control import ScrollableControl
from flet.reactive import children
from flet.values.padding import Padding


class ListView(
    ConstrainedControl,
    ScrollableControl,
    AdaptiveControl,
    widget="ListView",
    role="list",
    positional=(
        "controls",
        "horizontal",
        "spacing",
        "item_extent",
        "first_item_prototype",
        "divider_thickness",
        "padding",
        "auto_scroll",
        "reverse",
    ),
):
    """A list that scrolls, and of which the browser draws only what can be seen.

    Its items are as wide as the list. It takes all the room it may; where its height is not limited, it is as
    high as its items.
    """

    controls: list[Control] = children()
    """The items, in order."""
    horizontal: bool | None = None
    """Whether the items follow each other in the direction of reading instead of downwards."""
    spacing: float | None = None
    """Gap between items, in logical pixels; default 0."""
    item_extent: float | None = None
    """Height of every item (width in a horizontal list) in logical pixels; scrolling far is exact with it."""
    first_item_prototype: bool | None = None
    """Whether every item is as high (as wide in a horizontal list) as the first."""
    divider_thickness: float | None = None
    """Thickness of a line in the middle of each gap, in logical pixels; default 0, none."""
    padding: int | float | Padding | None = None
    """Room between the edges of the list and its items, in logical pixels; it scrolls with them."""
