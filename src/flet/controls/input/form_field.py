"""What fields with a frame, a label and a line of help have in common."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.values.border_radius import BorderRadius
from flet.values.input import InputBorder
from flet.values.layout import VerticalAlignment
from flet.values.padding import Padding
from flet.values.text_style import TextStyle


class FormFieldControl(ConstrainedControl, abstract=True):
    """The base of fields: a value in a frame, with a label, help, and things before and after the value.

    As wide as a column, 300 logical pixels in a row.
    """

    _: KW_ONLY
    text_size: float | None = None
    """Font size of the value, in logical pixels; default 16."""
    text_style: TextStyle | None = None
    """Style of the value; `text_size` and `color` refine it."""
    text_vertical_align: VerticalAlignment | int | float | None = None
    """Where the value stands in a field that is higher than it: from -1, its top, to 1; default the middle."""
    label: str | None = None
    """What the field is for; it stands in the empty field and moves to its upper edge when the field is used."""
    label_style: TextStyle | None = None
    """Style of the label; at the upper edge it is drawn at three quarters of its size."""
    icon: str | None = None
    """Name of an icon before the frame."""
    border: InputBorder | None = None
    """The lines around the field; default `OUTLINE`."""
    color: str | None = None
    """Colour of the value."""
    bgcolor: str | None = None
    """Colour of a `filled` field; of a dropdown also that of its menu."""
    border_radius: int | float | BorderRadius | None = None
    """Radii of the frame's corners, in logical pixels; default 4."""
    border_width: float | None = None
    """Thickness of the lines, in logical pixels; 0 for none, default 1."""
    border_color: str | None = None
    """Colour of the lines."""
    focused_color: str | None = None
    """Colour of the value while the field has the keyboard focus."""
    focused_bgcolor: str | None = None
    """Colour of a `filled` field while it has the focus."""
    focused_border_width: float | None = None
    """Thickness of the lines while it has the focus; default that of `border_width`, or 2."""
    focused_border_color: str | None = None
    """Colour of the lines while it has the focus; default that of `border_color`, or the primary one."""
    content_padding: int | float | Padding | None = None
    """Room between the frame and the value, in logical pixels; the density of the theme is taken off its height."""
    dense: bool | None = None
    """Whether the field is lower than usual."""
    filled: bool | None = None
    """Whether the frame has a background."""
    hint_text: str | None = None
    """An example shown while the field is empty and the label out of the way."""
    hint_style: TextStyle | None = None
    """Style of the hint."""
    helper_text: str | None = None
    """Help below the field."""
    helper_style: TextStyle | None = None
    """Style of the help."""
    counter_text: str | None = None
    """Text at the end below the field; a text field fills in `{value_length}`, `{max_length}` and `{symbols_left}`."""
    counter_style: TextStyle | None = None
    """Style of the counter."""
    error_text: str | None = None
    """What is wrong with the value: shown instead of the help, and the field turns to the error colour."""
    error_style: TextStyle | None = None
    """Style of the error."""
    prefix: Control | None = None
    """A control before the value, shown while the field is in use."""
    prefix_icon: str | None = None
    """Name of an icon before the value."""
    prefix_text: str | None = None
    """Text before the value, shown while the field is in use."""
    prefix_style: TextStyle | None = None
    """Style of `prefix_text`."""
    suffix: Control | None = None
    """A control after the value, shown while the field is in use."""
    suffix_icon: str | None = None
    """Name of an icon after the value."""
    suffix_text: str | None = None
    """Text after the value, shown while the field is in use."""
    suffix_style: TextStyle | None = None
    """Style of `suffix_text`."""
