"""Grids: their cells, directions, and the part of them that is drawn."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

import flet as ft
from drawn import OpenApp
from long_lists import boxes, count, open_list, rows
from polling import until


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
    assert count(page) < 70
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


def test_a_grid_scrolls_as_a_list_does(open_app: OpenApp) -> None:
    events: list[ft.OnScrollEvent] = []

    def make() -> ft.Control:
        grid = ft.GridView(
            rows(200), max_extent=100, width=210, height=200, on_scroll=events.append, on_scroll_interval=0
        )
        grid.scroll = ft.ScrollMode.ALWAYS
        return grid

    page, app = open_list(open_app, make)
    expect(page.locator(".flet-scrollbar--always.flet-scrollbar--needed")).to_be_visible()
    # 210 / (100 + 10) is less than two: two cells of 100.
    assert boxes(page)["row 1"] == pytest.approx([110, 0, 100, 100], abs=0.05)
    app.list.scroll_to(offset=330)
    expect(page.get_by_text("row 6", exact=True)).to_be_in_viewport()
    until(page, lambda: events and events[-1].direction == "idle")
    assert events[-1].pixels == 330
    app.list.scroll = ft.ScrollMode.HIDDEN
    app.list.auto_scroll = True
    app.page.update()
    expect(page.get_by_text("row 199")).to_be_in_viewport()
    expect(page.locator(".flet-scrollbar")).to_have_count(0)


def test_a_grid_stays_at_its_end(open_app: OpenApp) -> None:
    page, app = open_list(
        open_app, lambda: ft.GridView(rows(200), runs_count=2, auto_scroll=True, width=210, height=200)
    )
    expect(page.get_by_text("row 199")).to_be_in_viewport()
    app.list.controls += rows(2, first=200)
    app.page.update()
    expect(page.get_by_text("row 201")).to_be_in_viewport()
