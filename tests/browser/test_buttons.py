"""Push buttons, icon buttons, floating buttons and menus in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

import flet as ft
from event_log import EventLog
from looks import box, css
from polling import drawn, freeze, told

OpenApp = Callable[..., Page]


def log_to(events: list[str]) -> Callable[[str], Any]:
    """Makes handlers that note what they were told."""

    def noting(name: str) -> Any:
        return lambda e: events.append(f"{name}:{e.data}")

    return noting


BLUE, RED, GREEN = "rgb(33, 150, 243)", "rgb(244, 67, 54)", "rgb(76, 175, 80)"
PRIMARY = "rgb(0, 97, 164)"


def test_what_a_push_button_looks_like(open_app: OpenApp) -> None:
    style = ft.ButtonStyle(
        color={ft.MaterialState.HOVERED: "green", ft.MaterialState.DEFAULT: "red"},
        bgcolor="blue",
        side=ft.BorderSide(3, "green"),
        shape=ft.RoundedRectangleBorder(radius=7),
        padding=20,
        elevation=0,
        animation_duration=0,
        overlay_color="red",
    )

    def main(page: ft.Page) -> None:
        page.add(
            ft.ElevatedButton("Plain"),
            ft.ElevatedButton("Own", color="red", bgcolor="blue", elevation=0),
            ft.OutlinedButton("Styled", style=style),
            ft.FilledButton("Icon", icon="add", icon_color="red"),
            ft.TextButton(content=ft.Text("Content", key="inner")),
            ft.FilledTonalButton("Off", disabled=True, icon="add", icon_color="red"),
            ft.TextButton("Link", url="https://example.org/", url_target="_self"),
            ft.TextButton("Shadow", style=ft.ButtonStyle(elevation=4, shadow_color="red")),
            ft.ElevatedButton("Tint", style=ft.ButtonStyle(surface_tint_color="red", elevation=12)),
            ft.TextButton("Tip", tooltip="More about it"),
            ft.ElevatedButton(text=5),  # type: ignore[arg-type]
        )

    page = open_app(main)
    plain, own = page.get_by_role("button", name="Plain"), page.get_by_role("button", name="Own")
    assert box(plain)[3] == 32
    assert css(plain, "color") == PRIMARY
    assert css(plain, "fontWeight") == "500"
    assert css(plain, "boxShadow") != "none"
    assert (css(own, "color"), css(own, "backgroundColor"), css(own, "boxShadow")) == (RED, BLUE, "none")

    styled = page.get_by_role("button", name="Styled")
    assert (css(styled, "color"), css(styled, "backgroundColor")) == (RED, BLUE)
    assert css(styled, "borderTop", "::after") == f"3px solid {GREEN}"
    assert (css(styled, "borderRadius"), css(styled, "padding")) == ("7px", "20px")
    assert css(styled, "transitionDuration") == "0s"
    assert css(styled, "backgroundColor", "::before") == RED
    styled.hover()
    expect(styled).to_have_css("color", GREEN)

    icon = page.get_by_role("button", name="Icon").locator("svg")
    assert css(icon, "color") == RED
    assert box(icon)[2] == 24
    expect(page.get_by_role("button", name="Content").locator("[data-key=inner]")).to_be_visible()
    off = page.get_by_role("button", name="Off")
    expect(off).to_be_disabled()
    assert css(off, "boxShadow") == "none"
    assert css(off.locator("svg"), "color") != RED
    link = page.get_by_role("link", name="Link")
    expect(link).to_have_attribute("href", "https://example.org/")
    expect(link).to_have_attribute("target", "_self")
    assert "color(srgb 0.956" in css(page.get_by_role("button", name="Shadow"), "boxShadow")
    red, green, _ = (
        float(part)
        for part in css(page.get_by_role("button", name="Tint"), "backgroundColor").partition("srgb ")[2][:-1].split()
    )
    assert red > green
    expect(page.get_by_role("button", name="5")).to_be_visible()
    page.get_by_role("button", name="Tip").hover()
    expect(page.get_by_role("tooltip")).to_have_text("More about it")


def test_what_a_push_button_tells(open_app: OpenApp) -> None:
    events: EventLog[str] = EventLog()
    note = log_to(events)

    def main(page: ft.Page) -> None:
        def focus_second(e: ft.ControlEvent) -> None:
            second.focus()

        first = ft.ElevatedButton(
            "First",
            autofocus=True,
            on_click=note("click"),
            on_long_press=note("long"),
            on_hover=note("hover"),
            on_focus=note("focus"),
            on_blur=note("blur"),
        )
        second = ft.OutlinedButton("Second", on_focus=note("second"))
        page.add(first, second, ft.TextButton("Call", on_click=focus_second), ft.TextButton("Off", disabled=True))

    page = open_app(main)
    first = page.get_by_role("button", name="First")
    expect(first).to_be_focused()
    told(page, events, ["focus:"])
    freeze(page)
    page.keyboard.press("Enter")
    told(page, events, ["click:"])
    first.hover()
    told(page, events, ["hover:true"])
    page.mouse.down()
    page.clock.run_for(499)
    told(page, events, [])
    page.clock.run_for(1)
    told(page, events, ["long:"])
    page.mouse.up()
    page.mouse.move(400, 400)
    told(page, events, ["hover:false"])
    page.get_by_role("button", name="Call").click()
    told(page, events, ["blur:", "second:"])
    expect(page.get_by_role("button", name="Second")).to_be_focused()


def test_what_an_icon_button_looks_like(open_app: OpenApp) -> None:
    states = ft.ButtonStyle(
        color={ft.MaterialState.SELECTED: "green", ft.MaterialState.DEFAULT: "red"},
        shape=ft.RoundedRectangleBorder(radius=6),
        side=ft.BorderSide(2, "blue"),
    )

    def main(page: ft.Page) -> None:
        page.add(
            ft.Row(
                [
                    ft.IconButton("add", key="plain"),
                    ft.IconButton("add", icon_size=40, icon_color="red", key="large"),
                    ft.IconButton("add", bgcolor="blue", width=80, height=60, key="wide", highlight_color="green"),
                    ft.IconButton("delete_forever_rounded", disabled=True, icon_color="red", key="off"),
                    ft.IconButton(content=ft.Text("Tx"), key="text"),
                    ft.IconButton("home", tooltip="Start", url="https://example.org/", key="link"),
                ]
            ),
            ft.Row(
                [
                    ft.IconButton("star", selected_icon="home", selected=True, selected_icon_color="blue", key="on"),
                    ft.IconButton("star", selected_icon="home", style=states, key="states"),
                    ft.IconButton("star", selected=True, style=states, key="selected"),
                ]
            ),
        )

    page = open_app(main)

    def key(name: str) -> Locator:
        return page.locator(f"[data-key={name}]")

    def icon(name: str) -> Locator:
        return key(name).locator("svg")

    plain = key("plain")
    assert box(plain)[2:] == (40, 40)
    assert (css(icon("plain"), "color"), box(icon("plain"))[2]) == (PRIMARY, 24)
    expect(plain).to_have_accessible_name("add")
    assert plain.get_attribute("aria-pressed") is None
    assert box(key("large"))[2:] == (56, 56)
    assert (css(icon("large"), "color"), box(icon("large"))[2]) == (RED, 40)
    wide = key("wide")
    assert box(wide)[2:] == (80, 60)
    assert css(wide, "backgroundColor", "::before") == BLUE
    assert css(wide, "clipPath", "::before") == "circle()"
    wide.hover()
    page.mouse.down()
    assert css(wide, "backgroundColor", "::after") == GREEN
    page.mouse.up()
    assert css(icon("off"), "color") != RED
    expect(key("off")).to_have_accessible_name("delete forever")
    expect(key("text")).to_have_accessible_name("Tx")
    expect(key("link")).to_have_accessible_name("Start")
    expect(key("link")).to_have_attribute("href", "https://example.org/")
    expect(key("on")).to_have_attribute("aria-pressed", "true")
    assert css(icon("on"), "color") == BLUE
    home = icon("link").inner_html()
    expect(icon("on")).to_have_js_property("innerHTML", home)
    expect(key("states")).to_have_attribute("aria-pressed", "false")
    assert css(icon("states"), "color") == RED
    assert css(icon("selected"), "color") == GREEN
    assert css(key("selected"), "borderTop", "::before") == f"2px solid {BLUE}"
    assert (css(key("states"), "borderRadius"), css(key("states"), "clipPath", "::before")) == ("6px", "none")


def test_what_an_icon_button_tells(open_app: OpenApp) -> None:
    events: EventLog[str] = EventLog()
    note = log_to(events)

    def main(page: ft.Page) -> None:
        def toggle(e: ft.ControlEvent) -> None:
            e.control.selected = not e.control.selected
            note("click")(e)
            page.update()

        star = ft.IconButton(
            "star", selected_icon="star", on_click=toggle, on_focus=note("focus"), on_blur=note("blur")
        )
        page.add(star, ft.IconButton("home", autofocus=True), ft.TextButton("Call", on_click=lambda e: star.focus()))

    page = open_app(main)
    star = page.get_by_role("button", name="star")
    expect(page.get_by_role("button", name="home")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    told(page, events, ["focus:"])
    page.keyboard.press(" ")
    expect(star).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    told(page, events, ["click:", "blur:"])
    page.get_by_role("button", name="Call").click()
    told(page, events, ["focus:"])


def test_floating_action_buttons(open_app: OpenApp) -> None:
    events: EventLog[str] = EventLog()

    def main(page: ft.Page) -> None:
        page.add(
            ft.Row(
                [
                    ft.FloatingActionButton(icon="add", key="plain", on_click=log_to(events)("click")),
                    ft.FloatingActionButton(icon="add", mini=True, key="mini"),
                    ft.FloatingActionButton("Text only", key="text"),
                    ft.FloatingActionButton("Navigate", "navigation", key="long"),
                    ft.FloatingActionButton(
                        icon="add", bgcolor="blue", shape=ft.CircleBorder(), key="own", autofocus=True, tooltip="New"
                    ),
                    ft.FloatingActionButton(content=ft.Text("C"), url="https://example.org/", key="link"),
                    ft.FloatingActionButton(icon="add", disabled=True, key="off"),
                ]
            )
        )

    page = open_app(main)

    def key(name: str) -> Locator:
        return page.locator(f"[data-key={name}]")

    assert (box(key("plain"))[2:], css(key("plain"), "borderRadius")) == ((56, 56), "16px")
    expect(key("plain")).to_have_accessible_name("add")
    assert (box(key("mini"))[2:], css(key("mini"), "borderRadius")) == ((40, 40), "12px")
    assert box(key("text"))[2:] == (56, 56)
    assert (box(key("long"))[3], css(key("long"), "padding")) == (56, "0px 20px 0px 16px")
    assert (css(key("own"), "backgroundColor"), css(key("own"), "borderRadius")) == (BLUE, "50%")
    expect(key("own")).to_be_focused()
    expect(key("own")).to_have_accessible_name("New")
    expect(key("link")).to_have_attribute("href", "https://example.org/")
    expect(key("off")).to_be_disabled()
    key("plain").click()
    told(page, events, ["click:"])


def menu_app(events: list[str]) -> Callable[[ft.Page], None]:
    note = log_to(events)

    def main(page: ft.Page) -> None:
        def toggle(e: ft.ControlEvent) -> None:
            e.control.checked = not e.control.checked
            note("checked")(e)
            page.update()

        items = [
            ft.PopupMenuItem("Apple", on_click=note("apple")),
            ft.PopupMenuItem("Apricot", icon="add", on_click=note("apricot")),
            ft.PopupMenuItem(),
            ft.PopupMenuItem("Locked", disabled=True),
            ft.PopupMenuItem("Ripe", checked=False, on_click=toggle),
            ft.PopupMenuItem(content=ft.Text("Zucchini")),
        ]
        page.add(
            ft.Row(
                [
                    ft.PopupMenuButton(items=items, on_cancelled=note("cancelled")),
                    ft.PopupMenuButton(
                        ft.Text("Under"), [ft.PopupMenuItem("One")], menu_position=ft.PopupMenuPosition.UNDER
                    ),
                    ft.PopupMenuButton(icon="settings", disabled=True, tooltip="Settings"),
                    ft.Container(expand=True),
                    ft.PopupMenuButton(items=[ft.PopupMenuItem("Far")], tooltip="Right"),
                ]
            )
        )

    return main


def test_a_menu_by_keyboard(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    events: EventLog[str] = EventLog()
    page = open_app(menu_app(events))
    button = page.get_by_role("button", name="Show menu").first
    menu = page.get_by_role("menu")

    def item(name: str) -> Locator:
        return page.get_by_role("menuitem", name=name)

    button.focus()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(item("Apple")).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    check_accessibility(page)
    page.keyboard.press("ArrowDown")
    expect(item("Apricot")).to_be_focused()
    ripe = page.get_by_role("menuitemcheckbox", name="Ripe")
    page.keyboard.press("ArrowDown")
    expect(ripe).to_be_focused()
    page.keyboard.press("End")
    expect(item("Zucchini")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(item("Apple")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(item("Zucchini")).to_be_focused()
    page.keyboard.press("Home")
    # Letters that follow each other quickly.
    freeze(page)
    page.keyboard.type("apr")
    expect(item("Apricot")).to_be_focused()
    page.clock.resume()
    page.keyboard.press("Enter")
    expect(menu).to_have_count(0)
    expect(button).to_be_focused()
    told(page, events, ["apricot:"])

    page.keyboard.press("Enter")
    expect(ripe).to_have_attribute("aria-checked", "false")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    told(page, events, ["cancelled:"])
    page.keyboard.press("Enter")
    page.keyboard.press("r")
    page.keyboard.press(" ")
    told(page, events, ["checked:"])
    page.keyboard.press("Enter")
    expect(ripe).to_have_attribute("aria-checked", "true")
    page.keyboard.press("Tab")
    expect(menu).to_have_count(0)
    expect(page.get_by_role("button", name="Under")).to_be_focused()
    told(page, events, ["cancelled:"])


def test_a_menu_by_pointer(open_app: OpenApp) -> None:
    events: EventLog[str] = EventLog()
    page = open_app(menu_app(events))
    button = page.get_by_role("button", name="Show menu").first
    menu = page.get_by_role("menu")
    assert box(button)[2:] == (40, 40)
    button.click()
    expect(menu).to_be_visible()
    drawn(page)
    x, y, width, height = box(menu)
    # Over the button, a whole number of steps wide; the divider is lower than the items.
    assert (x, y) == box(button)[:2]
    assert width % 56 == 0
    assert height == 8 + 5 * 48 + 16 + 8
    expect(page.get_by_role("menuitem", name="Locked")).to_be_disabled()
    expect(page.get_by_role("separator")).to_have_count(1)
    assert box(page.get_by_role("menuitem", name="Apricot").locator("svg"))[2] == 24
    page.mouse.click(600, 500)
    expect(menu).to_have_count(0)
    told(page, events, ["cancelled:"])
    button.click()
    page.get_by_role("menuitem", name="Apple").click()
    expect(menu).to_have_count(0)
    told(page, events, ["apple:"])

    under = page.get_by_role("button", name="Under")
    under.click()
    expect(menu).to_be_visible()
    drawn(page)
    left, top, _, tall = box(under)
    assert box(menu)[:2] == (left, top + tall)
    page.keyboard.press("Escape")
    settings = page.get_by_role("button", name="Settings")
    expect(settings).to_be_disabled()
    # At the other side of the window it grows to the left.
    right = page.get_by_role("button", name="Right")
    right.click()
    expect(menu).to_be_visible()
    drawn(page)
    menu_left, _, menu_width, _ = box(menu)
    assert menu_left + menu_width == box(right)[0] + 40


def test_right_to_left_and_dark(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    def main(page: ft.Page) -> None:
        page.rtl = True
        page.theme_mode = ft.ThemeMode.DARK
        page.add(
            ft.ElevatedButton("Mit Bild", icon="add"),
            ft.FilledButton("Eins"),
            ft.FilledTonalButton("Zwei"),
            ft.OutlinedButton("Drei"),
            ft.TextButton("Vier", disabled=True),
            ft.IconButton("add", bgcolor="primaryContainer"),
            ft.Row([ft.FloatingActionButton("Neu", "add")]),
            ft.PopupMenuButton(items=[ft.PopupMenuItem("Eintrag", icon="add")]),
        )

    page = open_app(main)
    button = page.get_by_role("button", name="Mit Bild")
    x, _, width, _ = box(button)
    assert round(x + width) == 790
    assert box(button.locator("svg"))[0] > x + width / 2
    assert css(button, "color") == "rgb(158, 202, 255)"
    check_accessibility(page)
    menu_button = page.get_by_role("button", name="Show menu")
    menu_button.click()
    expect(page.get_by_role("menu")).to_be_visible()
    drawn(page)
    menu_left, _, menu_width, _ = box(page.get_by_role("menu"))
    assert round(menu_left + menu_width) == round(box(menu_button)[0] + 40)
    icon = page.get_by_role("menuitem", name="Eintrag").locator("svg")
    assert box(icon)[0] > menu_left + menu_width / 2
    check_accessibility(page)
