"""`page.show_semantics_debugger` shows what assistive technology is told."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

import flet as ft


def test_it_shows_roles_names_states_and_values(open_app: Any, check_accessibility: Any) -> None:
    pages: list[ft.Page] = []
    field = ft.TextField(label="City", value="Oslo")

    def open_dialog(e: ft.ControlEvent) -> None:
        e.page.dialog = ft.AlertDialog(title=ft.Text("Sure?"), open=True, modal=True)
        e.page.update()

    def main(page: ft.Page) -> None:
        pages.append(page)
        page.show_semantics_debugger = True
        page.title = "Semantics"
        page.add(
            ft.Text("Plain words"),
            ft.ElevatedButton("Send", disabled=True),
            ft.Checkbox(label="Agree", value=True),
            ft.Slider(min=0, max=10, value=4, tooltip="Volume"),
            field,
            ft.TextField(label="Secret", value="hidden", password=True),
            ft.TextButton("Open", on_click=open_dialog),
            ft.Text("Nobody sees this", visible=False),
        )

    page = open_app(main)
    layer = page.locator(".flet-semantics")
    boxes = layer.locator("span")

    def box(text: str) -> Any:
        return boxes.get_by_text(text, exact=True)

    for text in ('button "Send" disabled', 'checkbox "Agree" checked', "Plain words", 'textbox "City" = Oslo'):
        expect(box(text)).to_have_count(1)
    expect(boxes.filter(has_text='slider "Volume"')).to_contain_text("= 4")
    expect(box('textbox protected "Secret"')).to_have_count(1)
    expect(layer.get_by_text("Nobody sees this")).to_have_count(0)
    # Each box lies over what it tells of.
    assert box('button "Send" disabled').bounding_box() == page.get_by_role("button", name="Send").bounding_box()
    # It follows the page, lets clicks through, and nobody is read it.
    field.value = "Bergen"
    field.update()
    expect(box('textbox "City" = Bergen')).to_have_count(1)
    page.get_by_role("button", name="Open").click()
    expect(boxes.filter(has_text="Sure?").first).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(layer).to_have_attribute("aria-hidden", "true")
    check_accessibility(page)
    pages[0].show_semantics_debugger = False
    pages[0].update()
    expect(layer).to_have_count(0)
