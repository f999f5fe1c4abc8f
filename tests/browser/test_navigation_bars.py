"""App bars, tabs and the places of a view in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import flet as ft
from event_log import EventLog
from looks import box, css, wheel
from looks import keyed as key
from polling import frames, told

OpenApp = Callable[..., Page]
RED, BLUE, GREEN = "rgb(244, 67, 54)", "rgb(33, 150, 243)", "rgb(76, 175, 80)"
PRIMARY, ON_SURFACE, ON_SURFACE_VARIANT = "rgb(0, 97, 164)", "rgb(26, 28, 30)", "rgb(67, 71, 78)"


def test_an_app_bar(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    def main(page: ft.Page) -> None:
        bar = ft.AppBar(title=ft.Text("Shop", key="title"), actions=[ft.IconButton("add")])
        page.appbar = bar

        def change(e: ft.ControlEvent) -> None:
            bar.leading = ft.Container(key="leading", width=10, height=10)
            bar.leading_width = 40
            bar.center_title = True
            bar.toolbar_height = 80
            bar.color = "red"
            bar.bgcolor = "blue"
            bar.elevation = 8
            page.update()

        page.add(ft.TextButton("Change", on_click=change), ft.Text("Body", key="body"))

    page = open_app(main)
    bar, title = page.get_by_role("banner"), key(page, "title")
    assert box(bar) == (0, 0, 800, 56)
    assert (css(title, "fontSize"), css(title, "color")) == ("22px", ON_SURFACE)
    assert box(title)[0] == 16
    expect(page.get_by_role("heading", level=1)).to_have_text("Shop")
    add = page.get_by_role("button", name="add")
    assert box(add) == (760, 8, 40, 40)
    assert css(add.locator("svg"), "color") == ON_SURFACE_VARIANT
    assert css(bar, "boxShadow") == "none"
    check_accessibility(page)

    page.get_by_role("button", name="Change").click()
    leading = key(page, "leading")
    expect(leading).to_be_visible()
    assert box(bar)[3] == 80
    assert box(leading)[:2] == (15, 35)
    x, _, width, _ = box(title)
    assert abs(x + width / 2 - 400) < 1
    assert css(title, "color") == css(add.locator("svg"), "color") == RED
    # Tinted, and therefore not quite the colour that was given.
    assert css(bar, "backgroundColor").startswith("color(srgb 0.11")
    assert box(key(page, "body"))[1] > 80


def test_a_bar_is_lifted_by_what_is_scrolled_beneath(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        page.appbar = ft.AppBar(title=ft.Text("Long"))
        page.scroll = ft.ScrollMode.AUTO
        page.add(ft.Container(height=2000))

    page = open_app(main)
    bar = page.get_by_role("banner")
    before = css(bar, "backgroundColor")
    wheel(page, 200)
    expect(bar).not_to_have_css("background-color", before)
    wheel(page, -200)
    expect(bar).to_have_css("background-color", before)


def test_the_way_back_pops_the_view(open_app: OpenApp) -> None:
    popped: list[str | None] = []

    def main(page: ft.Page) -> None:
        def pop(e: ft.ViewPopEvent) -> None:
            popped.append(e.view.route)
            page.views.pop()
            page.update()

        page.on_view_pop = pop
        page.appbar = ft.AppBar(title=ft.Text("First"))
        page.views.append(ft.View("/store", [], appbar=ft.AppBar(title=ft.Text("Second"))))
        page.views.append(ft.View("/sheet", [], appbar=ft.AppBar(title=ft.Text("Third")), fullscreen_dialog=True))
        page.add(ft.Text("First body"))

    page = open_app(main)
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("heading", name="Second")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_text("First body")).to_be_visible()
    assert popped == ["/sheet", "/store"]
    expect(page.get_by_role("button")).to_have_count(0)


def fab_box(page: Page) -> tuple[float, float]:
    return box(page.get_by_role("button", name="add"))[:2]


def test_every_place_of_the_floating_button(open_app: OpenApp) -> None:
    places = ft.FloatingActionButtonLocation
    wanted = {
        places.START_FLOAT: (16, 448),
        places.CENTER_FLOAT: (372, 448),
        places.END_FLOAT: (728, 448),
        places.MINI_START_FLOAT: (12, 448),
        places.MINI_CENTER_FLOAT: (372, 448),
        places.MINI_END_FLOAT: (732, 448),
        places.START_DOCKED: (16, 492),
        places.CENTER_DOCKED: (372, 492),
        places.END_DOCKED: (728, 492),
        places.MINI_START_DOCKED: (12, 492),
        places.MINI_CENTER_DOCKED: (372, 492),
        places.MINI_END_DOCKED: (732, 492),
        places.END_CONTAINED: (728, 532),
        places.START_TOP: (16, 28),
        places.CENTER_TOP: (372, 28),
        places.END_TOP: (728, 28),
        places.MINI_START_TOP: (12, 28),
        places.MINI_CENTER_TOP: (372, 28),
        places.MINI_END_TOP: (732, 28),
    }
    assert set(wanted) == set(places)
    found: dict[Any, Any] = {}
    order = list(wanted)
    steps = iter([*order[1:], (30, 40), None])

    def main(page: ft.Page) -> None:
        page.floating_action_button = ft.FloatingActionButton(icon="add")
        page.floating_action_button_location = order[0]
        page.appbar = ft.AppBar(title=ft.Text("Bar"))
        step = ft.Text("0", key="step")

        def move(e: ft.ControlEvent) -> None:
            page.floating_action_button_location = next(steps)
            step.value = str(int(step.value or 0) + 1)
            page.update()

        page.navigation_bar = ft.Container(height=80, bgcolor="blue")
        page.add(ft.Row([ft.TextButton("Next", on_click=move), step], alignment="center"))

    page = open_app(main)
    for number, place in enumerate(order):
        expect(key(page, "step")).to_have_text(str(number))
        found[place] = fab_box(page)
        # By an event of its own: the floating button may lie over the other one.
        page.get_by_role("button", name="Next").dispatch_event("click")
    assert found == wanted
    expect(key(page, "step")).to_have_text(str(len(order)))
    assert fab_box(page) == (800 - 30 - 56, 520 - 40 - 56)


def test_controls_that_find_their_place(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        page.splash = ft.Container(height=4, bgcolor="red", key="splash")
        page.add(
            ft.FloatingActionButton(icon="home"),
            ft.AppBar(title=ft.Text("Added")),
            ft.FloatingActionButton(icon="add"),
            ft.Text("Body", key="body"),
            ft.Row([ft.FloatingActionButton(icon="star")]),
        )

    page = open_app(main)
    expect(page.get_by_role("button", name="home")).to_have_count(0)
    assert fab_box(page) == (728, 528)
    assert box(page.get_by_role("banner"))[1] == 0
    assert box(key(page, "body"))[:2] == (10, 66)
    assert box(page.get_by_role("button", name="star"))[0] == 10
    assert box(key(page, "splash")) == (0, 0, 800, 4)


def test_a_view_with_a_drawer_gets_a_button_for_it(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        page.drawer = ft.Container(width=1, height=1)
        page.appbar = ft.AppBar(title=ft.Text("Bar"))
        page.update()

    page = open_app(main)
    assert box(page.get_by_role("button", name="Open navigation menu")) == (8, 8, 40, 40)


def tabs_app(**properties: Any) -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        page.add(
            ft.Tabs(
                key="tabs",
                height=200,
                animation_duration=0,
                tabs=[
                    ft.Tab("One", ft.Container(key="first", alignment=ft.alignment.center)),
                    ft.Tab("Two", icon="home"),
                    ft.Tab(tab_content=ft.Text("Three", key="own"), content=ft.Text("Third")),
                ],
                **properties,
            )
        )

    return main


def test_what_tabs_look_like(open_app: OpenApp) -> None:
    page = open_app(tabs_app())
    one, two = page.get_by_role("tab", name="One"), page.get_by_role("tab", name="Two")
    bar, mark = page.get_by_role("tablist"), page.locator(".flet-tab-indicator")
    assert box(bar) == (10, 10, 780, 48)
    assert box(key(page, "first")) == (10, 58, 780, 152)
    assert (css(one, "color"), css(two, "color"), css(one, "fontWeight")) == (PRIMARY, ON_SURFACE, "500")
    x, _, width, _ = box(one)
    assert x == 10
    assert box(mark)[:2] == (26, 55)
    assert abs(box(mark)[2] - (width - 32)) < 0.1
    assert (box(mark)[3], css(mark, "backgroundColor")) == (3, PRIMARY)
    # The icon stands before the text.
    assert box(two.locator("svg"))[0] == box(two)[0] + 16
    expect(key(page, "own")).to_be_visible()
    assert "rgb(223, 226, 235)" in css(bar, "boxShadow")


def test_what_tabs_can_look_like(open_app: OpenApp) -> None:
    page = open_app(
        tabs_app(
            selected_index=1,
            scrollable=False,
            divider_color="green",
            indicator_color="blue",
            indicator_border_radius=5,
            indicator_padding=ft.padding.only(left=4, bottom=2),
            indicator_tab_size=True,
            label_color="red",
            unselected_label_color="blue",
            overlay_color={ft.MaterialState.HOVERED: "green"},
        )
    )
    one, two = page.get_by_role("tab", name="One"), page.get_by_role("tab", name="Two")
    mark = page.locator(".flet-tab-indicator")
    expect(page.get_by_role("tab")).to_have_count(3)
    assert [box(tab)[2] for tab in page.get_by_role("tab").all()] == [260, 260, 260]
    assert (css(one, "color"), css(two, "color")) == (BLUE, RED)
    assert box(mark) == (274, 54, 256, 2)
    assert (css(mark, "backgroundColor"), css(mark, "borderRadius")) == (BLUE, "5px")
    assert GREEN in css(page.get_by_role("tablist"), "boxShadow")
    one.hover()
    expect(one).to_have_class("flet-tab flet-title-small flet-tab--overlay")
    assert css(one, "backgroundColor", "::before") == GREEN


def test_where_tabs_stand(open_app: OpenApp) -> None:
    kinds: list[Any] = [("start", True), ("startOffset", True), ("center", True), ("start", False), ("fill", False)]

    def main(page: ft.Page) -> None:
        for number, (alignment, scrollable) in enumerate(kinds):
            tabs = ft.Tabs(tabs=[ft.Tab("One"), ft.Tab("Two"), ft.Tab("Three")], key=f"tabs{number}")
            tabs.tab_alignment = alignment
            tabs.scrollable = scrollable
            tabs.indicator_border_side = ft.BorderSide(6, "red")
            page.add(tabs)

    page = open_app(main)
    starts: list[float] = []
    for number, (alignment, _) in enumerate(kinds):
        root = key(page, f"tabs{number}")
        expect(root.get_by_role("tab")).to_have_count(3)
        tabs = [box(tab) for tab in root.get_by_role("tab").all()]
        starts.append(tabs[0][0])
        if alignment == "center":
            assert abs(tabs[0][0] - 10 - (790 - tabs[-1][0] - tabs[-1][2])) < 0.1
        assert (tabs[0][2] == 260) is (alignment == "fill")
        mark = root.locator(".flet-tab-indicator")
        assert (box(mark)[3], css(mark, "backgroundColor")) == (6, RED)
    assert [starts[at] for at in (0, 1, 3, 4)] == [10, 62, 10, 10]


def test_the_theme_of_tabs(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        look = ft.TabsTheme(
            label_color="red",
            unselected_label_color="green",
            indicator_color="blue",
            divider_color="green",
            indicator_border_radius=ft.border_radius.all(5),
            indicator_padding=ft.padding.only(left=4, right=4),
            indicator_tab_size=True,
            overlay_color={ft.MaterialState.HOVERED: "red"},
        )
        page.theme = ft.Theme(tabs_theme=look)
        line = ft.TabsTheme(indicator_border_side=ft.BorderSide(6, "green"))
        page.add(
            ft.Tabs(tabs=[ft.Tab("One"), ft.Tab("Two")], label_color="blue"),
            ft.Container(ft.Tabs(tabs=[ft.Tab("Three")]), theme=ft.Theme(tabs_theme=line)),
        )

    page = open_app(main)
    one, two = page.get_by_role("tab", name="One"), page.get_by_role("tab", name="Two")
    # What a control says itself wins.
    assert (css(one, "color"), css(two, "color")) == (BLUE, GREEN)
    mark = page.locator(".flet-tab-indicator").first
    assert (css(mark, "backgroundColor"), css(mark, "borderRadius")) == (BLUE, "5px")
    # As wide as the tab, less what lies around it.
    assert box(mark)[2:] == (box(one)[2] - 8, 2)
    assert GREEN in css(page.get_by_role("tablist").first, "boxShadow")
    two.hover()
    expect(two).to_have_css("--flet-ink", "#f44336")
    mark = page.locator(".flet-tab-indicator").last
    assert (box(mark)[3], css(mark, "backgroundColor")) == (6, GREEN)


def test_tabs_by_keyboard_and_pointer(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    events: EventLog[str | None] = EventLog()
    seen: list[int | None] = []

    def main(page: ft.Page) -> None:
        tabs = ft.Tabs(
            height=200,
            animation_duration=0,
            tabs=[
                ft.Tab("One", ft.ElevatedButton("Inside")),
                ft.Tab("Hidden", visible=False),
                ft.Tab("Two", ft.Column([ft.Container(height=900)], scroll=ft.ScrollMode.AUTO)),
                ft.Tab("Three", ft.Text("Third")),
            ],
            on_change=lambda e: events.append(e.data),
        )

        def choose(e: ft.ControlEvent) -> None:
            seen.append(tabs.selected_index)
            tabs.selected_index = 0
            page.update()

        page.add(tabs, ft.TextButton("First", on_click=choose))

    page = open_app(main)
    one, two, three = (page.get_by_role("tab", name=name) for name in ("One", "Two", "Three"))
    expect(page.get_by_role("tab")).to_have_count(3)
    expect(one).to_have_attribute("aria-selected", "true")
    panel = page.get_by_role("tabpanel")
    expect(panel).to_have_accessible_name("One")
    check_accessibility(page)
    one.focus()
    page.keyboard.press("ArrowRight")
    expect(two).to_be_focused()
    expect(two).to_have_attribute("aria-selected", "true")
    scroller = panel.locator(".flet-scroll--y")
    scroller.evaluate("element => element.scrollTo(0, 300)")
    page.keyboard.press("End")
    expect(three).to_be_focused()
    expect(page.get_by_text("Third")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(one).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    two.click()
    # What was scrolled or typed in a tab is there again.
    assert panel.locator(".flet-scroll--y").evaluate("element => element.scrollTop") == 300
    page.keyboard.press("Tab")
    expect(panel).to_be_focused()
    page.get_by_role("button", name="First").click()
    expect(one).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("button", name="Inside")).to_be_visible()
    # What the app itself selects is no event.
    told(page, events, ["1", "2", "0", "2", "0", "1"])
    assert seen == [1]


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_how_long_the_change_of_tabs_takes(open_app: OpenApp, motion: Any) -> None:
    def main(page: ft.Page) -> None:
        tabs = [ft.Tab("One", ft.Text("1")), ft.Tab("Two", ft.Text("2"))]
        page.add(ft.Tabs(tabs=tabs, height=100, animation_duration=60_000))

    page = open_app(main)
    page.emulate_media(reduced_motion=motion)
    page.get_by_role("tab", name="Two").click()
    expect(page.get_by_role("tabpanel")).to_have_accessible_name("Two")
    frames(page)
    moving = page.evaluate(
        """document.getAnimations().filter((one) => one.effect.getTiming().duration === 60000)
            .map((one) => one.effect.target.className)"""
    )
    wanted = ["flet-tab-indicator", "flet-text"]
    assert sorted(name.split()[0] for name in moving) == (wanted if motion == "no-preference" else [])


def test_more_tabs_than_fit_scroll_into_view(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        page.add(ft.Tabs(tabs=[ft.Tab(f"Number {at}") for at in range(30)], selected_index=25))
        page.add(ft.Tabs(tabs=[ft.Tab("Off")], disabled=True))

    page = open_app(main)
    chosen = page.get_by_role("tab", name="Number 25")
    expect(chosen).to_be_in_viewport()
    expect(page.get_by_role("tab", name="Off")).to_be_disabled()


def test_right_to_left_and_dark(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    def main(page: ft.Page) -> None:
        page.rtl = True
        page.theme_mode = ft.ThemeMode.DARK
        page.appbar = ft.AppBar(
            leading=ft.IconButton("menu"), title=ft.Text("Titel", key="title"), actions=[ft.IconButton("add")]
        )
        page.floating_action_button = ft.FloatingActionButton("Neu", "star")
        page.add(ft.Tabs(tabs=[ft.Tab("Eins", ft.Text("Inhalt")), ft.Tab("Zwei")], height=100))

    page = open_app(main)
    assert box(page.get_by_role("button", name="menu"))[0] > 700
    assert box(page.get_by_role("button", name="add"))[0] == 0
    assert css(key(page, "title"), "color") == "rgb(226, 226, 230)"
    eins, zwei = page.get_by_role("tab", name="Eins"), page.get_by_role("tab", name="Zwei")
    assert box(eins)[0] > box(zwei)[0]
    assert box(page.get_by_role("button", name="Neu"))[0] == 16
    eins.focus()
    page.keyboard.press("ArrowLeft")
    expect(zwei).to_have_attribute("aria-selected", "true")
    check_accessibility(page)


def test_a_narrow_window(open_app: OpenApp, page: Page) -> None:
    def main(page: ft.Page) -> None:
        page.appbar = ft.AppBar(
            title=ft.Text("A title that is much longer than a small window is wide"),
            center_title=True,
            actions=[ft.IconButton("add"), ft.IconButton("home")],
        )
        page.update()

    page.set_viewport_size({"width": 360, "height": 600})
    open_app(main)
    x, _, width, _ = box(page.get_by_role("button", name="home"))
    assert x + width == 360
    title = page.get_by_role("heading")
    assert box(title)[0] + box(title)[2] <= 280
