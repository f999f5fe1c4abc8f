"""What the test tools do to tabs, menus, dialogs, bars and tiles."""

from __future__ import annotations

import pytest

import flet as ft
import flet.canvas as cv
from flet.testing import NotPossible, expect


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


def test_a_canvas_is_a_picture_with_a_name(show):
    words = [cv.Text(0, 0, "Sales"), cv.Text(0, 20, "up", spans=[ft.TextSpan("5 %")])]
    user = show(lambda note: [cv.Canvas(words), cv.Canvas(words, tooltip="A chart")])
    expect(user.get_by_role("img", name="Sales up 5 %")).to_be_visible()
    expect(user.get_by_role("img", name="A chart")).to_be_visible()
