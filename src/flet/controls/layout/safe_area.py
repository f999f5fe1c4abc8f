"""Room for notches and system bars."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.values.padding import Padding


class SafeArea(
    ConstrainedControl,
    AdaptiveControl,
    widget="SafeArea",
    positional=("content", "key", "left", "top", "right", "bottom", "maintain_bottom_view_padding", "minimum"),
):
    """Keeps one control clear of what covers the edges of the screen, such as notches and system bars.

    Its sides are switches here, not the distances of other controls: it has no place of its own in a `Stack`.
    """

    content: Control | None = None
    """The control inside."""
    left: bool | None = True  # type: ignore[assignment]
    """Whether it keeps clear of the left edge."""
    top: bool | None = True  # type: ignore[assignment]
    """Whether it keeps clear of the top edge."""
    right: bool | None = True  # type: ignore[assignment]
    """Whether it keeps clear of the right edge."""
    bottom: bool | None = True  # type: ignore[assignment]
    """Whether it keeps clear of the bottom edge."""
    maintain_bottom_view_padding: bool | None = False
    """Whether the room at the bottom stays while the on-screen keyboard covers it."""
    minimum: int | float | Padding | None = None
    """Least room at each edge, in logical pixels."""
