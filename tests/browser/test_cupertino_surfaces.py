"""Adaptive buttons, dialogs, tiles and bars on iOS: sizes, colours, properties, events, keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

import flet as ft
from apple_page import AMBER, CLEAR, GREEN, PRIMARY, RED, WHITE, Log, OpenApp, at, show
from looks import box, css
from polling import freeze


def test_buttons(open_app: OpenApp) -> None:
    style = ft.ButtonStyle(
        color={ft.MaterialState.HOVERED: "green", ft.MaterialState.DEFAULT: "red"}, bgcolor="amber", padding=5
    )
    page = show(
        open_app,
        ft.Row(
            [
                ft.ElevatedButton("Press", key="elevated"),
                ft.TextButton("Press", key="text"),
                ft.OutlinedButton("Press", key="outlined", icon="add", icon_color="red"),
                ft.ElevatedButton("Press", key="own", bgcolor="amber", color="red"),
            ]
        ),
        ft.Row([ft.FilledButton("Press", key="filled"), ft.FilledTonalButton("Press", key="tonal")]),
        ft.Row([ft.TextButton("P", key="style", style=style), ft.FilledButton("Press", key="locked", disabled=True)]),
        ft.Row(
            [
                ft.IconButton("add", key="icon"),
                ft.IconButton("add", key="large", icon_size=40, icon_color="red", bgcolor="amber"),
                ft.IconButton("add", key="chosen", selected=True, selected_icon="close", selected_icon_color="green"),
                ft.TextButton(key="content", content=ft.Text("Own", key="inner")),
            ]
        ),
        ft.Container(ft.ElevatedButton("Press", key="stretched"), width=300, height=60),
    )
    expect(at(page, "stretched")).to_be_visible()
    assert [box(at(page, key))[3] for key in ("elevated", "text", "outlined", "own")] == [52, 52, 56, 48]
    text = box(at(page, "text"))[2]
    # 16 px beside the label without a surface, 64 with one; icon and gap are 32.
    wider = [round(box(at(page, key))[2] - text, 1) for key in ("outlined", "own", "filled", "tonal")]
    assert wider == [32, 96, 96, 96]
    assert box(at(page, "style"))[2:] == (44, 44)
    assert [box(at(page, key))[2:] for key in ("icon", "large", "stretched")] == [(56, 56), (168, 68), (300, 60)]

    def colors(key: str) -> tuple[str, str]:
        return css(at(page, key), "color"), css(at(page, key), "background-color")

    assert colors("elevated") == colors("text") == colors("outlined") == (PRIMARY, CLEAR)
    assert colors("own") == (RED, AMBER)
    assert colors("filled") == (WHITE, PRIMARY)
    assert colors("tonal") == ("rgb(16, 28, 43)", "rgb(215, 227, 247)")
    assert colors("style") == (RED, AMBER)
    assert css(at(page, "locked"), "background-color") == "rgba(116, 116, 128, 0.08)"
    assert [css(at(page, key, "svg"), "color") for key in ("outlined", "large", "chosen")] == [RED, RED, GREEN]
    assert css(at(page, "inner"), "font-size") == "17px"
    expect(at(page, "chosen")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="add")).to_have_count(2)
    at(page, "style").hover()
    expect(at(page, "style")).to_have_css("color", GREEN)
    # A press makes it fainter; there is no ripple.
    at(page, "filled").hover()
    page.mouse.down()
    expect(at(page, "filled")).to_have_css("opacity", "0.4")
    expect(page.locator(".flet-ink")).to_have_count(0)
    page.mouse.up()
    expect(at(page, "filled")).to_have_css("opacity", "1")


def test_buttons_tell_what_happens(open_app: OpenApp) -> None:
    log = Log()
    button = ft.ElevatedButton("Press", autofocus=True)
    button.on_click = button.on_long_press = button.on_hover = button.on_focus = button.on_blur = log.of("button")
    page = show(
        open_app,
        button,
        ft.FilledButton("Link", url="https://example.org/"),
        ft.TextButton("Locked", disabled=True, on_click=log.of("locked")),
    )
    found, link = page.get_by_role("button", name="Press"), page.get_by_role("link", name="Link")
    expect(found).to_be_focused()
    log.wait(page, ("button", "focus", ""))
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    log.wait(page, ("button", "click", ""), ("button", "click", ""))
    page.keyboard.press("Tab")
    log.wait(page, ("button", "blur", ""))
    expect(link).to_be_focused()
    assert css(link, "outline-style") == "solid"
    expect(link).to_have_attribute("href", "https://example.org/")
    freeze(page)
    found.hover()
    log.wait(page, ("button", "hover", "true"))
    page.mouse.down()
    log.wait(page, ("button", "focus", ""))
    page.clock.run_for(500)
    log.wait(page, ("button", "long_press", ""))
    # The click at its end is none.
    page.mouse.up()
    page.mouse.move(400, 400)
    log.wait(page, ("button", "hover", "false"))
    expect(page.get_by_role("button", name="Locked")).to_be_disabled()


def dialog_app(log: Log, **properties: Any) -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        page.platform = ft.PagePlatform.IOS
        page.adaptive = True
        dialog = ft.AlertDialog(
            title=ft.Text("Delete it?", key="title"),
            content=ft.Text("It cannot be undone.", key="content"),
            on_dismiss=log.of("dialog"),
            **properties,
        )
        page.add(ft.TextButton("Show", on_click=lambda e: page.show_dialog(dialog)))

    return main


def actions(log: Log, *labels: str) -> list[ft.Control]:
    return [ft.TextButton(text, on_click=log.of(text)) for text in labels]


def test_a_dialog(open_app: OpenApp) -> None:
    log = Log()
    page = open_app(dialog_app(log, actions=[*actions(log, "No"), ft.ElevatedButton("Yes", disabled=True)]))
    page.get_by_role("button", name="Show").click()
    dialog = page.get_by_role("dialog", name="Delete it?")
    expect(dialog).to_be_visible()
    x, y, width, height = box(page.locator(".flet-cupertino-dialog"))
    assert (x, width) == (265, 270)
    assert (y, height) == (pytest.approx(236, abs=1), pytest.approx(128, abs=1))
    assert box(at(page, "title"))[0] == 285
    assert (css(at(page, "title"), "font-size"), css(at(page, "content"), "font-size")) == ("17px", "13px")
    no, yes = dialog.get_by_role("button", name="No"), dialog.get_by_role("button", name="Yes")
    expect(no).to_be_visible()
    # Side by side, each half as wide as the dialog.
    assert (box(no)[2], box(yes)[2], box(no)[3]) == (135, 135, 45)
    assert box(no)[1] == box(yes)[1]
    assert css(no, "color") == PRIMARY
    expect(yes).to_be_disabled()
    page.keyboard.press("Tab")
    expect(no).to_be_focused()
    assert css(no, "outline-style") == "solid"
    page.keyboard.press("Enter")
    log.wait(page, ("No", "click", ""))
    no.hover()
    page.mouse.down()
    expect(no).to_have_css("background-color", "rgb(225, 225, 225)")
    page.mouse.up()
    log.wait(page, ("No", "click", ""))
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    log.wait(page, ("dialog", "dismiss", ""))
    expect(page.get_by_role("button", name="Show")).to_be_focused()


@pytest.mark.parametrize("labels", [["One", "Two", "Three"], ["An action with a long label", "Another one"]])
def test_actions_that_do_not_fit_stand_below_each_other(open_app: OpenApp, labels: list[str]) -> None:
    log = Log()
    page = open_app(dialog_app(log, actions=actions(log, *labels), modal=True, semantics_label="Question"))
    page.get_by_role("button", name="Show").click()
    dialog = page.get_by_role("dialog", name="Question")
    buttons = [dialog.get_by_role("button", name=label) for label in labels]
    expect(buttons[-1]).to_be_visible()
    assert {(box(button)[0], box(button)[2]) for button in buttons} == {(265, 270)}
    assert [box(button)[1] - box(buttons[0])[1] for button in buttons] == [45 * n for n in range(len(labels))]
    page.keyboard.press("Escape")
    page.mouse.click(5, 5)
    buttons[0].click()
    # A modal one stays.
    log.wait(page, (labels[0], "click", ""))
    expect(dialog).to_be_visible()


def test_list_tiles(open_app: OpenApp) -> None:
    log = Log()
    page = show(
        open_app,
        ft.ListTile(key="one", title=ft.Text("One", key="title"), bgcolor="amber"),
        ft.ListTile(
            key="two",
            title=ft.Text("Two"),
            subtitle=ft.Text("More", key="subtitle"),
            leading=ft.Icon("home", key="leading"),
            trailing=ft.Icon("alarm", key="trailing"),
        ),
        ft.ListTile(key="press", title=ft.Text("Press"), bgcolor_activated="red", on_click=log.of("press")),
        ft.ListTile(key="link", title=ft.Text("Link"), url="https://example.org/"),
        ft.ListTile(title=ft.Text("Toggle"), toggle_inputs=True, trailing=ft.Switch(on_change=log.of("switch"))),
        ft.ListTile(key="padded", title=ft.Text("Padded"), content_padding=30),
        ft.ListTile(key="locked", title=ft.Text("Locked"), disabled=True, on_click=log.of("locked")),
    )
    assert box(at(page, "one")) == (10, 10, 780, 44)
    assert [box(at(page, key))[3] for key in ("two", "press", "padded")] == [48, 44, 80]
    assert box(at(page, "title"))[0] == 30
    assert (css(at(page, "title"), "font-size"), css(at(page, "subtitle"), "font-size")) == ("17px", "12px")
    # The icon in the middle of a place of 28 px, 16 before the lines.
    assert (box(at(page, "leading"))[0], box(at(page, "subtitle"))[0]) == (32, 74)
    x, _, width, _ = box(at(page, "trailing"))
    assert x + width == 776
    assert css(at(page, "one"), "background-color") == AMBER
    tile = page.get_by_role("button", name="Press")
    tile.hover()
    page.mouse.down()
    expect(at(page, "press")).to_have_css("background-color", RED)
    expect(page.locator(".flet-ink")).to_have_count(0)
    page.mouse.up()
    log.wait(page, ("press", "click", ""))
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Link")
    expect(link).to_be_focused()
    assert css(link, "outline-style") == "solid"
    page.get_by_text("Toggle").click()
    log.wait(page, ("switch", "change", "true"))
    expect(page.get_by_role("switch", name="Toggle")).to_be_checked()
    expect(page.get_by_role("button", name="Locked")).to_have_count(0)


def test_an_app_bar(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        page.platform = ft.PagePlatform.IOS
        page.adaptive = True
        bar = ft.AppBar(
            title=ft.Text("Shop", key="title"),
            leading=ft.Icon("menu", key="leading"),
            actions=[ft.IconButton("add", key="add"), ft.Icon("search", key="search")],
        )
        page.appbar = bar

        def change(e: ft.ControlEvent) -> None:
            bar.bgcolor = "amber"
            page.update()

        page.add(ft.TextButton("Change", on_click=change), ft.Icon("home", key="body"))

    page = open_app(main)
    bar, title = page.get_by_role("banner"), at(page, "title")
    expect(at(page, "add")).to_be_visible()
    assert box(bar) == (0, 0, 800, 44)
    expect(page.get_by_role("heading", level=1)).to_have_text("Shop")
    assert (css(title, "font-size"), css(title, "font-weight")) == ("17px", "600")
    x, _, width, _ = box(title)
    assert x + width / 2 == pytest.approx(400, abs=0.5)
    # Icons are 32 px large, those of buttons 24; the sides keep 16.
    assert box(at(page, "leading")) == (16, 6, 32, 32)
    assert box(at(page, "search")) == (752, 6, 32, 32)
    assert box(at(page, "add"))[1:] == (0, 56, 44)
    assert box(at(page, "add", "svg"))[2] == 24
    assert css(bar, "background-color") == "rgb(253, 252, 255)"
    # An adaptive page does not colour its icons.
    assert css(at(page, "leading"), "color") == css(at(page, "body"), "color") == "rgb(26, 28, 30)"
    page.get_by_role("button", name="Change").click()
    expect(bar).to_have_css("background-color", AMBER)


@pytest.mark.parametrize("fullscreen", [False, True])
def test_the_way_back(open_app: OpenApp, fullscreen: bool) -> None:
    def main(page: ft.Page) -> None:
        page.platform = ft.PagePlatform.IOS
        page.adaptive = True

        def pop(e: ft.ViewPopEvent) -> None:
            page.views.pop()
            page.update()

        page.on_view_pop = pop
        page.add(ft.Text("Below"))
        bar = ft.AppBar(title=ft.Text("Above"))
        page.views.append(ft.View("/above", [ft.Text("Content")], appbar=bar, fullscreen_dialog=fullscreen))
        page.update()

    page = open_app(main)
    back = page.get_by_role("button", name="Close" if fullscreen else "Back")
    expect(back.locator("svg")).to_have_count(0 if fullscreen else 1)
    assert css(back, "color") == PRIMARY
    page.keyboard.press("Tab")
    expect(back).to_be_focused()
    assert css(back, "outline-style") == "solid"
    page.keyboard.press("Enter")
    expect(page.get_by_text("Below")).to_be_visible()
