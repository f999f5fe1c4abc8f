"""A control that moves to another parent keeps its element, and with it what the user was doing there."""

from __future__ import annotations

from typing import Any

import pytest

import flet as ft
from polling import told, until

WITHOUT_ATOMIC_MOVES = "delete Element.prototype.moveBefore"


@pytest.fixture(params=["atomic moves", "plain moves"])
def browser_kind(request: pytest.FixtureRequest, page: Any) -> str:
    """Browsers differ in whether an element can be moved without leaving the document."""
    if request.param == "plain moves":
        page.add_init_script(WITHOUT_ATOMIC_MOVES)
    return request.param


def test_focus_caret_and_text_stay(open_app: Any, browser_kind: str) -> None:
    log: list[str] = []

    def main(page: ft.Page) -> None:
        field = ft.TextField(label="Name", on_blur=lambda e: log.append("blur"))
        left, right = ft.Column([ft.Text("left"), field]), ft.Row([ft.Text("right")])

        def on_key(e: ft.KeyboardEvent) -> None:
            if e.key == "F2":
                here, there = (left, right) if field in left.controls else (right, left)
                here.controls.remove(field)
                there.controls.append(ft.Container(field, width=300) if there is right else field)
                page.update()

        page.on_keyboard_event = on_key
        page.add(left, right)

    page = open_app(main)
    box = page.get_by_label("Name")
    box.click()
    page.keyboard.type("Grace")
    page.keyboard.press("ArrowLeft")
    page.evaluate("window.before = document.querySelector('input')")
    page.keyboard.press("F2")
    until(page, "document.querySelector('main > .flet-row input') !== null")
    assert page.evaluate("document.activeElement === window.before")
    page.keyboard.type("X")
    assert box.input_value() == "GracXe"
    if browser_kind == "atomic moves":
        told(page, log, [])


def test_scroll_positions_stay(open_app: Any, browser_kind: str) -> None:
    def main(page: ft.Page) -> None:
        rows = ft.ListView([ft.Text(f"row {number}", height=40) for number in range(200)], height=200)
        text = ft.Column([ft.Text(f"line {number}") for number in range(50)], height=100, scroll=ft.ScrollMode.AUTO)
        both = ft.Column([rows, text], height=320)
        old = ft.Container(both)

        def move(e: ft.ControlEvent) -> None:
            old.content = None
            page.controls.append(ft.Card(both))
            page.controls.remove(old)
            page.update()

        page.add(ft.ElevatedButton("Move", on_click=move), old)

    page = open_app(main)
    page.get_by_text("row 3", exact=True).wait_for()
    page.evaluate("document.querySelector('.flet-list').scrollTop = 2000")
    page.evaluate("[...document.querySelectorAll('.flet-scroll--y')].at(-1).scrollTop = 300")
    page.get_by_text("row 50", exact=True).wait_for()
    page.get_by_role("button", name="Move").click()
    until(page, "document.querySelector('.flet-card .flet-list') !== null")
    assert page.evaluate("document.querySelector('.flet-list').scrollTop") == 2000
    assert page.evaluate("[...document.querySelectorAll('.flet-scroll--y')].at(-1).scrollTop") == 300
    assert page.get_by_text("row 50", exact=True).is_visible()
    # The list goes on as before: it draws what is scrolled to.
    page.evaluate("document.querySelector('.flet-list').scrollTop = 6000")
    page.get_by_text("row 151", exact=True).wait_for()
