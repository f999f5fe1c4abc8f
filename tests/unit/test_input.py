"""The declarations of the input controls: order of arguments, defaults, and what a browser may write."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import flet as ft
from flet.controls.input.text_field import TextField


def test_positional_arguments_stand_in_the_order_of_the_reference() -> None:
    checkbox = ft.Checkbox("Agree", True, ft.LabelPosition.LEFT, None, True)
    assert (checkbox.label, checkbox.value, checkbox.label_position, checkbox.tristate) == ("Agree", True, "left", True)
    switch = ft.Switch("Dark", "left", None, True)
    assert (switch.label, switch.label_position, switch.value) == ("Dark", "left", True)
    radio = ft.Radio("Red", "right", None, "r")
    assert (radio.label, radio.value) == ("Red", "r")
    slider = ft.Slider(5, "{value}", 0, 10, 5, 1)
    assert (slider.value, slider.label, slider.min, slider.max, slider.divisions, slider.round) == (
        5,
        "{value}",
        0,
        10,
        5,
        1,
    )
    field = ft.TextField("text", ft.KeyboardType.EMAIL, True, 2, 4, 100)
    assert (field.value, field.keyboard_type, field.min_lines, field.max_length) == ("text", "email", 2, 100)
    group = ft.RadioGroup(ft.Column([radio]), "r")
    assert group.content is not None and group.value == "r"
    option = ft.dropdown.Option("k", "Text")
    dropdown = ft.Dropdown("k", [option], ft.alignment.center, True)
    assert (dropdown.value, dropdown.options, dropdown.autofocus) == ("k", [option], True)


def test_values_read_back_as_in_the_reference() -> None:
    assert (ft.TextField().value, ft.Radio().value) == ("", "")
    assert (ft.Checkbox().value, ft.Switch().value) == (False, False)
    assert (ft.Slider().value, ft.Dropdown().value, ft.RadioGroup().value) == (None, None, None)
    assert ft.TextField().autocorrect is True and ft.TextField().show_cursor is True
    assert ft.Dropdown().options == []


def test_a_tristate_box_without_a_value_is_mixed() -> None:
    assert ft.Checkbox(tristate=True).value is None
    assert ft.Checkbox(tristate=True, value=False).value is False
    box = ft.Checkbox(tristate=True, value=True)
    box.value = None
    assert box.value is None


@pytest.mark.parametrize(
    ("kind", "properties", "error"),
    [
        (ft.TextField, {"keyboard_type": "morse"}, ValueError),
        (ft.TextField, {"max_length": "many"}, ValueError),
        (ft.TextField, {"prefix": 3}, TypeError),
        (ft.TextField, {"lable": "x"}, TypeError),
        (ft.Checkbox, {"label_position": "above"}, ValueError),
        (ft.Slider, {"divisions": "few"}, ValueError),
        (ft.Dropdown, {"options": "abc"}, ValueError),
    ],
)
def test_wrong_values_are_refused(kind: Any, properties: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error, match=f"{kind.__name__}.*{next(iter(properties))}"):
        kind(**properties)


def test_plain_values_stand_for_enums_and_states() -> None:
    field = ft.TextField(border="underline", text_vertical_align="0.5", capitalization="WORDS")
    assert field.border is ft.InputBorder.UNDERLINE
    assert field.text_vertical_align == 0.5
    assert field.capitalization is ft.TextCapitalization.WORDS
    fill = {ft.MaterialState.HOVERED: "red", "": "blue"}
    assert ft.Checkbox(fill_color=fill).fill_color == fill


def test_the_modules_of_the_reference_exist() -> None:
    from flet_core.dropdown import Option
    from flet_core.form_field_control import FormFieldControl

    assert Option is ft.dropdown.Option
    assert issubclass(ft.TextField, FormFieldControl) and issubclass(ft.Dropdown, FormFieldControl)


@pytest.mark.parametrize("control", [ft.TextField(), ft.Dropdown()])
def test_the_old_name_of_focus_warns_and_works(control: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []
    monkeypatch.setattr(type(control), "invoke_method", lambda self, name: called.append(name))
    control.focus()
    with pytest.warns(DeprecationWarning, match="use focus"):
        asyncio.run(control.focus_async())
    assert called == ["focus", "focus"]


def refused(control: Any, value: Any) -> bool:
    try:
        control.accept_write("value", value)
    except ValueError:
        return True
    return False


def test_a_browser_writes_text_only_into_fields_that_take_it() -> None:
    assert TextField().accept_write("value", "text") == "text"
    assert refused(TextField(), 5) and refused(TextField(), None)
    assert refused(TextField(read_only=True), "text")
    limited = TextField(max_length=3)
    assert not refused(limited, "abc") and refused(limited, "abcd")
    # One character for a reader: a family, a flag, a letter with an accent of its own.
    for character in ("👨‍👩‍👧‍👦", "🇩🇪", "e\u0301", "👍🏽"):
        assert not refused(TextField(max_length=1), character)
        assert refused(TextField(max_length=1), character * 2)


def test_a_browser_writes_only_ticks_that_a_box_has() -> None:
    assert ft.Checkbox().accept_write("value", True) is True
    assert refused(ft.Checkbox(), None) and refused(ft.Checkbox(), "yes") and refused(ft.Switch(), 1)
    assert ft.Checkbox(tristate=True).accept_write("value", None) is None


def test_a_browser_writes_only_numbers_on_the_track() -> None:
    slider = ft.Slider(min=10, max=20)
    accepted = slider.accept_write("value", 15)
    assert accepted == 15 and isinstance(accepted, float)
    for value in (9, 21, None, True, "15", float("nan"), float("inf")):
        assert refused(slider, value), value
    assert refused(ft.Slider(), 1.5) and not refused(ft.Slider(), 1)


def test_a_browser_chooses_only_what_can_be_chosen() -> None:
    option = ft.dropdown.Option
    dropdown = ft.Dropdown(
        options=[option("a"), option(text="b"), option(3), option("off", disabled=True), option("gone", visible=False)]
    )
    for key in ("a", "b", "3"):
        assert dropdown.accept_write("value", key) == key
    for key in ("off", "gone", "c", 3, None):
        assert refused(dropdown, key), key


def test_a_browser_chooses_only_radio_buttons_of_the_group() -> None:
    inner = ft.RadioGroup(ft.Radio(value="inner"))
    group = ft.RadioGroup(
        ft.Column(
            [
                ft.Row([ft.Container(ft.Radio(value="deep"))]),
                ft.Radio(value=2),
                ft.Radio(value="off", disabled=True),
                ft.Row([ft.Radio(value="gone")], visible=False),
                inner,
            ]
        )
    )
    assert group.accept_write("value", "deep") == "deep"
    assert group.accept_write("value", "2") == "2"
    for value in ("off", "gone", "inner", "other", 2, None):
        assert refused(group, value), value
    assert inner.accept_write("value", "inner") == "inner"
