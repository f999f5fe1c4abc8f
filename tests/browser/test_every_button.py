"""What all buttons have in common, for each kind of them."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

import flet as ft
from drawn import OpenApp
from event_log import EventLog
from looks import css, keyed, styles
from polling import freeze, told, until

RED, BLUE, GREEN, AMBER = "rgb(244, 67, 54)", "rgb(33, 150, 243)", "rgb(76, 175, 80)", "rgb(255, 193, 7)"
SURFACES: list[Any] = [ft.ElevatedButton, ft.FilledButton, ft.FilledTonalButton]
LABELLED: list[Any] = [*SURFACES, ft.OutlinedButton, ft.TextButton]
ROUND: list[Any] = [ft.IconButton, ft.FloatingActionButton]


def shown(open_app: OpenApp, *controls: ft.Control) -> Page:
    page = open_app(lambda page: page.add(*controls))
    page.get_by_role("button").first.wait_for()
    return page


def test_looks(open_app: OpenApp) -> None:
    style = ft.ButtonStyle(
        color={"hovered": "green", "": "red"},
        bgcolor="blue",
        overlay_color="amber",
        shadow_color="red",
        surface_tint_color="white",
        elevation=3,
        animation_duration=70,
        padding=ft.padding.only(left=31, top=3, right=17, bottom=5),
        side=ft.BorderSide(2, "amber"),
        shape=ft.RoundedRectangleBorder(radius=5),
    )
    rows = [
        ft.Row(
            [
                kind("Icon", icon="add", icon_color="green"),
                kind("Styled", style=style),
                kind(content=ft.Text("Content", size=30)),
            ],
            key=kind.__name__,
        )
        for kind in LABELLED
    ]
    page = shown(open_app, *rows)
    for kind in LABELLED:
        check_looks(keyed(page, kind.__name__))


def check_looks(page: Locator) -> None:
    icon = page.get_by_role("button", name="Icon").locator("svg")
    assert css(icon, "color") == GREEN
    assert icon.evaluate("e => e.nextSibling.textContent") == "Icon"
    styled = page.get_by_role("button", name="Styled")
    assert css(styled, "color") == RED
    assert (css(styled, "padding"), css(styled, "borderRadius")) == ("3px 17px 5px 31px", "5px")
    assert css(styled, "borderTop", "::after") == f"2px solid {AMBER}"
    assert css(styled, "backgroundColor", "::before") == AMBER
    assert css(styled, "transitionDuration") == "0.07s"
    assert "color(srgb 0.956" in css(styled, "boxShadow")
    # Blue, tinted white by its height.
    assert css(styled, "backgroundColor").startswith("color(srgb 0.1")
    styled.hover()
    expect(styled).to_have_css("color", GREEN)
    assert css(page.get_by_text("Content"), "fontSize") == "30px"


def test_short_ways_to_a_style(open_app: OpenApp) -> None:
    rows = [
        ft.Row(
            [
                kind("Short", color="red", bgcolor="blue", elevation=0),
                kind("High", elevation=8),
                kind("Both", color="red", style=ft.ButtonStyle(color="green")),
                kind("Off", color="red", bgcolor="blue", elevation=8, disabled=True),
            ],
            key=kind.__name__,
        )
        for kind in SURFACES
    ]
    page = shown(open_app, *rows)
    for kind in SURFACES:
        names = ("Short", "High", "Both", "Off")
        row = keyed(page, kind.__name__)
        short, high, both, off = (row.get_by_role("button", name=name) for name in names)
        assert (css(short, "color"), css(short, "backgroundColor"), css(short, "boxShadow")) == (RED, BLUE, "none")
        assert css(high, "boxShadow").count("px") >= 8
        assert css(both, "color") == GREEN
        assert css(off, "color") != RED and css(off, "backgroundColor") != BLUE and css(off, "boxShadow") == "none"


def test_links(open_app: OpenApp) -> None:
    clicked: EventLog[str] = EventLog()

    kinds = [*LABELLED, *ROUND]
    rows: list[ft.Control] = []
    for kind in kinds:
        named: dict[str, Any] = {"tooltip": "Go", "icon": "add"} if kind in ROUND else {"text": "Go"}
        links = [
            kind(url="/there", url_target="_self", on_click=lambda event: clicked.append(event.name), **named),
            kind(url="javascript:alert(1)", **named),
            kind(url="https://example.org/", **named),
        ]
        rows.append(ft.Row(links, key=kind.__name__))
    page = open_app(lambda page: page.add(*rows))
    for kind in kinds:
        links = keyed(page, kind.__name__).get_by_role("link", name="Go")
        expect(links).to_have_count(2)
        assert links.first.get_attribute("target") == "_self"
        assert links.last.get_attribute("target") == "_blank"
        links.first.click(modifiers=["Control"])
        told(page, clicked, ["click"])


@pytest.mark.parametrize("kind", LABELLED)
def test_events(open_app: OpenApp, kind: Any) -> None:
    noted: EventLog[str] = EventLog()

    def note(name: str) -> Any:
        return lambda event: noted.append(f"{name} {event.data}".strip())

    page = shown(
        open_app,
        kind("Other"),
        kind(
            "Pressed",
            autofocus=True,
            on_click=note("click"),
            on_long_press=note("long"),
            on_hover=note("hover"),
            on_focus=note("focus"),
            on_blur=note("blur"),
        ),
    )
    pressed = page.get_by_role("button", name="Pressed")
    expect(pressed).to_be_focused()
    told(page, noted, ["focus"])
    freeze(page)
    page.keyboard.press("Enter")
    told(page, noted, ["click"])
    pressed.hover()
    told(page, noted, ["hover true"])
    page.mouse.down()
    page.clock.run_for(500)
    told(page, noted, ["long"])
    page.mouse.up()
    page.mouse.move(700, 500)
    told(page, noted, ["hover false"])
    page.get_by_role("button", name="Other").focus()
    told(page, noted, ["blur"])


SHAPES: list[tuple[Any, dict[str, str]]] = [
    (ft.StadiumBorder(), {"border-radius": "9999px"}),
    (ft.CircleBorder(), {"border-radius": "50%"}),
    (ft.RoundedRectangleBorder(radius=ft.border_radius.only(top_left=9)), {"border-radius": "9px 0px 0px"}),
    (ft.BeveledRectangleBorder(radius=8), {"border-radius": "8px", "corner-top-left-shape": "superellipse(0)"}),
    (ft.ContinuousRectangleBorder(radius=20), {"border-radius": "11px"}),
]


def test_shapes(open_app: OpenApp) -> None:
    rows = [
        ft.Row(
            [
                ft.FilledButton("Shaped", style=ft.ButtonStyle(shape=shape)),
                ft.FloatingActionButton(icon="add", shape=shape, tooltip="Floating"),
                ft.IconButton("add", tooltip="Round", style=ft.ButtonStyle(shape=shape)),
            ],
            key=type(shape).__name__,
        )
        for shape, _ in SHAPES
    ]
    page = shown(open_app, *rows)
    for shape, wanted in SHAPES:
        for name in ("Shaped", "Floating", "Round"):
            button = keyed(page, type(shape).__name__).get_by_role("button", name=name)
            for property_name, value in wanted.items():
                # Browsers that know round corners only draw those.
                assert styles(button, property_name)[0] in (value, None), (shape, name, property_name)


def test_shapes_per_state(open_app: OpenApp) -> None:
    style = ft.ButtonStyle(
        shape={"hovered": ft.RoundedRectangleBorder(radius=2), "": ft.StadiumBorder()},
        padding={"hovered": 20, "": 10},
        side={"focused": ft.BorderSide(3, "red"), "": ft.BorderSide(1, "blue")},
        elevation={"pressed": 0, "": 6},
        overlay_color={"hovered": "amber"},
    )
    page = shown(open_app, ft.ElevatedButton("Button", style=style))
    button = page.get_by_role("button", name="Button")
    assert (css(button, "borderRadius"), css(button, "padding")) == ("9999px", "10px")
    assert css(button, "borderTop", "::after") == f"1px solid {BLUE}"
    button.hover()
    expect(button).to_have_css("border-radius", "2px")
    assert css(button, "padding") == "20px"
    assert css(button, "backgroundColor", "::before") == AMBER
    assert css(button, "boxShadow") != "none"
    page.mouse.down()
    expect(button).to_have_css("box-shadow", "none")
    page.mouse.up()
    button.focus()
    until(page, "getComputedStyle(document.querySelector('.flet-button'), '::after').borderTopWidth === '3px'")
