"""The base of fields, for programs that name it: `form_field_control.FormFieldControl`."""

from flet.controls.input.form_field import FormFieldControl
from flet.values.input import InputBorder

__all__ = ["FormFieldControl", "InputBorder"]
