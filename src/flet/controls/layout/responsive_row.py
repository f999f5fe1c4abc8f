"""A grid whose columns follow the width of the page."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.reactive import children
from flet.values.layout import CrossAxisAlignment, MainAxisAlignment


class ResponsiveRow(
    ConstrainedControl,
    AdaptiveControl,
    widget="ResponsiveRow",
    positional=("controls", "columns", "alignment", "vertical_alignment", "spacing", "run_spacing", "rtl"),
):
    """Lays its children out in columns; each spans as many as its `col` says, 12 unless given.

    What does not fit goes on in a further run. Numbers may be given per breakpoint of the page's width, each
    from that width on: `xs` (0), `sm` (576), `md` (768), `lg` (992), `xl` (1200) and `xxl` (1400).
    """

    controls: list[Control] = children()
    """The children, in order."""
    columns: dict[str, int | float] | int | float | None = None
    """Number of columns, also per breakpoint; default 12."""
    alignment: MainAxisAlignment | None = MainAxisAlignment.NONE
    """How the children of a run are spread along it; default: at the start."""
    vertical_alignment: CrossAxisAlignment | None = CrossAxisAlignment.NONE
    """How the children of a run are placed from top to bottom; default: at the top."""
    spacing: dict[str, int | float] | int | float | None = None
    """Gap between columns in logical pixels, also per breakpoint; default 10."""
    run_spacing: dict[str, int | float] | int | float | None = None
    """Gap between runs in logical pixels, also per breakpoint; default 10."""
