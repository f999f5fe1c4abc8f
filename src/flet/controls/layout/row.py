"""A horizontal arrangement."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.scrollable_control import ScrollableControl
from flet.reactive import children
from flet.values.layout import CrossAxisAlignment, MainAxisAlignment


class Row(
    ConstrainedControl,
    ScrollableControl,
    AdaptiveControl,
    widget="Row",
    positional=(
        "controls",
        "alignment",
        "vertical_alignment",
        "spacing",
        "tight",
        "wrap",
        "run_spacing",
        "scroll",
        "auto_scroll",
    ),
):
    """Lays its children out in the direction of reading.

    It is as high as its highest child, and takes all the width it may unless `tight`.
    """

    controls: list[Control] = children()
    """The children, in order."""
    alignment: MainAxisAlignment | None = MainAxisAlignment.NONE
    """How the children are spread along the row; default: at the start."""
    vertical_alignment: CrossAxisAlignment | None = CrossAxisAlignment.NONE
    """How each child is placed from top to bottom; default: in the middle."""
    spacing: float | None = None
    """Gap between neighbours, in logical pixels; default 10. Ignored with the `SPACE_*` alignments."""
    tight: bool | None = False
    """Whether it is only as wide as its children."""
    wrap: bool | None = False
    """Whether children that do not fit go on in a further row."""
    run_spacing: float | None = None
    """Gap between the rows of a wrapped one, in logical pixels; default 10."""
