"""List tiles: sizes, looks, clicks, toggles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

import flet as ft
from drawn import OpenApp, place, show, style
from event_log import EventLog
from polling import freeze, told, until


def tile(key: str, **properties: Any) -> ft.ListTile:
    return ft.ListTile(key=key, title=ft.Text("Title"), **properties)


def mark() -> ft.Control:
    return ft.Container(width=24, height=24, bgcolor="grey")


HEIGHTS = {
    "one": (48, 56, {}),
    "dense": (40, 48, {"dense": True}),
    "two": (64, 72, {"subtitle": ft.Text}),
    "dense-two": (52.6, 52.6, {"subtitle": ft.Text, "dense": True}),
    "three": (80, 88, {"subtitle": ft.Text, "is_three_line": True}),
}


@pytest.mark.parametrize("standard", [False, True])
def test_heights(open_app: OpenApp, standard: bool) -> None:
    def make(name: str) -> ft.ListTile:
        properties = dict(HEIGHTS[name][2])
        if "subtitle" in properties:
            properties["subtitle"] = ft.Text("a\nb" if name == "three" else "Subtitle")
        return tile(name, leading=mark(), **properties)

    options = {"theme": ft.Theme()} if standard else {}
    page = show(open_app, *map(make, HEIGHTS), spacing=0, **options)
    for name, heights in HEIGHTS.items():
        assert place(page, name)[3] == pytest.approx(heights[standard], abs=0.6), name
        assert place(page, name)[2] == 800
        # Edge, icon, gap.
        assert place(page, name, " .flet-list-tile-title")[0] == 16 + 24 + (16 if standard else 12)


def test_parts_and_looks(open_app: OpenApp) -> None:
    page = show(
        open_app,
        tile("plain", subtitle=ft.Text("Subtitle"), trailing=ft.Text("end"), leading=ft.Text("L")),
        tile("three", is_three_line=True, leading=mark(), trailing=mark(), subtitle=ft.Text("a")),
        tile("selected", selected=True, subtitle=ft.Text("Subtitle"), leading=mark()),
        tile("off", disabled=True, subtitle=ft.Text("Subtitle"), on_click=print),
        tile("padded", content_padding=ft.padding.only(left=40), bgcolor="amber100", leading=mark()),
        tile("around", content_padding=10),
        tile("small", dense=True, subtitle=ft.Text("s")),
    )
    assert place(page, "plain", " .flet-list-tile-title")[0] == 52
    assert style(page, "plain", "font-size", "color", part=" .flet-list-tile-title") == ["16px", "rgb(26, 28, 30)"]
    assert style(page, "plain", "font-size", "color", part=" .flet-list-tile-subtitle") == ["14px", "rgb(67, 71, 78)"]
    assert style(page, "plain", "font-size", "font-weight", part=" .flet-list-tile-side:last-child") == ["11px", "500"]
    end = place(page, "plain", " .flet-list-tile-side:last-child")
    assert end[0] + end[2] == pytest.approx(800 - 24, abs=0.2)
    three = place(page, "three")
    assert place(page, "three", " .flet-list-tile-side > *")[1] == three[1] + 8
    assert place(page, "three", " .flet-list-tile-side:last-child > *")[1] == three[1] + 8
    for part in (".flet-list-tile-title", ".flet-list-tile-subtitle", ".flet-list-tile-side"):
        assert style(page, "selected", "color", part=f" {part}") == ["rgb(0, 97, 164)"]
    assert "0.38" in style(page, "off", "color", part=" .flet-list-tile-title")[0]
    assert page.get_by_role("button").count() == 0
    assert place(page, "padded", " .flet-list-tile-side")[0] == 40
    assert style(page, "padded", "background-color", "padding") == ["rgb(255, 236, 179)", "0px 0px 0px 40px"]
    assert place(page, "around")[3] == 48 + 20
    assert style(page, "small", "font-size", part=" .flet-list-tile-title") == ["13px"]
    assert style(page, "small", "font-size", part=" .flet-list-tile-subtitle") == ["12px"]


def test_clicks(open_app: OpenApp) -> None:
    seen: EventLog[str] = EventLog()

    page = show(
        open_app,
        tile(
            "clicked",
            subtitle=ft.Text("More"),
            trailing=ft.TextButton("Delete", on_click=lambda _: seen.append("delete")),
            on_click=lambda event: seen.append(f"click {event.data or ''}"),
            on_long_press=lambda _: seen.append("long"),
            hover_color="red",
            bgcolor_activated="green",
            selected=True,
        ),
        ft.ListTile(
            key="link", title=ft.Text("Visit"), url="https://example.com/", url_target="_blank", autofocus=True
        ),
    )
    button = page.get_by_role("button", name="Title More")
    expect(button).to_have_attribute("aria-current", "true")
    freeze(page)
    page.mouse.click(300, 30)
    told(page, seen, ["click "])
    # What stands on the tile is its own button.
    page.get_by_role("button", name="Delete").click()
    told(page, seen, ["delete"])
    button.focus()
    page.keyboard.press("Enter")
    told(page, seen, ["click "])
    page.mouse.move(300, 30)
    page.mouse.down()
    page.clock.run_for(600)
    page.mouse.up()
    told(page, seen, ["long"])
    until(
        page,
        """() => {
            const style = getComputedStyle(document.querySelector('.flet-list-tile-action'), '::before');
            return style.backgroundColor === 'rgb(244, 67, 54)' && style.opacity === '1';
        }""",
    )
    assert style(page, "clicked", "--flet-ink") == ["#4caf50"]
    link = page.get_by_role("link", name="Visit")
    assert (link.get_attribute("href"), link.get_attribute("target")) == ("https://example.com/", "_blank")


def test_autofocus(open_app: OpenApp) -> None:
    page = show(open_app, tile("first", on_click=print), tile("second", autofocus=True, on_click=print))
    expect(page.get_by_role("button").nth(1)).to_be_focused()


def test_toggles_inside(open_app: OpenApp) -> None:
    seen: EventLog[str] = EventLog()
    page = show(
        open_app,
        tile("toggling", toggle_inputs=True, leading=ft.Checkbox()),
        tile("both", toggle_inputs=True, on_click=lambda _: seen.append("click"), trailing=ft.Switch()),
        ft.RadioGroup(
            ft.ListTile(key="choice", title=ft.Text("Choice"), toggle_inputs=True, leading=ft.Radio(value="a"))
        ),
        spacing=0,
    )
    # A toggle without a label is named by its tile.
    checkbox = page.get_by_role("checkbox", name="Title")
    switch = page.get_by_role("switch", name="Title")
    radio = page.get_by_role("radio", name="Choice")

    def click(key: str) -> None:
        x, y, width, height = place(page, key)
        page.mouse.click(x + width / 2, y + height / 2)

    click("toggling")
    expect(checkbox).to_be_checked()
    # A click on the box itself does not count twice.
    checkbox.click()
    expect(checkbox).not_to_be_checked()
    click("both")
    expect(switch).to_be_checked()
    click("choice")
    expect(radio).to_be_checked()
    told(page, seen, ["click"])


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_accessibility(open_app: OpenApp, check_accessibility: Callable[..., None], mode: str) -> None:
    page = show(
        open_app,
        tile("a", on_click=print, trailing=ft.TextButton("Delete"), subtitle=ft.Text("x")),
        tile("b", selected=True, url="https://example.com/"),
        title="Tiles",
        theme_mode=ft.ThemeMode(mode),
    )
    check_accessibility(page)


def test_right_to_left_and_narrow(open_app: OpenApp) -> None:
    page = show(open_app, tile("a", leading=mark(), trailing=ft.Text("end")), rtl=True)
    page.set_viewport_size({"width": 360, "height": 600})
    assert place(page, "a", " .flet-list-tile-side")[0] == 360 - 16 - 24
    assert place(page, "a", " .flet-list-tile-side:last-child")[0] == 24
    assert page.evaluate("document.documentElement.scrollWidth") == 360
