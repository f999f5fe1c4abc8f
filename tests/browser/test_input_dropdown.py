"""Dropdowns in a browser: looks, menu, keyboard, events, accessibility."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

import flet as ft
from event_log import EventLog
from looks import box, css
from polling import drawn, logged

RED, GREEN, AMBER = "rgb(244, 67, 54)", "rgb(76, 175, 80)", "rgb(255, 193, 7)"
Option = ft.dropdown.Option


def test_the_menu_lies_over_the_field(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        page.add(
            ft.Container(height=200),
            ft.Row([ft.Dropdown(label="Fruit", value="b", width=200, options=[Option("a"), Option("b"), Option("c")])]),
            ft.Dropdown(label="Many", value="0", options=[Option(str(number)) for number in range(50)]),
        )

    page = open_app(main)
    fruit = page.get_by_role("combobox", name="Fruit")
    frame = box(page.locator(".flet-field-frame").first)
    assert frame[2:] == (200, 56)
    fruit.click()
    menu = page.get_by_role("listbox")
    expect(menu).to_be_visible()
    # 16 px wider at the start and 24 at the end, but not outside the window.
    assert box(menu) == (0, frame[1] + 28 - 80, 240, 160)
    assert [box(option)[3] for option in page.get_by_role("option").all()] == [48, 48, 48]
    second = box(page.get_by_role("option", name="b"))
    assert second[1] + 24 == frame[1] + 28
    page.mouse.click(600, 580)
    expect(menu).to_have_count(0)
    page.get_by_role("combobox", name="Many").click()
    expect(page.get_by_role("option")).to_have_count(50)
    assert box(menu)[3] == 504 and menu.evaluate("e => e.scrollHeight") == 50 * 48 + 16
    page.keyboard.press("End")
    expect(page.get_by_role("option", name="49")).to_be_in_viewport()
    # Turning the wheel over the page closes it.
    page.set_viewport_size({"width": 360, "height": 600})
    expect(menu).to_have_count(0)
    fruit.click()
    assert box(menu)[0] + box(menu)[2] <= 360


def test_choosing(open_app: Any) -> None:
    log: EventLog[tuple[str, str]] = EventLog()
    dropdown = ft.Dropdown(
        label="Colour",
        hint_text="Choose",
        options=[
            Option("r", "Red"),
            Option("g", "Green", disabled=True),
            Option("b", "Blue"),
            Option("x", "Gone", visible=False),
            Option("w", "White"),
        ],
    )
    for event in ("on_change", "on_focus", "on_blur"):
        setattr(dropdown, event, lambda e: log.append((e.name, e.data)))

    def main(page: ft.Page) -> None:
        page.add(dropdown, ft.TextField(label="After"))

    page = open_app(main)
    field = page.get_by_role("combobox", name="Colour")
    assert css(page.locator(".flet-dropdown-hint"), "opacity") == "0"
    field.click()
    expect(field).to_have_attribute("aria-expanded", "true")
    assert page.get_by_role("option").all_inner_texts() == ["Red", "Green", "Blue", "White"]
    green = page.get_by_role("option", name="Green")
    assert green.get_attribute("aria-disabled") == "true"
    green.click(force=True)
    page.get_by_role("option", name="Blue").click()
    assert logged(page, log, 2) == [("focus", ""), ("change", "b")] and dropdown.value == "b"
    expect(field).to_have_text("Blue")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-expanded", "false")
    # Keys: open, move past what is disabled, choose.
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    red = page.get_by_role("option", name="Red")
    assert field.get_attribute("aria-activedescendant") == red.get_attribute("id")
    assert page.get_by_role("option", name="Blue").get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    expect(field).to_have_text("Blue")
    page.keyboard.press("w")
    expect(page.get_by_role("option", name="White")).to_have_class("flet-dropdown-option flet-dropdown-option--marked")
    page.keyboard.press("Enter")
    assert logged(page, log, 3)[-1] == ("change", "w")
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    assert logged(page, log, 4)[-1] == ("change", "r")
    # Tab takes the marked line and goes on.
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    expect(page.get_by_label("After")).to_be_focused()
    assert logged(page, log, 6)[4:] == [("change", "w"), ("blur", "")]
    # The server's options and values are shown; a value that no option has is none.
    dropdown.options.append(Option("p", "Pink"))
    dropdown.value = "p"
    dropdown.update()
    expect(field).to_have_text("Pink")
    dropdown.value = "nothing"
    dropdown.focus()
    dropdown.update()
    expect(field).to_have_text("Choose")
    expect(field).to_be_focused()


def test_it_looks_as_told(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        page.add(
            ft.Dropdown(
                key="styled",
                label="Styled",
                value="a",
                color="red",
                bgcolor="amber",
                filled=True,
                text_size=20,
                text_style=ft.TextStyle(italic=True),
                alignment=ft.alignment.center_right,
                prefix_icon="home",
                suffix_icon="close",
                options=[Option("a"), Option("b", "A longer text")],
            ),
            ft.Dropdown(
                key="hint",
                hint_text="Hint",
                hint_style=ft.TextStyle(color="green"),
                counter_text="1/2",
                error_text="Wrong",
                autofocus=True,
            ),
            ft.Dropdown(key="off", label="Off", value="a", disabled=True, options=[Option("a")]),
            ft.Row([ft.Dropdown(key="row", label="Row", dense=True)]),
        )

    page = open_app(main)

    def at(key: str, part: str) -> Locator:
        return page.locator(f'[data-key="{key}"] {part}')

    expect(page.get_by_role("combobox", name="Hint")).to_be_focused()
    value = at("styled", ".flet-dropdown-value > span")
    assert (css(value, "color"), css(value, "font-size"), css(value, "font-style")) == (RED, "20px", "italic")
    assert css(value, "font-weight") == "500"
    arrow = box(at("styled", ".flet-dropdown-arrow"))
    assert box(value)[0] + box(value)[2] == pytest.approx(arrow[0] - 8, abs=0.1)
    assert at("styled", ".flet-icon-svg").count() == 2
    assert css(at("styled", ".flet-field-frame"), "background-color") == AMBER
    arrow = box(at("off", ".flet-dropdown-arrow"))
    assert arrow[0] + 24 == 790 - 12 and arrow[2:] == (24, 24)
    assert css(at("hint", ".flet-dropdown-hint"), "color") == GREEN
    assert page.get_by_text("1/2").is_visible() and page.get_by_text("Wrong").is_visible()
    assert box(page.locator('[data-key="row"]'))[2:] == (300, 48)
    at("off", ".flet-dropdown").click(force=True)
    assert page.get_by_role("listbox").count() == 0
    page.get_by_role("combobox", name="Styled").click()
    menu, option = page.get_by_role("listbox"), page.get_by_role("option").first
    assert css(menu, "background-color") == AMBER
    assert (css(option, "color"), css(option, "font-size"), css(option, "font-style")) == (RED, "20px", "italic")
    text = box(option.locator("span"))
    assert text[0] + text[2] == pytest.approx(box(option)[0] + box(option)[2] - 16, abs=0.1)


def test_its_frame_is_that_of_a_text_field(open_app: Any) -> None:
    text = ft.TextStyle

    def main(page: ft.Page) -> None:
        page.add(
            ft.Dropdown(
                key="lines",
                label="Lines",
                label_style=text(color="green", size=20),
                value="a",
                options=[Option("a")],
                icon="home",
                border_radius=12,
                border_width=3,
                border_color="red",
                focused_border_width=5,
                focused_border_color="green",
                filled=True,
                bgcolor="amber",
                focused_bgcolor="red",
                color="red",
                focused_color="green",
                content_padding=ft.padding.only(left=40, top=20, right=10, bottom=20),
                helper_text="Help",
                helper_style=text(color="amber"),
                counter_text="1/2",
                counter_style=text(color="red"),
                prefix=ft.Icon("add", key="prefix"),
                prefix_text="from",
                prefix_style=text(italic=True),
                suffix=ft.Icon("remove", key="suffix"),
                suffix_text="to",
                suffix_style=text(weight=ft.FontWeight.BOLD),
            ),
            ft.Dropdown(
                key="flat",
                label="Flat",
                border=ft.InputBorder.UNDERLINE,
                border_color="red",
                error_text="Wrong",
                error_style=text(italic=True),
            ),
        )
        high = ft.Dropdown(key="high", label="High", height=100, value="a", options=[Option("a")])
        high.text_vertical_align = 1.0
        page.add(high)

    page = open_app(main)

    def at(key: str, part: str = "") -> Locator:
        return page.locator(f'[data-key="{key}"] {part}').first

    label = at("lines", ".flet-field-label")
    label.wait_for()
    assert (css(label, "color"), css(label, "font-size")) == (GREEN, "20px")
    line = at("lines", ".flet-field-outline")
    assert [css(line, f"border-bottom-{name}") for name in ("width", "color")] == ["3px", RED]
    assert css(line, "border-top-left-radius") == "12px"
    frame = at("lines", ".flet-field-frame")
    # The icon stands before the frame: 24 pixels and a gap of 16.
    assert box(frame)[0] == 10 + 40
    assert css(frame, "background-color") == AMBER
    value = at("lines", ".flet-dropdown-value")
    assert css(value, "color") == RED
    assert (css(at("lines", ".flet-field-help"), "color"), css(at("lines", ".flet-field-counter"), "color")) == (
        AMBER,
        RED,
    )
    before, after = at("lines", ".flet-field-affix >> nth=0"), at("lines", ".flet-field-affix >> nth=1")
    assert (before.inner_text(), css(before, "font-style")) == ("from", "italic")
    assert (after.inner_text(), css(after, "font-weight")) == ("to", "700")
    assert box(page.locator("[data-key=prefix]"))[0] == box(frame)[0] + 40
    assert box(value)[0] > box(before)[0] and box(page.locator("[data-key=suffix]"))[0] > box(value)[0]
    page.get_by_role("combobox", name="Lines").focus()
    assert [css(line, f"border-bottom-{name}") for name in ("width", "color")] == ["5px", GREEN]
    assert (css(frame, "background-color"), css(value, "color")) == (RED, GREEN)

    assert at("flat", ".flet-field-outline").count() == 0
    wrong = page.get_by_text("Wrong")
    assert css(wrong, "font-style") == "italic" and css(wrong, "color") == "rgb(186, 26, 26)"
    high = at("high", ".flet-dropdown-value > span")
    assert box(high)[1] + box(high)[3] == pytest.approx(box(at("high"))[1] + 100 - 16, abs=1)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_an_open_menu_is_accessible(open_app: Any, check_accessibility: Any, mode: str) -> None:
    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode(mode)
        page.rtl = mode == "dark"
        page.title = "Dropdown"
        page.add(ft.Dropdown(label="Fruit", width=300, value="a", options=[Option("a", "Apple"), Option("b", "Pear")]))

    page = open_app(main)
    page.get_by_role("combobox", name="Fruit").click()
    expect(page.get_by_role("listbox", name="Fruit")).to_be_visible()
    drawn(page)
    check_accessibility(page)
    if mode == "dark":
        assert box(page.get_by_role("listbox"))[0] == 790 - 300 - 24 - 6
        text = box(page.get_by_role("option", name="Apple").locator("span"))
        assert text[0] + text[2] == 800 - 16
