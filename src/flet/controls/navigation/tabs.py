"""Several contents in one place."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import Any

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler, Writable, children
from flet.values.border import BorderSide
from flet.values.border_radius import BorderRadius
from flet.values.layout import TabAlignment
from flet.values.padding import Padding
from flet.values.states import PerState


class Tab(
    AdaptiveControl,
    widget="Tab",
    role="tab",
    positional=("text", "content", "tab_content", "icon", "ref", "visible", "adaptive"),
):
    """One of the contents of `Tabs`, and the label to choose it by."""

    text: str | None = None
    """The label."""
    content: Control | None = None
    """What is shown while the tab is selected."""
    tab_content: Control | None = None
    """A control instead of text and icon."""
    icon: str | None = None
    """Name of the icon before the label."""


class Tabs(ConstrainedControl, AdaptiveControl, widget="Tabs", role="tablist", positional=()):
    """A bar of labels, and below it the content of the selected one.

    It fills the room it is in. In a column give it a `height` or `expand`, otherwise it is as high as its content.
    """

    _: KW_ONLY
    tabs: list[Tab] = children()
    """The tabs, in order."""
    selected_index: Writable[int | None] = 0
    """Position of the selected tab among the visible ones, from 0."""
    scrollable: bool | None = True
    """Whether tabs are as wide as their labels, and scroll; otherwise they share the width."""
    tab_alignment: TabAlignment | None = None
    """Where the tabs stand in their bar; default `START` when `scrollable`, else `FILL`."""
    animation_duration: int | None = None
    """Milliseconds that changing to another tab takes; default 50."""
    divider_color: str | None = None
    """Colour of the line under the bar."""
    indicator_color: str | None = None
    """Colour of the mark under the selected tab."""
    indicator_border_radius: int | float | BorderRadius | None = None
    """Corners of that mark, in logical pixels."""
    indicator_border_side: BorderSide | None = None
    """Thickness and colour of that mark."""
    indicator_padding: int | float | Padding | None = None
    """Room around that mark, in logical pixels."""
    indicator_tab_size: bool | None = False
    """Whether that mark is as wide as the tab instead of its label."""
    label_color: str | None = None
    """Colour of the selected tab's label."""
    unselected_label_color: str | None = None
    """Colour of the other tabs' labels."""
    overlay_color: str | PerState[str] | None = None
    """Colour laid over a tab while it is hovered, focused or pressed."""
    on_change: Handler[ControlEvent] = None
    """Called when the user has selected another tab; `e.data` is its index."""

    def accept_write(self, name: str, value: Any) -> Any:
        """Check that a selected index is that of a tab."""
        stored = super().accept_write(name, value)
        count = sum(1 for tab in self.tabs if tab.visible is not False)
        if type(stored) is not int or not 0 <= stored < count:
            raise ValueError(f"there is no tab {stored}")
        return stored
