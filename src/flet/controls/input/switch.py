"""A switch."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.events import ControlEvent
from flet.reactive import Handler, Writable
from flet.values.layout import LabelPosition
from flet.values.states import MaterialState
from flet.values.text_style import TextStyle


class Switch(
    ConstrainedControl,
    AdaptiveControl,
    widget="Switch",
    role="switch",
    positional=(
        "label",
        "label_position",
        "label_style",
        "value",
        "autofocus",
        "active_color",
        "active_track_color",
        "focus_color",
        "inactive_thumb_color",
        "inactive_track_color",
        "thumb_color",
        "thumb_icon",
        "track_color",
        "adaptive",
    ),
):
    """A switch that turns something on and off at once, with an optional label."""

    label: str | None = None
    """Text beside the switch; a click on it toggles the switch."""
    label_position: LabelPosition | None = LabelPosition.NONE
    """On which side of the switch the label stands; default right."""
    label_style: TextStyle | None = None
    """Style of the label."""
    value: Writable[bool | None] = False
    """Whether it is on."""
    autofocus: bool | None = False
    """Whether it takes the keyboard focus when it appears."""
    active_color: str | None = None
    """Colour of the thumb while it is on."""
    active_track_color: str | None = None
    """Colour of the track while it is on."""
    focus_color: str | None = None
    """Colour of the circle around the thumb while the switch has the keyboard focus."""
    inactive_thumb_color: str | None = None
    """Colour of the thumb while it is off."""
    inactive_track_color: str | None = None
    """Colour of the track while it is off."""
    thumb_color: str | dict[MaterialState, str] | None = None
    """Colour of the thumb, for all states or per state; wins over the colours above."""
    thumb_icon: str | dict[MaterialState, str] | None = None
    """Name of an icon on the thumb, for all states or per state."""
    track_color: str | dict[MaterialState, str] | None = None
    """Colour of the track, for all states or per state; wins over the colours above."""
    _: KW_ONLY
    on_change: Handler[ControlEvent] = None
    """Called after the user has changed `value`; `e.data` is `"true"` or `"false"`."""
    on_focus: Handler[ControlEvent] = None
    """Called when it gets the keyboard focus."""
    on_blur: Handler[ControlEvent] = None
    """Called when it loses the keyboard focus."""
