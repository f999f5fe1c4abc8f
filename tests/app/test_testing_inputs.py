"""What the test tools do to fields, toggles, lists of choices, tabs, menus and dialogs."""

from __future__ import annotations

import pytest

import flet as ft
from flet.testing import NotPossible, expect


@pytest.fixture
def log():
    return []


@pytest.fixture
def show(flet_app, log):
    """Shows controls that note their events in `log`."""

    def note(e):
        log.append((e.name, e.data))

    def show(make):
        user = flet_app(lambda page: page.add(*make(note)))
        user.timeout = 0.05
        return user

    return show


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


def test_tabs(show, log):
    user = show(
        lambda note: [
            ft.Tabs(tabs=[ft.Tab("One", ft.Text("first page")), ft.Tab("Two", ft.Text("second page"))], on_change=note)
        ]
    )
    expect(user.get_by_text("second page")).to_be_hidden()
    user.get_by_role("tab", name="Two").click()
    user.get_by_role("tab", name="Two").click()
    expect(user.get_by_text("second page")).to_be_visible()
    expect(user.get_by_text("first page")).to_be_hidden()
    assert user.get_by_role("tablist").value == 1
    assert log == [("change", "1")]


def test_menus(show, log):
    user = show(
        lambda note: [
            ft.PopupMenuButton(
                items=[ft.PopupMenuItem("Open", on_click=note), ft.PopupMenuItem(), ft.PopupMenuItem("Close")],
                on_cancelled=note,
            )
        ]
    )
    with pytest.raises(AssertionError, match="PopupMenuButton is closed; click it first"):
        user.get_by_role("menuitem", name="Open").click()
    menu = user.get_by_role("button", name="Show menu")
    menu.click()
    expect(user.get_by_role("separator")).to_have_count(1)
    user.get_by_role("menuitem", name="Open").click()
    expect(user.get_by_role("menuitem")).to_have_count(0)
    menu.click()
    menu.click()
    assert log == [("click", ""), ("cancelled", "")]


def test_dialogs(flet_app, log):
    def main(page: ft.Page):
        dialog = ft.AlertDialog(
            title=ft.Text("Sure?"),
            content=ft.Text("It is gone then."),
            actions=[ft.TextButton("Yes", on_click=lambda e: page.close_dialog())],
            on_dismiss=lambda e: log.append("dismissed"),
        )
        page.add(ft.TextButton("Delete", on_click=lambda e: page.show_dialog(dialog)))

    user = flet_app(main)
    user.timeout = 0.05
    delete = user.get_by_role("button", name="Delete")
    dialog = user.get_by_role("dialog", name="Sure?")
    expect(dialog).to_be_hidden()
    for close in (dialog.get_by_role("button", name="Yes").click, dialog.dismiss, lambda: user.press("Escape")):
        delete.click()
        expect(dialog).to_contain_text("It is gone then.")
        with pytest.raises(NotPossible, match="behind the open AlertDialog 'Sure\\?'"):
            delete.click()
        close()
        expect(dialog).to_be_hidden()
    assert log == ["dismissed"] * 3


def test_snack_bars(flet_app, log):
    def main(page: ft.Page):
        bar = ft.SnackBar(ft.Text("Deleted"), action="Undo", on_action=lambda e: log.append("undone"))
        page.add(ft.TextButton("Delete", on_click=lambda e: page.show_snack_bar(bar)))

    user = flet_app(main)
    user.get_by_text("Delete").click()
    status = user.get_by_role("status")
    expect(status).to_have_text("Undo Deleted")
    status.click()
    expect(status).to_be_hidden()
    assert log == ["undone"]


def test_icon_buttons_and_bars(flet_app, log):
    def main(page: ft.Page):
        page.appbar = ft.AppBar(title=ft.Text("My app"), actions=[ft.IconButton("add_circle_outlined")])
        page.add(ft.IconButton("edit", tooltip="Change", on_click=lambda e: log.append("edit")))

    user = flet_app(main)
    assert user.get_by_role("banner").get_by_role("heading").text == "My app"
    assert user.get_by_role("banner").get_by_role("button").name == "add circle"
    user.get_by_label("Change").click()
    assert log == ["edit"]


def test_tiles(show, log):
    user = show(
        lambda note: [
            ft.ListTile(title=ft.Text("Plain"), on_click=note),
            ft.ListTile(title=ft.Text("Toggle"), trailing=ft.Checkbox(on_change=note), toggle_inputs=True),
        ]
    )
    user.get_by_role("button", name="Plain").click()
    user.get_by_text("Toggle").click()
    assert log == [("click", ""), ("change", "true")]
