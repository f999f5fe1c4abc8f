"""Long lists and grids: what is drawn, where it is, and what stays in place."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

import flet as ft
from polling import until

OpenApp = Callable[..., Page]


class App:
    """Remembers the page and a control of a test's `main`, to change them from the test."""

    page: ft.Page
    list: Any


def rows(count: int, height: float | None = None, first: int = 0) -> list[ft.Control]:
    return [
        ft.Container(ft.Text(f"row {index}"), height=height, key=f"k{index}") for index in range(first, first + count)
    ]


def open_list(open_app: OpenApp, make: Callable[[], ft.Control]) -> tuple[Page, App]:
    app = App()

    def main(page: ft.Page) -> None:
        page.padding = 0
        app.page = page
        app.list = make()
        page.add(app.list)

    page = open_app(main)
    page.wait_for_selector(".flet-list")
    return page, app


def boxes(page: Page) -> dict[str, list[float]]:
    """Where the drawn items are, by their text: x, y, width, height."""
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('[role=listitem]')].map((item) => {
            const { x, y, width, height } = item.getBoundingClientRect();
            return [item.innerText, [x, y, width, height]];
        }))"""
    )


def scroll(page: Page, name: str = "scrollTop") -> float:
    return page.evaluate(f"document.querySelector('.flet-list').{name}")


def drawn(page: Page) -> int:
    return page.locator("[role=listitem]").count()


def wheel(page: Page, delta: float, at: tuple[float, float] = (100, 100)) -> None:
    page.mouse.move(*at)
    page.mouse.wheel(0, delta)


def test_only_what_is_seen_is_drawn(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        line = [ft.Row([ft.Text(f"row {index}"), ft.ElevatedButton("Press", key=f"b{index}")]) for index in range(5000)]
        return ft.ListView(line, expand=True)

    page, _ = open_list(open_app, make)
    expect(page.get_by_text("row 0", exact=True)).to_be_visible()
    assert 18 <= drawn(page) < 60
    first = page.get_by_role("listitem").first
    assert first.get_attribute("aria-setsize") == "5000"
    assert first.get_attribute("aria-posinset") == "1"
    assert boxes(page)["row 0\nPress"] == [0, 0, 800, 32]

    page.evaluate("document.querySelector('.flet-list').scrollTop = 80000")
    expect(page.get_by_text("row 2500", exact=True)).to_be_visible()
    assert drawn(page) < 60
    assert page.evaluate("document.querySelector('.flet-list').scrollHeight") == 160_000


def test_a_hundred_thousand_rows(open_app: OpenApp) -> None:
    page, app = open_list(open_app, lambda: ft.ListView([ft.Text(str(n)) for n in range(100_000)], expand=True))
    app.list.scroll_to(offset=-1)
    expect(page.get_by_text("99999")).to_be_visible()
    assert abs(boxes(page)["99999"][1] - 580) < 1
    assert drawn(page) < 70
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
    page.wait_for_timeout(100)
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


def test_horizontal(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        items = [ft.Container(ft.Text(f"row {index}"), width=50, key=f"k{index}") for index in range(1000)]
        return ft.ListView(items, horizontal=True, spacing=6, divider_thickness=2, height=80)

    page, app = open_list(open_app, make)
    assert boxes(page)["row 1"] == [56, 0, 50, 80]
    assert drawn(page) < 40
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
    page.wait_for_timeout(100)
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
    assert drawn(page) < 40
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
    page.wait_for_timeout(300)
    kinds = [event.event_type for event in events]
    assert kinds[:2] == ["start", "user"]
    assert kinds[-2:] == ["end", "user"]
    last = [event for event in events if event.event_type == "update"][-1]
    assert last.pixels == 200
    assert last.max_scroll_extent == 3400
    assert last.viewport_dimension == 600
    assert json.loads(events[0].data)["minse"] == 0


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


def test_grid_cells(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        return ft.GridView(
            rows(1000), runs_count=3, spacing=4, run_spacing=20, child_aspect_ratio=2, padding=10, width=280, height=300
        )

    page, app = open_list(open_app, make)
    places = boxes(page)
    # (280 - 2 * 10 - 2 * 20) / 3 = 73.33 wide, half as high.
    assert places["row 1"] == pytest.approx([10 + 73.33 + 20, 10, 73.33, 36.67], abs=0.05)
    assert places["row 3"] == pytest.approx([10, 10 + 36.67 + 4, 73.33, 36.67], abs=0.05)
    assert drawn(page) < 70
    inside = page.evaluate("document.querySelector('[data-key=k0]').getBoundingClientRect().height")
    assert inside == pytest.approx(36.67, abs=0.05)
    app.list.scroll_to(key="k600")
    expect(page.get_by_text("row 600", exact=True)).to_be_in_viewport()
    assert boxes(page)["row 600"][1] == pytest.approx(0, abs=1)
    app.list.max_extent = 100
    app.list.child_aspect_ratio = None
    app.page.update()
    # 260 / (100 + 20) needs three cells; they are squares now.
    until(page, "document.querySelector('[role=listitem]').getBoundingClientRect().height > 70")
    assert boxes(page)[next(iter(boxes(page)))][2:] == pytest.approx([73.33, 73.33], abs=0.05)


def test_grid_directions(open_app: OpenApp) -> None:
    def make() -> ft.Control:
        return ft.Row(
            [
                ft.GridView(rows(100), horizontal=True, runs_count=2, width=200, height=110),
                ft.GridView(rows(100), reverse=True, runs_count=2, width=110, height=200),
                ft.GridView(rows(4), width=50),
            ]
        )

    page, _ = open_list(open_app, make)

    def places(list_: Locator) -> list[float]:
        found = [item.bounding_box() for item in list_.get_by_role("listitem").all()[:3]]
        return [round(box[side], 1) for box in found if box for side in ("x", "y", "width")]

    across, back, single = map(places, page.get_by_role("list").all())
    assert across == pytest.approx([0, 60, 50, 0, 120, 50, 60, 60, 50], abs=0.1)
    assert back == pytest.approx([210, 165, 50, 270, 165, 50, 210, 105, 50], abs=0.1)
    assert single == pytest.approx([330, 0, 50, 330, 60, 50, 330, 120, 50], abs=0.1)
