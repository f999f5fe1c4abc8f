"""Long lists: directions, scrolling by program, keyboard and wheel."""

from __future__ import annotations

import json

from playwright.sync_api import expect

import flet as ft
from drawn import OpenApp
from long_lists import boxes, count, open_list, rows, scroll
from looks import wheel
from polling import still, until


def test_horizontal(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        items = [ft.Container(ft.Text(f"row {index}"), width=50, key=f"k{index}") for index in range(1000)]
        return ft.ListView(items, horizontal=True, spacing=6, divider_thickness=2, height=80)

    page, app = open_list(open_app, make)
    assert boxes(page)["row 1"] == [56, 0, 50, 80]
    assert count(page) < 40
    assert page.evaluate("document.querySelector('[data-key=k0]').getBoundingClientRect().height") == 80
    app.list.scroll_to(key="k700")
    expect(page.get_by_text("row 700")).to_be_in_viewport()
    assert abs(boxes(page)["row 700"][0]) < 1

    app.page.rtl = True
    app.page.update()
    app.list.scroll_to(offset=560)
    until(page, "document.querySelector('.flet-list').scrollLeft === -560")
    expect(page.get_by_text("row 10", exact=True)).to_be_in_viewport()
    assert boxes(page)["row 10"][0] == 750


def test_reverse_starts_at_the_end(open_app: OpenApp) -> None:
    page, app = open_list(open_app, lambda: ft.ListView(rows(300, 40), reverse=True, expand=True, spacing=5))
    places = boxes(page)
    assert places["row 0"][1] == 560
    assert places["row 1"][1] == 515
    app.list.scroll_to(offset=4500)
    expect(page.get_by_text("row 100", exact=True)).to_be_in_viewport()
    assert boxes(page)["row 100"][1] == 560
    app.list.scroll_to(offset=-1)
    expect(page.get_by_text("row 299")).to_be_in_viewport()
    assert boxes(page)["row 299"][1] == 0


def test_a_short_reversed_list_lies_at_the_end(open_app: OpenApp) -> None:
    page, _ = open_list(open_app, lambda: ft.ListView(rows(2, 40), reverse=True, expand=True))
    assert [box[1] for box in boxes(page).values()] == [560, 520]


def test_auto_scroll_follows_what_is_added_and_leaves_the_reader_alone(open_app: OpenApp) -> None:
    page, app = open_list(open_app, lambda: ft.ListView(rows(500), auto_scroll=True, expand=True))
    expect(page.get_by_text("row 499")).to_be_in_viewport()
    app.list.controls.append(ft.Text("last"))
    app.page.update()
    expect(page.get_by_text("last")).to_be_in_viewport()
    app.list.scroll_to(offset=0)
    wheel(page, -2000)
    until(page, "document.querySelector('.flet-list').scrollTop < 9000")
    still(page, "document.querySelector('.flet-list').scrollTop")
    assert 7000 < scroll(page) < 9000
    app.list.controls.append(ft.Text("very last"))
    app.page.update()
    expect(page.get_by_text("very last")).to_be_in_viewport()


def test_scroll_to(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        items = [
            ft.Row([ft.Container(height=20 + index % 7 * 10), ft.Text(f"row {index}", key=f"t{index}")])
            for index in range(3000)
        ]
        return ft.ListView(items, expand=True)

    page, app = open_list(open_app, make)

    def top(text: str) -> None:
        until(
            page,
            "(text) => [...document.querySelectorAll('[role=listitem]')].some((item) => item.innerText === text"
            " && Math.abs(item.getBoundingClientRect().y) < 1)",
            text,
        )

    app.list.scroll_to(key="t2000")
    top("row 2000")
    app.list.scroll_to(key="t50", duration=150, curve=ft.AnimationCurve.EASE_OUT)
    top("row 50")
    at = scroll(page)
    app.list.scroll_to(delta=130)
    until(page, "(at) => Math.abs(document.querySelector('.flet-list').scrollTop - at - 130) < 1", at)
    app.list.scroll_to(offset=-1, duration=100)
    expect(page.get_by_text("row 2999")).to_be_in_viewport()
    app.list.scroll_to(offset=0)
    top("row 0")


def test_rows_that_change_their_size(open_app: OpenApp) -> None:
    page, app = open_list(open_app, lambda: ft.ListView(rows(1000, 40), expand=True))
    app.list.scroll_to(offset=8000)
    expect(page.get_by_text("row 200", exact=True)).to_be_in_viewport()
    # One above grows out of sight: what is seen stays.
    app.list.controls[197].height = 140
    app.page.update()
    until(page, "document.querySelector('.flet-list').scrollTop === 8100")
    assert boxes(page)["row 200"][1] == 0
    app.list.controls[205].height = 90
    app.page.update()
    until(page, "document.querySelector('[data-key=k206]').getBoundingClientRect().y === 290")
    assert scroll(page) == 8100


def test_the_keyboard_scrolls_and_the_focus_is_kept(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        return ft.ListView([ft.TextButton(f"button {index}") for index in range(1000)], expand=True)

    page, _ = open_list(open_app, make)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("flet-list")
    page.keyboard.press("End")
    expect(page.get_by_text("button 999")).to_be_in_viewport()
    page.keyboard.press("Home")
    expect(page.get_by_text("button 0", exact=True)).to_be_in_viewport()
    page.keyboard.press("PageDown")
    until(page, "document.querySelector('.flet-list').scrollTop > 400")

    page.evaluate("document.querySelector('.flet-list').scrollTop = 0")
    page.get_by_text("button 3", exact=True).focus()
    page.evaluate("document.querySelector('.flet-list').scrollTop = 20000")
    expect(page.get_by_text("button 630", exact=True)).to_be_in_viewport()
    assert page.evaluate("document.activeElement.innerText") == "button 3"
    page.evaluate("document.querySelector('.flet-list').scrollTop = 0")
    expect(page.get_by_text("button 0", exact=True)).to_be_in_viewport()
    assert page.evaluate("document.activeElement.innerText") == "button 3"
    for _ in range(40):
        page.keyboard.press("Tab")
    expect(page.get_by_text("button 43", exact=True)).to_be_focused()


def test_scroll_events(open_app: OpenApp) -> None:
    events: list[ft.OnScrollEvent] = []

    def make() -> ft.Control:
        return ft.ListView(rows(100, 40), expand=True, on_scroll=events.append, on_scroll_interval=0)

    page, _ = open_list(open_app, make)
    wheel(page, 200)
    until(page, lambda: any(event.pixels == 200 for event in events) and events[-1].direction == "idle")
    kinds = [event.event_type for event in events]
    assert kinds[:2] == ["start", "user"]
    assert kinds[-2:] == ["end", "user"]
    last = [event for event in events if event.event_type == "update"][-1]
    assert last.pixels == 200
    assert last.max_scroll_extent == 3400
    assert last.viewport_dimension == 600
    assert json.loads(events[0].data)["minse"] == 0


def test_when_the_bar_is_shown(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        list_ = ft.ListView(rows(100), expand=True)
        list_.scroll = ft.ScrollMode.ALWAYS
        return list_

    page, app = open_list(open_app, make)
    expect(page.locator(".flet-scrollbar--always.flet-scrollbar--needed")).to_be_visible()
    app.list.scroll = ft.ScrollMode.HIDDEN
    app.list.update()
    expect(page.locator(".flet-scrollbar")).to_have_count(0)
