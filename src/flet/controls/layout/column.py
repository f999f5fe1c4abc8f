"""A vertical arrangement."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.scrollable_control import ScrollableControl
from flet.reactive import children
from flet.values.layout import CrossAxisAlignment, MainAxisAlignment


class Column(
    ConstrainedControl,
    ScrollableControl,
    AdaptiveControl,
    widget="Column",
    positional=("controls", "alignment", "horizontal_alignment", "spacing", "tight", "wrap", "run_spacing"),
):
    """Lays its children out from top to bottom.

    It is as wide as its widest child, and takes all the height it may unless `tight`.
    """

    controls: list[Control] = children()
    """The children, in order."""
    alignment: MainAxisAlignment | None = MainAxisAlignment.NONE
    """How the children are spread from top to bottom; default: at the start."""
    horizontal_alignment: CrossAxisAlignment | None = CrossAxisAlignment.NONE
    """How each child is placed from left to right; default: at the start."""
    spacing: float | None = None
    """Gap between neighbours, in logical pixels; default 10. Ignored with the `SPACE_*` alignments."""
    tight: bool | None = False
    """Whether it is only as high as its children."""
    wrap: bool | None = False
    """Whether children that do not fit go on in a further column."""
    run_spacing: float | None = None
    """Gap between the columns of a wrapped one, in logical pixels; default 10."""
