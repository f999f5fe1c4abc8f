"""Long lists: what is drawn, where it is, and what stays in place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

import flet as ft
from drawn import OpenApp
from long_lists import App, boxes, count, open_list, rows, scroll
from looks import wheel
from polling import still, until


def test_only_what_is_seen_is_drawn(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        line = [ft.Row([ft.Text(f"row {index}"), ft.ElevatedButton("Press", key=f"b{index}")]) for index in range(5000)]
        return ft.ListView(line, expand=True)

    page, _ = open_list(open_app, make)
    expect(page.get_by_text("row 0", exact=True)).to_be_visible()
    assert 18 <= count(page) < 60
    first = page.get_by_role("listitem").first
    assert first.get_attribute("aria-setsize") == "5000"
    assert first.get_attribute("aria-posinset") == "1"
    assert boxes(page)["row 0\nPress"] == [0, 0, 800, 32]

    page.evaluate("document.querySelector('.flet-list').scrollTop = 80000")
    expect(page.get_by_text("row 2500", exact=True)).to_be_visible()
    assert count(page) < 60
    assert page.evaluate("document.querySelector('.flet-list').scrollHeight") == 160_000


def test_a_hundred_thousand_rows(open_app: OpenApp) -> None:
    page, app = open_list(open_app, lambda: ft.ListView([ft.Text(str(n)) for n in range(100_000)], expand=True))
    app.list.scroll_to(offset=-1)
    expect(page.get_by_text("99999")).to_be_visible()
    assert abs(boxes(page)["99999"][1] - 580) < 1
    assert count(page) < 70
    app.list.scroll_to(offset=0)
    expect(page.get_by_text("0", exact=True)).to_be_visible()


def test_rows_of_any_height_stay_in_place(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        heights = [20 + (index * 37) % 90 for index in range(2000)]
        return ft.ListView(
            [ft.Container(ft.Text(f"row {index}"), height=height) for index, height in enumerate(heights)],
            expand=True,
        )

    page, app = open_list(open_app, make)
    page.evaluate("document.querySelector('.flet-list').scrollTop = 50000")
    until(page, "document.querySelector('[aria-posinset]').getAttribute('aria-posinset') > 100")
    still(page, "[...document.querySelectorAll('[role=listitem]')].map((item) => item.getBoundingClientRect().y)")
    before = boxes(page)
    # Rows that come into sight from above are measured only then: nothing below may jump.
    name = next(name for name, box in before.items() if 250 < box[1] < 350)
    for step in range(1, 6):
        wheel(page, -100)
        expected = before[name][1] + 100 * step
        until(
            page,
            "([name, y]) => [...document.querySelectorAll('[role=listitem]')].some((item) => item.innerText === name"
            " && Math.abs(item.getBoundingClientRect().y - y) < 1)",
            [name, expected],
        )
        if expected > 500:
            break
    # Neighbours touch, wherever they are.
    places = sorted(box for box in boxes(page).values())
    places.sort(key=lambda box: box[1])
    for (_, y, _, height), (_, below, _, _) in zip(places, places[1:], strict=False):
        assert abs(y + height - below) < 0.1

    inserted = boxes(page)
    app.list.controls[:0] = [ft.Container(ft.Text(f"new {index}"), height=35) for index in range(50)]
    app.page.update()
    until(page, "document.querySelector('[aria-setsize]').getAttribute('aria-setsize') === '2050'")
    after = boxes(page)
    seen = [name for name, box in inserted.items() if 0 < box[1] < 550]
    assert len(seen) > 5
    for name in seen:
        assert abs(after[name][1] - inserted[name][1]) < 1


def test_at_its_start_a_list_shows_what_is_inserted(open_app: OpenApp) -> None:
    page, app = open_list(open_app, lambda: ft.ListView(rows(100, 40), expand=True))
    app.list.controls.insert(0, ft.Text("news"))
    app.page.update()
    expect(page.get_by_text("news")).to_be_in_viewport()
    assert scroll(page) == 0


def test_extent_spacing_padding_and_dividers(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        return ft.ListView(
            rows(50, 10),
            item_extent=30,
            spacing=10,
            divider_thickness=4,
            padding=ft.padding.only(left=20, top=15, right=40, bottom=5),
            width=300,
            height=200,
        )

    page, app = open_list(open_app, make)
    places = boxes(page)
    assert places["row 0"] == [20, 15, 240, 30]
    assert places["row 1"] == [20, 55, 240, 30]
    # The extent is what a row gets, whatever height it wants.
    inside = page.evaluate("document.querySelector('[data-key=k0]').getBoundingClientRect().height")
    assert inside == 30
    line = page.evaluate(
        """() => {
            const style = getComputedStyle(document.querySelector('[role=listitem]'), '::after');
            return [style.borderTopWidth, style.top, style.borderTopColor];
        }"""
    )
    assert line == ["4px", "33px", "rgb(195, 199, 207)"]
    assert page.evaluate("document.querySelector('.flet-list').scrollHeight") == 50 * 40 - 10 + 20
    app.list.divider_thickness = None
    app.list.item_extent = None
    app.page.update()
    until(page, "document.querySelector('[role=listitem]').getBoundingClientRect().height === 10")
    assert page.evaluate("getComputedStyle(document.querySelector('[role=listitem]'), '::after').content") == "none"


def test_all_rows_are_like_the_first(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        return ft.ListView(
            [ft.Text("first\nhas two"), *rows(500)], first_item_prototype=True, height=300, auto_scroll=True
        )

    page, _ = open_list(open_app, make)
    expect(page.get_by_text("row 499")).to_be_in_viewport()
    size = boxes(page)["row 499"][3]
    assert size == pytest.approx(40, abs=0.1)
    assert page.evaluate("document.querySelector('.flet-list').scrollHeight") == pytest.approx(501 * size, abs=1)


def test_in_a_scrolling_column_a_list_is_as_high_as_its_rows(open_app: OpenApp) -> None:
    app = App()

    def main(page: ft.Page) -> None:
        page.padding = 0
        page.scroll = ft.ScrollMode.AUTO
        app.page = page
        app.list = ft.ListView(rows(2000, 30))
        page.add(ft.Container(height=500, bgcolor="red"), app.list, ft.Text("below"))

    page = open_app(main)
    expect(page.get_by_text("row 0", exact=True)).to_be_visible()
    assert boxes(page)["row 0"][1] == 510
    assert count(page) < 40
    page.evaluate("document.querySelector('main').scrollTop = 30510")
    expect(page.get_by_text("row 1000", exact=True)).to_be_in_viewport()
    assert boxes(page)["row 1000"][1] == 0
    page.evaluate("document.querySelector('main').scrollTop = 1e9")
    expect(page.get_by_text("below")).to_be_in_viewport()
    assert boxes(page)["row 1999"][1] == 540


def test_a_list_in_a_row_or_a_sized_box(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        return ft.Row(
            [
                ft.Container(ft.ListView(rows(100, 20)), width=200, height=150, bgcolor="yellow"),
                ft.Container(ft.ListView(rows(100, 20)), expand=True, height=100),
            ],
        )

    page, _ = open_list(open_app, make)
    sizes = page.evaluate(
        "[...document.querySelectorAll('.flet-list')].map((list) => [list.clientWidth, list.clientHeight])"
    )
    assert sizes == [[200, 150], [590, 100]]
    assert page.get_by_text("row 99").count() == 0


def test_invisible_and_removed_rows(open_app: OpenApp) -> None:
    page, app = open_list(open_app, lambda: ft.ListView(rows(30, 40), expand=True))
    app.list.controls[1].visible = False
    del app.list.controls[2]
    app.page.update()
    until(page, "document.querySelector('[aria-setsize]').getAttribute('aria-setsize') === '28'")
    assert boxes(page)["row 3"][1] == 40
    app.list.controls.clear()
    app.page.update()
    expect(page.get_by_role("listitem")).to_have_count(0)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_accessibility(open_app: OpenApp, check_accessibility: Callable[..., None], mode: str) -> None:
    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode(mode)
        page.title = "Lists"
        page.add(
            ft.ListView([ft.TextButton(f"item {index}") for index in range(100)], expand=True),
            ft.GridView([ft.Text(f"cell {index}") for index in range(100)], runs_count=4, expand=True),
        )

    page = open_app(main)
    expect(page.get_by_text("cell 0", exact=True)).to_be_visible()
    assert page.get_by_role("list").count() == 2
    check_accessibility(page)
