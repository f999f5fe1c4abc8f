"""A box to tick."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import Any

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.events import ControlEvent
from flet.reactive import Handler, Writable
from flet.values.layout import LabelPosition
from flet.values.states import MaterialState
from flet.values.text_style import TextStyle


class _Unset:
    """The value of a box that was given none: mixed where that is a value, else not ticked."""

    def __get__(self, instance: Checkbox | None, owner: type) -> bool | None:
        return None if instance is not None and instance.tristate else False


def _unset() -> Any:
    return _Unset()


class Checkbox(ConstrainedControl, AdaptiveControl, widget="Checkbox", role="checkbox"):
    """A box the user ticks, with an optional label."""

    label: str | None = None
    """Text beside the box; a click on it toggles the box."""
    value: Writable[bool | None] = _unset()
    """Ticked or not; when `tristate`, also None for mixed."""
    label_position: LabelPosition | None = LabelPosition.NONE
    """On which side of the box the label stands; default right."""
    label_style: TextStyle | None = None
    """Style of the label."""
    tristate: bool | None = False
    """Whether clicks also pass through the mixed state: not ticked, ticked, mixed."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    fill_color: str | dict[MaterialState, str] | None = None
    """Colour of the box, for all states or per state."""
    overlay_color: str | dict[MaterialState, str] | None = None
    """Colour of the circle behind the box while it is hovered, focused or pressed, for all states or per state."""
    check_color: str | None = None
    """Colour of the tick."""
    active_color: str | None = None
    """Colour of the ticked box."""
    hover_color: str | None = None
    """Colour of the circle while the pointer is over the box."""
    focus_color: str | None = None
    """Colour of the circle while the box has the keyboard focus."""
    _: KW_ONLY
    on_change: Handler[ControlEvent] = None
    """Called after the user has changed `value`; `e.data` is `"true"`, `"false"`, or empty for mixed."""
    on_focus: Handler[ControlEvent] = None
    """Called when it gets the keyboard focus."""
    on_blur: Handler[ControlEvent] = None
    """Called when it loses the keyboard focus."""

    def accept_write(self, name: str, value: Any) -> Any:
        """Take what a click can lead to."""
        if value is None and not self.tristate:
            raise ValueError("only a tristate box may be mixed")
        return super().accept_write(name, value)
