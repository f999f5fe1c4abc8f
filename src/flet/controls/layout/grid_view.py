"""A scrolling grid."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.scrollable_control import ScrollableControl
from flet.reactive import children
from flet.values.padding import Padding


class GridView(ConstrainedControl, ScrollableControl, AdaptiveControl, widget="GridView", role="list"):
    """A grid of equal cells that scrolls, and of which the browser draws only what can be seen.

    It takes all the room it may; where its height is not limited, it is as high as its cells.
    """

    controls: list[Control] = children()
    """The cells, run after run."""
    horizontal: bool | None = None
    """Whether it scrolls in the direction of reading instead of downwards; its runs are then columns."""
    runs_count: int | None = None
    """Number of cells side by side; default 1."""
    max_extent: float | None = None
    """Greatest width of a cell (height in a horizontal grid) in logical pixels; goes before `runs_count`."""
    spacing: float | None = None
    """Gap between cells that follow each other along the scrolling, in logical pixels; default 10."""
    run_spacing: float | None = None
    """Gap between cells side by side, in logical pixels; default 10."""
    child_aspect_ratio: float | None = None
    """Extent of a cell across the scrolling divided by the one along it; default 1, squares."""
    padding: int | float | Padding | None = None
    """Room between the edges of the grid and its cells, in logical pixels; it scrolls with them."""
