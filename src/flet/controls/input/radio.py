"""One choice among several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY
from typing import Any

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler, Writable
from flet.values.layout import LabelPosition
from flet.values.states import MaterialState
from flet.values.text_style import TextStyle


class Radio(ConstrainedControl, AdaptiveControl, widget="Radio", role="radio"):
    """A round button to choose one value; it works inside a `RadioGroup`, at any depth."""

    label: str | None = None
    """Text beside the button; a click on it chooses the value."""
    label_position: LabelPosition | None = LabelPosition.NONE
    """On which side of the button the label stands; default right."""
    label_style: TextStyle | None = None
    """Style of the label."""
    value: str | None = ""
    """What the group's value becomes when it is chosen."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    fill_color: str | dict[MaterialState, str] | None = None
    """Colour of the button, for all states or per state."""
    active_color: str | None = None
    """Colour of the chosen button."""
    _: KW_ONLY
    on_focus: Handler[ControlEvent] = None
    """Called when it gets the keyboard focus."""
    on_blur: Handler[ControlEvent] = None
    """Called when it loses the keyboard focus."""


class RadioGroup(
    Control, widget="RadioGroup", role="radiogroup", positional=("content", "value", "on_change", "ref", "opacity")
):
    """Makes one choice of the radio buttons inside it."""

    content: Control | None = None
    """What holds the radio buttons, mostly a `Column` or `Row`."""
    value: Writable[str | None] = None
    """The value of the chosen radio button; None for none."""
    _: KW_ONLY
    on_change: Handler[ControlEvent] = None
    """Called after the user has chosen another one; `e.data` is its value."""

    def accept_write(self, name: str, value: Any) -> Any:
        """Take the value of a radio button that can be chosen."""
        if not isinstance(value, str) or all(str(radio.value) != value for radio in _choices(self.content)):
            raise ValueError("no radio button of the group has that value")
        return value


def _choices(control: Any) -> Iterator[Radio]:
    """The radio buttons in a control that the user can choose; those of an inner group are its own."""
    if not isinstance(control, Control) or control.visible is False or control.disabled:
        return
    if isinstance(control, Radio):
        yield control
    if isinstance(control, RadioGroup):
        return
    for slot in control._schema.slots:  # pyright: ignore[reportPrivateUsage]
        content = control.__dict__.get(slot)
        for inner in content if isinstance(content, list) else [content]:  # pyright: ignore[reportUnknownVariableType]
            yield from _choices(inner)
