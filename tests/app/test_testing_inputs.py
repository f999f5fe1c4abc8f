"""What the test tools do to fields, toggles, radios, dropdowns and sliders."""

from __future__ import annotations

import pytest

import flet as ft
from flet.testing import NotPossible, expect


def test_text_fields(show, log):
    user = show(
        lambda note: [
            ft.TextField(label="Name", on_change=note, on_submit=note, on_focus=note, on_blur=note),
            ft.TextField(hint_text="Notes", multiline=True, on_submit=note),
            ft.TextField(label="Fixed", value="kept", read_only=True),
            ft.TextField(label="Code", max_length=3),
        ]
    )
    name = user.get_by_label("Name")
    name.fill("Ann")
    name.type("a\n")
    expect(name).to_have_value("Anna")
    name.clear()
    assert name.control.value == ""
    user.get_by_role("textbox", name="Notes").type("a\nb")
    assert user.get_by_role("textbox", name="Notes").value == "a\nb"
    with pytest.raises(NotPossible, match="adds a line"):
        user.get_by_role("textbox", name="Notes").submit()
    with pytest.raises(NotPossible, match="read-only"):
        user.get_by_label("Fixed").fill("x")
    user.get_by_label("Code").type("12345")
    assert user.get_by_label("Code").value == "123"
    assert log == [
        ("focus", ""),
        ("change", "Ann"),
        ("change", "Anna"),
        ("submit", "Anna"),
        ("change", ""),
        ("blur", ""),
    ]
    assert user.refused == {}


def test_checkboxes_and_switches(show, log):
    user = show(
        lambda note: [
            ft.Checkbox("Plain", on_change=note),
            ft.Checkbox("Three", tristate=True, on_change=note),
            ft.Switch(label="Light", value=True, on_change=note),
        ]
    )
    user.get_by_role("checkbox", name="Plain").check()
    user.get_by_role("checkbox", name="Plain").check()
    for _ in range(3):
        user.get_by_label("Three").click()
    user.get_by_role("switch").uncheck()
    assert log == [("change", data) for data in ("true", "true", "", "false", "false")]
    expect(user.get_by_label("Plain")).to_be_checked()
    expect(user.get_by_label("Light")).to_be_checked(False)
    assert user.get_by_role("checkbox", checked=True).count() == 1
    assert user.get_by_label("Three").control.value is False


def test_radios(show, log):
    user = show(
        lambda note: [
            ft.RadioGroup(
                ft.Column([ft.Radio(value="r", label="Red"), ft.Radio(value="g", label="Green")]), on_change=note
            )
        ]
    )
    user.get_by_role("radio", name="Green").check()
    expect(user.get_by_label("Green")).to_be_checked()
    expect(user.get_by_label("Red")).to_be_checked(False)
    assert user.get_by_role("radiogroup").value == "g"
    with pytest.raises(NotPossible, match="cannot be unchecked"):
        user.get_by_label("Green").uncheck()
    assert log == [("change", "g")]


def test_dropdowns(show, log):
    user = show(
        lambda note: [
            ft.Dropdown(
                label="Size",
                options=[ft.dropdown.Option("s", "Small"), ft.dropdown.Option("l", "Large"), ft.dropdown.Option("XL")],
                on_change=note,
            )
        ]
    )
    size = user.get_by_role("combobox", name="Size")
    size.select_option("Large")
    size.select_option("XL")
    expect(size).to_have_value("XL")
    with pytest.raises(NotPossible, match="no option 'Tiny', only 'Small', 'Large', 'XL'"):
        size.select_option("Tiny")
    expect(user.get_by_role("option")).to_have_count(0)
    size.click()
    user.get_by_role("option", name="Small").click()
    assert log == [("change", "l"), ("change", "XL"), ("change", "s")]


def test_sliders(show, log):
    user = show(
        lambda note: [
            ft.Slider(min=0, max=10, value=2, on_change=note, on_change_start=note, on_change_end=note, key="s")
        ]
    )
    user.get_by_role("slider").slide(5.0)
    assert log == [("change_start", "2"), ("change", "5"), ("change_end", "5")]
    assert user.get_by_key("s").control.value == 5
    with pytest.raises(NotPossible, match="goes from 0 to 10"):
        user.get_by_role("slider").slide(11)
