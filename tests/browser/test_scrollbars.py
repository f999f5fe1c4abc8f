"""The look of scroll bars, as a theme says it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

import flet as ft
from drawn import OpenApp, box
from looks import css

RED, GREEN, BLUE, AMBER = "rgb(244, 67, 54)", "rgb(76, 175, 80)", "rgb(33, 150, 243)", "rgb(255, 193, 7)"


def bar(page: Page, part: str = "") -> Any:
    return page.locator(f".flet-scrollbar{part}").first


def bounds(target: Any) -> list[float]:
    return target.evaluate(
        "e => { const { x, y, width, height } = e.getBoundingClientRect(); return [x, y, width, height] }"
    )


def show(open_app: OpenApp, scroll: str, **theme: Any) -> tuple[Page, ft.Column]:
    """A column of 100 x 200 with ten times as much in it."""
    column = ft.Column([box(f"b{index}", height=100) for index in range(20)], scroll=scroll, width=100, height=200)
    column.spacing = 0

    def main(page: ft.Page) -> None:
        page.padding = 0
        page.theme = ft.Theme(scrollbar_theme=ft.ScrollbarTheme(**theme))
        page.add(ft.Row([column]))

    page = open_app(main)
    expect(bar(page)).to_have_class(
        "flet-scrollbar flet-scrollbar--y"
        + " flet-scrollbar--always" * (scroll == "always")
        + " flet-scrollbar--needed"
    )
    return page, column


def test_the_usual_bar(open_app: OpenApp) -> None:
    page, column = show(open_app, "auto")
    assert css(bar(page), "opacity") == "0"
    # 200 of 2000 would be 20, but it is to be hit.
    assert bounds(bar(page, " > div")) == [90, 0, 8, 48]
    assert css(bar(page), "visibility", "::before") == "hidden"
    column.scroll_to(offset=-1)
    expect(bar(page)).to_have_css("opacity", "1")
    assert bounds(bar(page, " > div"))[1] == 200 - 48


def test_every_field_of_the_theme(open_app: OpenApp) -> None:
    page, column = show(
        open_app,
        "auto",
        thumb_visibility=True,
        thickness=12,
        track_visibility=True,
        radius=3,
        thumb_color="red",
        track_color="amber",
        track_border_color="green",
        cross_axis_margin=6,
        main_axis_margin=10,
        min_thumb_length=60,
        interactive=False,
    )
    thumb = bar(page, " > div")
    expect(bar(page)).to_have_css("opacity", "1")
    assert bounds(thumb) == [82, 10, 12, 60]
    assert (css(thumb, "background-color"), css(thumb, "border-radius")) == (RED, "3px")
    track = {name: css(bar(page), name, "::before") for name in ("visibility", "background-color", "border-left-color")}
    assert track == {"visibility": "visible", "background-color": AMBER, "border-left-color": GREEN}
    # The thumb and 6 pixels beside it on both sides, from end to end.
    assert (css(bar(page), "width", "::before"), css(bar(page), "height", "::before")) == ("24px", "200px")
    assert css(thumb, "pointer-events") == "none"
    page.mouse.move(88, 40)
    page.mouse.down()
    page.mouse.move(88, 120)
    page.mouse.up()
    assert page.evaluate("document.querySelector('.flet-scroll').scrollTop") == 0
    column.scroll_to(offset=-1)
    expect(bar(page)).to_have_css("--flet-scrollbar-at", "1")
    assert bounds(thumb)[1] == 200 - 10 - 60


def test_fields_per_state(open_app: OpenApp) -> None:
    hovered, dragged, default = ft.MaterialState.HOVERED, ft.MaterialState.DRAGGED, ft.MaterialState.DEFAULT
    page, _ = show(
        open_app,
        "always",
        thickness={hovered: 14, default: 6},
        track_visibility={hovered: True},
        thumb_color={dragged: "green", hovered: "blue", default: "red"},
    )
    thumb = bar(page, " > div")
    assert (css(thumb, "width"), css(thumb, "background-color")) == ("6px", RED)
    assert css(bar(page), "visibility", "::before") == "hidden"
    page.mouse.move(94, 20)
    expect(thumb).to_have_css("background-color", BLUE)
    expect(thumb).to_have_css("width", "14px")
    assert css(bar(page), "visibility", "::before") == "visible"
    page.mouse.down()
    expect(thumb).to_have_css("background-color", GREEN)
    page.mouse.move(94, 96)
    page.mouse.up()
    assert page.evaluate("document.querySelector('.flet-scroll').scrollTop") == 900


def test_a_bar_across_from_right_to_left(open_app: OpenApp) -> None:
    row = ft.Row([box(f"b{index}", width=100) for index in range(20)], scroll="always", width=200, spacing=0)

    def main(page: ft.Page) -> None:
        page.padding = 0
        page.rtl = True
        page.add(row)

    page = open_app(main)
    thumb = bar(page, " > div")
    expect(bar(page)).to_have_class("flet-scrollbar flet-scrollbar--x flet-scrollbar--always flet-scrollbar--needed")
    assert bounds(thumb)[0] == 800 - 48
    row.scroll_to(offset=-1)
    expect(bar(page)).to_have_css("--flet-scrollbar-at", "1")
    assert bounds(thumb)[0] == 600
