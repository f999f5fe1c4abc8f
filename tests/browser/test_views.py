"""What a view has beside its app bar and floating button: its column, its bars, and scrolling."""

from __future__ import annotations

from playwright.sync_api import Page, expect

import flet as ft
from drawn import OpenApp, box, place, places, style
from polling import until


def open_view(open_app: OpenApp, view: ft.View) -> Page:
    """A page whose only view is this one."""

    def main(page: ft.Page) -> None:
        page.views[:] = [view]
        page.update()

    page = open_app(main)
    page.wait_for_selector("[data-key]", state="attached")
    return page


def test_the_column(open_app: OpenApp) -> None:
    view = ft.View(
        "/",
        [box("a"), box("b")],
        horizontal_alignment=ft.CrossAxisAlignment.END,
        vertical_alignment=ft.MainAxisAlignment.CENTER,
        spacing=30,
        padding=ft.padding.only(right=50),
        bgcolor="amber",
    )
    page = open_view(open_app, view)
    assert places(page, "a", "b") == [800 - 50 - 40] * 2
    assert places(page, "a", "b", side=1) == [300 - 15 - 20, 300 + 15]
    assert page.locator(".flet-view").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 193, 7)"
    view.spacing = view.padding = view.bgcolor = None
    view.horizontal_alignment = ft.CrossAxisAlignment.STRETCH
    view.vertical_alignment = ft.MainAxisAlignment.END
    view.controls[0].width = None  # type: ignore[attr-defined]
    view.update()
    until(page, "document.querySelector('[data-key=b]').getBoundingClientRect().y === 570")
    assert place(page, "a") == [10, 540, 780, 20]


def test_its_bars(open_app: OpenApp) -> None:
    view = ft.View(
        "/",
        [box("body")],
        appbar=ft.AppBar(title=ft.Text("Bar")),
        bottom_appbar=ft.Container(key="bottom", height=40, bgcolor="red"),
        navigation_bar=ft.Container(key="navigation", height=60, bgcolor="blue"),
        drawer=ft.Container(key="drawer", width=0, height=0),
        end_drawer=ft.Container(key="end", width=0, height=0),
        floating_action_button=ft.FloatingActionButton(icon="add"),
        floating_action_button_location=ft.FloatingActionButtonLocation.START_FLOAT,
    )
    page = open_view(open_app, view)
    assert place(page, "body")[1] == 66
    assert place(page, "bottom") == [0, 500, 800, 40]
    assert place(page, "navigation") == [0, 540, 800, 60]
    expect(page.locator("[data-key=drawer], [data-key=end]")).to_have_count(2)
    button = page.get_by_role("button", name="add").bounding_box()
    assert button and (button["x"], button["y"]) == (16, 500 - 16 - 56)


def test_a_dialog_of_a_view_is_closed_instead_of_left(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        bar = ft.AppBar(title=ft.Text("Bar"), automatically_imply_leading=False)
        page.views.append(ft.View("/full", [box("a")], appbar=ft.AppBar(), fullscreen_dialog=True))
        page.views.append(ft.View("/none", [box("b")], appbar=bar))
        page.on_view_pop = lambda event: (page.views.pop(), page.update())
        page.update()

    page = open_app(main)
    expect(page.get_by_role("heading", name="Bar")).to_be_visible()
    assert page.get_by_role("button").count() == 0
    title = page.get_by_role("heading", name="Bar").get_by_text("Bar").bounding_box()
    assert title and title["x"] == 16


def test_scrolling(open_app: OpenApp) -> None:
    events: list[ft.OnScrollEvent] = []
    view = ft.View(
        "/",
        [box(f"b{index}", height=100) for index in range(10)],
        scroll=ft.ScrollMode.ALWAYS,
        spacing=0,
        padding=0,
        on_scroll=events.append,
        on_scroll_interval=0,
    )
    page = open_view(open_app, view)
    expect(page.locator(".flet-scrollbar--always.flet-scrollbar--needed")).to_be_visible()
    view.scroll_to(offset=250)
    until(page, "document.querySelector('[data-key=b2]').getBoundingClientRect().y === -50")
    until(page, lambda: events and events[-1].direction == "idle")
    assert events[-1].pixels == 250 and events[-1].max_scroll_extent == 400

    view.auto_scroll = True
    view.controls.append(box("last", height=100))
    view.update()
    until(page, "document.querySelector('[data-key=last]')?.getBoundingClientRect().y === 500")

    # Reversed, it starts at its end; the controls keep their order.
    view.auto_scroll = False
    view.reverse = True
    view.update()
    until(page, "document.querySelector('.flet-scroll--reverse [data-key=last]')?.getBoundingClientRect().y === 500")
    assert places(page, "b9", "last", side=1) == [400, 500]
    view.scroll_to(offset=100)
    until(page, "document.querySelector('[data-key=last]').getBoundingClientRect().y === 600")
    assert style(page, "b0", "width") == ["40px"]
