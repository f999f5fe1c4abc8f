"""Text and TextSpan: every property, links and events of spans, selection."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

import flet as ft
from event_log import EventLog
from looks import keyed
from looks import styles as css
from polling import told

LONG = "The quick brown fox jumps over the lazy dog. " * 3


def box(locator: Locator) -> list[int]:
    script = "e => { const r = e.getBoundingClientRect(); return [r.x, r.y, r.width, r.height].map(Math.round) }"
    return locator.evaluate(script)


def test_the_look_of_text(open_app: Any, check_accessibility: Any) -> None:
    def main(page: ft.Page) -> None:
        style = ft.TextStyle(
            size=20,
            height=2,
            weight=ft.FontWeight.W_500,
            italic=True,
            decoration=ft.TextDecoration.UNDERLINE | ft.TextDecoration.LINE_THROUGH,
            decoration_color="red900",
            decoration_style=ft.TextDecorationStyle.DASHED,
            decoration_thickness=2,
            font_family="DejaVu Serif",
            color="indigo",
            bgcolor="yellow",
            letter_spacing=3,
            shadow=[ft.BoxShadow(color="black", blur_radius=4, offset=ft.Offset(1, 2))],
        )
        page.add(
            ft.Text("plain", key="plain"),
            ft.Text("all", style=style, key="style"),
            ft.Text("own", size=30, weight="bold", italic=True, color="red800", font_family="DejaVu Serif", key="own"),
            ft.Text("ground", bgcolor="blue100", size=20, key="ground"),
            ft.Text("right", width=300, text_align=ft.TextAlign.RIGHT, key="right"),
            ft.Text("spoken otherwise", semantics_label="Label", key="label"),
            ft.Text(12.5, key="number"),
        )

    page: Page = open_app(main)
    assert css(keyed(page, "plain"), "fontSize", "fontWeight", "letterSpacing", "color") == [
        "14px",
        "400",
        "0.25px",
        "rgb(26, 28, 30)",
    ]
    assert box(keyed(page, "plain"))[3] == 20
    style = keyed(page, "style")
    assert css(style, "fontSize", "lineHeight", "fontWeight", "fontStyle", "letterSpacing", "color") == [
        "20px",
        "40px",
        "500",
        "italic",
        "3px",
        "rgb(63, 81, 181)",
    ]
    assert css(style, "textDecorationLine", "textDecorationStyle", "textDecorationColor", "textShadow") == [
        "underline line-through",
        "dashed",
        "rgb(183, 28, 28)",
        "rgb(0, 0, 0) 1px 2px 4px",
    ]
    assert css(style, "textDecorationThickness")[0] in ("1.952px", "0.0976em")
    assert "DejaVu Serif" in css(style, "fontFamily")[0]
    assert css(style.locator("span"), "backgroundColor") == ["rgb(255, 235, 59)"]
    assert css(keyed(page, "own"), "fontSize", "fontWeight", "fontStyle", "color") == [
        "30px",
        "700",
        "italic",
        "rgb(198, 40, 40)",
    ]
    assert box(keyed(page, "own"))[3] == 43
    # The ground is as wide as the letters and as high as their line.
    ground = keyed(page, "ground")
    assert box(ground.locator("span")) == pytest.approx(box(ground), abs=1)
    assert css(keyed(page, "right"), "textAlign") == ["right"]
    assert box(keyed(page, "right"))[2] == 300
    expect(page.get_by_role("img", name="Label")).to_have_text("spoken otherwise")
    expect(keyed(page, "number")).to_have_text("12.5")
    check_accessibility(page)


def test_letters_painted_with_a_paint(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        gradient = ft.PaintLinearGradient((0, 0), (100, 0), ["red", "blue"])
        outline = ft.Paint(color="green", style=ft.PaintingStyle.STROKE, stroke_width=2)
        page.add(
            ft.Text("gradient", style=ft.TextStyle(size=40, foreground=ft.Paint(gradient=gradient)), key="gradient"),
            ft.Text(spans=[ft.TextSpan("outline", ft.TextStyle(size=40, foreground=outline))], key="outline"),
        )

    page: Page = open_app(main)
    gradient = css(keyed(page, "gradient"), "backgroundImage", "backgroundClip", "webkitTextFillColor")
    assert gradient[0].startswith("linear-gradient(")
    assert gradient[1:] == ["text", "rgba(0, 0, 0, 0)"]
    outline = css(keyed(page, "outline").locator("span"), "webkitTextStrokeWidth", "webkitTextStrokeColor")
    assert outline == ["2px", "rgb(76, 175, 80)"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_theme_styles_and_headings(open_app: Any) -> None:
    heights = {"display": (64, 52, 44), "headline": (40, 36, 32), "title": (28, 24, 20)}
    heights |= {"label": (20, 16, 16), "body": (24, 20, 16)}
    sizes = ("Large", "Medium", "Small")
    names = {kind + size: heights[kind][place] for kind in heights for place, size in enumerate(sizes)}

    def main(page: ft.Page) -> None:
        page.scroll = ft.ScrollMode.AUTO
        page.add(*[ft.Text(name, theme_style=ft.TextThemeStyle(name), key=name) for name in names])
        page.add(ft.Text("old way", style=ft.TextThemeStyle.HEADLINE_SMALL))
        page.add(ft.Text("42 %", theme_style=ft.TextThemeStyle.DISPLAY_LARGE, key="counter"))
        page.add(ft.Text("small", theme_style=ft.TextThemeStyle.DISPLAY_LARGE, size=20, key="small"))

    page: Page = open_app(main)
    assert {name: box(keyed(page, name))[3] for name in names} == names
    assert page.get_by_role("heading", level=1).count() == 5
    expect(page.get_by_role("heading", name="old way", level=3)).to_be_visible()
    assert keyed(page, "titleLarge").get_attribute("role") is None
    assert keyed(page, "counter").get_attribute("role") is None
    assert css(keyed(page, "small"), "fontSize") == ["20px"]


def test_text_that_does_not_fit(open_app: Any) -> None:
    modes = {
        "plain": {},
        "two": {"max_lines": 2},
        "dots": {"max_lines": 2, "overflow": ft.TextOverflow.ELLIPSIS},
        "fade": {"max_lines": 3, "overflow": ft.TextOverflow.FADE},
        "line": {"no_wrap": True},
        "linedots": {"no_wrap": True, "overflow": "ellipsis"},
        "visible": {"no_wrap": True, "overflow": "visible"},
        "clip": {"max_lines": 1, "overflow": "clip", "bgcolor": "blue50"},
    }

    def main(page: ft.Page) -> None:
        page.add(*[ft.Container(ft.Text(LONG, key=key, **kw), width=240) for key, kw in modes.items()])

    page: Page = open_app(main)
    heights = {key: box(keyed(page, key))[3] for key in modes}
    assert heights["plain"] > 60
    assert heights == heights | {
        "two": 40,
        "dots": 40,
        "fade": 60,
        "line": 20,
        "linedots": 20,
        "visible": 20,
        "clip": 20,
    }
    assert css(keyed(page, "dots"), "webkitLineClamp", "overflowX") == ["2", "hidden"]
    assert "gradient" in css(keyed(page, "fade"), "maskImage")[0]
    assert css(keyed(page, "linedots"), "textOverflow", "whiteSpace") == ["ellipsis", "pre"]
    assert css(keyed(page, "line"), "textOverflow", "overflowX") == ["clip", "hidden"]
    assert css(keyed(page, "visible"), "overflowX") == ["visible"]


def test_spans(open_app: Any, check_accessibility: Any) -> None:
    seen: EventLog[str] = EventLog()
    S = ft.TextSpan
    underlined = ft.TextStyle(decoration=ft.TextDecoration.UNDERLINE)

    def main(page: ft.Page) -> None:
        note = {name: (lambda e, name=name: seen.append(name)) for name in ("click", "enter", "exit")}
        nested = S("big ", ft.TextStyle(size=36), spans=[S("nested", ft.TextStyle(color="blue800"), data=1)])
        page.add(
            ft.Text("Plain ", size=20, key="rich", bgcolor="amber50", spans=[nested, S("hidden", visible=False)]),
            ft.Text(
                key="active",
                spans=[
                    S("Go", on_click=note["click"]),
                    S("Hover", on_enter=note["enter"], on_exit=note["exit"]),
                    S(
                        "Link",
                        url="/store",
                        url_target="_self",
                        style=ft.TextStyle(decoration=ft.TextDecoration.UNDERLINE),
                    ),
                    S("Bad", url="javascript:alert(1)"),
                    S("Off", on_click=note["click"], url="/off", disabled=True),
                ],
            ),
            ft.Text(
                "a",
                semantics_label="All of it",
                spans=[S("b", url="/b", style=underlined)],
            ),
            ft.Text("c", theme_style=ft.TextThemeStyle.TITLE_LARGE, key="titled", spans=[S("d")]),
        )

    page: Page = open_app(main)
    rich = keyed(page, "rich")
    expect(rich).to_have_text("Plain big nested")
    # The font's own line height: 36 px letters need 42.
    assert box(rich)[3] == 42
    assert css(rich, "letterSpacing", "fontSize") == ["normal", "20px"]
    assert css(rich.get_by_text("nested"), "fontSize", "color") == ["36px", "rgb(21, 101, 192)"]
    assert css(keyed(page, "titled"), "fontSize", "lineHeight") == ["22px", "28.0001px"]
    button = page.get_by_role("button", name="Go")
    assert css(button, "cursor") == ["pointer"]
    button.click()
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Hover").hover()
    page.mouse.move(700, 500)
    page.get_by_text("Off").click()
    link = page.get_by_role("link", name="Link")
    assert [link.get_attribute(name) for name in ("href", "target", "rel")] == [
        page.url.rstrip("/") + "/store",
        "_self",
        "noopener",
    ]
    assert css(link, "textDecorationLine", "color") == ["underline", "rgb(26, 28, 30)"]
    assert page.get_by_role("link").count() == 2
    expect(page.get_by_role("group", name="All of it").get_by_role("link")).to_be_visible()
    told(page, seen, ["click", "click", "enter", "exit"])
    check_accessibility(page)


def test_selection(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        page.add(
            ft.Text("first\nsecond", selectable=True, key="own"),
            ft.Text("rest", key="rest"),
            ft.TextButton(
                content=ft.Row([ft.Text("label", key="label"), ft.Text("code", selectable=True)], tight=True)
            ),
        )

    page: Page = open_app(main)
    own, rest = keyed(page, "own"), keyed(page, "rest")
    assert css(own, "cursor", "userSelect") == ["text", "text"]
    # All text can be selected, but shows no text cursor, and the label of a button cannot.
    assert css(rest, "cursor", "userSelect") == ["default", "auto"]
    assert rest.evaluate("e => { getSelection().selectAllChildren(e); return getSelection().toString() }") == "rest"
    assert css(page.get_by_role("button").locator(".flet-text--selectable"), "userSelect") == ["text"]
    page.keyboard.press("Tab")
    expect(own).to_be_focused()
    page.keyboard.press("Control+a")
    assert page.evaluate("getSelection().toString()") == "first\nsecond"


def test_right_to_left_and_dark(open_app: Any, check_accessibility: Any) -> None:
    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode.DARK
        page.rtl = True
        page.add(
            ft.Text("שלום", key="rtl"),
            ft.Text(LONG, width=200, no_wrap=True, overflow="fade", key="fade"),
            ft.Text("read", spans=[ft.TextSpan("more", on_click=lambda e: None)], selectable=True),
        )

    page: Page = open_app(main)
    x, _, width, _ = box(keyed(page, "rtl"))
    assert x + width == 790
    assert css(keyed(page, "rtl"), "color") == ["rgb(226, 226, 230)"]
    assert "to right" in css(keyed(page, "fade"), "maskImage")[0]
    check_accessibility(page)
