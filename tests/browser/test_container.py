"""Containers: looks, places, clicks, and implicit animations."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

import flet as ft
from drawn import OpenApp, place, show, style
from event_log import EventLog
from polling import freeze, logged, told


def picture(width: int, height: int) -> str:
    """A red PNG, as base64 text."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + b"\xff\0\0" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
    return base64.b64encode(data).decode()


def test_sizes_and_places(open_app: OpenApp) -> None:
    def inner(key: str) -> ft.Container:
        return ft.Container(key=key, width=10, height=10)

    page = show(
        open_app,
        ft.Row(
            [
                ft.Container(inner("a0"), padding=5, margin=3, border=ft.border.all(2, "red"), key="a"),
                ft.Container(inner("b0"), width=100, height=50, alignment=ft.alignment.bottom_right, key="b"),
                ft.Container(inner("c0"), width=100, height=50, alignment=ft.Alignment(0.5, -0.5), key="c"),
                ft.Container(inner("d0"), width=100, height=50, key="d"),
                ft.Container(ft.Text("tall"), height=60, expand=True, key="e"),
            ],
            spacing=0,
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
        ft.Container(inner("f0"), alignment=ft.alignment.center, key="f"),
        ft.Container(ft.Text("hugged", key="g0"), padding=ft.padding.only(left=30, bottom=10), key="g"),
        ft.Container(ft.Text("sized", key="h0"), width=float("inf"), key="h"),
        ft.Container(aspect_ratio=4, height=50, key="i"),
    )
    # The border takes room inside, the margin outside.
    assert place(page, "a") == [3, 3, 24, 24]
    assert place(page, "a0") == [10, 10, 10, 10]
    assert place(page, "b0")[:2] == [30 + 90, 40]
    assert place(page, "c0")[:2] == [130 + 67.5, 10]
    # Without alignment, a layout inside gets the size of the box.
    assert place(page, "d0") == [230, 0, 100, 50]
    assert place(page, "e") == [330, 0, 470, 60]
    assert place(page, "f")[2] == 800
    assert place(page, "f0")[0] == 395
    assert place(page, "g")[2] == pytest.approx(place(page, "g0")[2] + 30, abs=0.1)
    assert place(page, "h")[2] == 800
    assert place(page, "i")[2:] == [200, 50]


def test_an_empty_box_takes_what_it_may(open_app: OpenApp) -> None:
    inside = ft.Container(ft.Stack([ft.Container(key="e", height=20, bgcolor="red")]), width=200, height=100)
    page = show(
        open_app,
        ft.Container(key="a", height=30, bgcolor="red"),
        ft.Row([ft.Container(key="b", height=30, bgcolor="red"), ft.Text("r", key="r")]),
        ft.Container(key="c0", content=ft.Container(key="c", height=20, bgcolor="red"), padding=10),
        ft.Column([ft.Container(key="d", height=20, bgcolor="red"), ft.Text("col")], key="d0"),
        ft.Row([inside]),
        ft.Container(ft.Row([ft.Container(key="f", width=20, bgcolor="red")]), height=50),
        ft.Container(ft.Text("gone", visible=False), key="g", height=10),
        ft.Container(ft.Text("text"), key="h", height=10),
        spacing=0,
    )
    assert [place(page, key)[2] for key in "acdeg"] == [800, 780, 800, 200, 800]
    assert [place(page, key)[2] for key in ("c0", "d0")] == [800, 800]
    # In a row there is no end to the room: it takes none.
    assert place(page, "b")[2] == 0 and place(page, "r")[0] == 10
    assert place(page, "f")[2:] == [20, 50]
    assert place(page, "h")[2] < 50


def test_looks(open_app: OpenApp) -> None:
    gradient = ft.LinearGradient(["red", "blue"])
    side = ft.BorderSide(3, "green")
    page = show(
        open_app,
        ft.Row(
            [
                ft.Container(
                    key="a",
                    width=40,
                    height=40,
                    bgcolor="amber",
                    gradient=gradient,
                    border=ft.border.only(left=side, bottom=ft.BorderSide(1, "red")),
                    border_radius=ft.border_radius.only(top_left=8, bottom_right=4),
                    shadow=[
                        ft.BoxShadow(2, 4, "black", ft.Offset(5, 6)),
                        ft.BoxShadow(blur_style=ft.ShadowBlurStyle.INNER),
                    ],
                    opacity=0.5,
                    rotate=ft.Rotate(1.5, ft.alignment.top_left),
                    scale=2,
                    offset=(0.5, 0.25),
                    tooltip="A tip",
                ),
                ft.Container(key="b", width=40, height=40, shape=ft.BoxShape.CIRCLE, bgcolor="red"),
                ft.Container(key="c", width=80, height=40, shape=ft.BoxShape.CIRCLE, bgcolor="red"),
                ft.Container(key="d", clip_behavior=ft.ClipBehavior.HARD_EDGE, blur=4, width=20, height=20),
                ft.Container(
                    key="e", border_radius=5, clip_behavior="none", blur=ft.Blur(3, 9, "mirror"), width=20, height=20
                ),
                ft.Container(key="f", scale=ft.Scale(scale_x=2, scale_y=3), rotate=0.25, width=20, height=20),
                ft.Container(key="g", blur=(1, 2), width=20, height=20, rtl=True),
                ft.Container(key="h", scale=ft.Scale(1.5, alignment=ft.alignment.bottom_right), width=20, height=20),
                ft.Container(key="i", margin=ft.margin.only(left=1, top=2, right=3, bottom=4), width=20, height=20),
                ft.Container(key="gone", visible=False),
            ]
        ),
    )
    background, image, radius = style(page, "a", "background-color", "background-image", "border-radius")
    assert background == "rgb(255, 193, 7)"
    assert image.startswith("linear-gradient(")
    assert radius == "8px 0px 4px"
    assert style(page, "a", "border-left", "border-bottom", "border-top-width") == [
        "3px solid rgb(76, 175, 80)",
        "1px solid rgb(244, 67, 54)",
        "0px",
    ]
    (shadow,) = style(page, "a", "box-shadow")
    assert shadow == "rgb(0, 0, 0) 5px 6px 5.62px 2px"
    assert style(page, "a", "opacity", "rotate", "scale", "translate", "transform-origin", "overflow") == [
        "0.5",
        "85.9437deg",
        "2",
        "50% 25%",
        "0px 0px",
        "hidden",
    ]
    assert style(page, "b", "border-radius", "clip-path") == ["50%", "none"]
    assert style(page, "c", "clip-path") == ["circle()"]
    assert style(page, "d", "overflow", "backdrop-filter") == ["hidden", "blur(4px)"]
    assert style(page, "e", "backdrop-filter") == ["blur(9px)"]
    assert style(page, "f", "scale", "rotate") == ["2 3", "14.3239deg"]
    assert style(page, "g", "backdrop-filter", "direction") == ["blur(2px)", "rtl"]
    assert style(page, "h", "scale", "transform-origin") == ["1.5", "20px 20px"]
    assert style(page, "i", "margin") == ["2px 3px 4px 1px"]
    assert page.locator("[data-key=gone]").count() == 0
    page.locator("[data-key=a]").hover()
    expect(page.get_by_text("A tip")).to_be_visible()


def test_pictures_and_blending(open_app: OpenApp) -> None:
    red = picture(30, 20)

    def box(key: str, **properties: Any) -> ft.Container:
        return ft.Container(ft.Text("x"), key=key, width=100, height=100, **properties)

    page = show(
        open_app,
        ft.Row(
            [
                box("plain", image_src_base64=red, bgcolor="blue"),
                box("cover", image_src_base64=red, image_fit=ft.ImageFit.COVER),
                box("faint", image_src_base64=red, image_fit="fill", image_opacity=0.4),
                box("repeated", image_src_base64=red, image_repeat=ft.ImageRepeat.REPEAT_X),
                box("asset", image_src="/picture.png", image_fit="fitWidth"),
                box("blended", bgcolor="yellow", blend_mode=ft.BlendMode.MULTIPLY),
            ]
        ),
        bgcolor="#00ffff",
    )
    # By default a picture keeps its size, in the middle, unless it is too large.
    assert style(page, "plain", "object-fit", part=" > img") == ["scale-down"]
    assert style(page, "cover", "background-size") == ["cover"]
    assert style(page, "faint", "opacity", "background-size", part=" > span") == ["0.4", "100% 100%"]
    assert style(page, "repeated", "background-repeat", "background-size") == ["repeat-x", "auto"]
    source, size = style(page, "asset", "background-image", "background-size")
    assert source.endswith('/picture.png")')
    assert size == "100% auto"
    assert style(page, "blended", "mix-blend-mode", "background-color", part=" > span") == [
        "multiply",
        "rgb(255, 235, 59)",
    ]
    # Yellow times cyan is green; the text is not mixed.
    shot = Image.open(BytesIO(page.screenshot())).convert("RGB")
    assert shot.getpixel((600, 80)) == (0, 235, 59)
    assert shot.getpixel((50, 50)) == (255, 0, 0)
    assert shot.getpixel((50, 70)) == (33, 150, 243)
    assert shot.getpixel((50, 38)) == (33, 150, 243)


def test_clicks_and_keys(open_app: OpenApp) -> None:
    seen: EventLog[tuple[str, str | None]] = EventLog()

    def note(name: str) -> Callable[[Any], None]:
        return lambda event: seen.append((name, event.data))

    def clicked(event: ft.ContainerTapEvent) -> None:
        seen.append(("place", f"{event.local_x:.0f} {event.local_y:.0f} {event.global_x:.0f} {event.global_y:.0f}"))

    def wait(count: int) -> list[tuple[str, str | None]]:
        found = logged(page, seen, count).copy()
        seen.clear()
        return found

    pressed = ft.Container(
        ft.Text("press me"),
        key="pressed",
        width=200,
        height=50,
        ink=True,
        ink_color="red",
        on_click=clicked,
        on_long_press=note("long"),
        on_hover=note("hover"),
    )
    page = show(
        open_app,
        pressed,
        ft.Container(ft.Text("open"), key="link", url="https://example.com/x", url_target="_self"),
        ft.Container(ft.Text("still"), key="still"),
        ft.Container(ft.Text("off"), key="off", on_click=note("off"), disabled=True, width=100),
    )
    freeze(page)
    button = page.get_by_role("button", name="press me")
    button.hover(position={"x": 10, "y": 20})
    button.click(position={"x": 10, "y": 20})
    assert wait(2) == [("hover", "true"), ("place", "10 20 10 20")]
    assert page.evaluate(
        "getComputedStyle(document.querySelector('[data-key=pressed]'), '::after').backgroundColor"
    ) == ("rgb(244, 67, 54)")
    expect(button).to_have_attribute("data-ink", "")
    page.mouse.move(400, 400)
    assert wait(1) == [("hover", "false")]
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert [name for name, _ in wait(2)] == ["place", "place"]
    button.hover()
    page.mouse.down()
    page.clock.run_for(499)
    assert wait(1) == [("hover", "true")]
    page.clock.run_for(1)
    page.mouse.up()
    # The click at its end is part of the long press.
    assert wait(1) == [("long", "")]
    link = page.get_by_role("link", name="open")
    assert link.get_attribute("href") == "https://example.com/x"
    assert link.get_attribute("target") == "_self"
    assert page.locator("[data-key=still]").get_attribute("role") is None
    page.get_by_text("off").click()
    assert page.get_by_role("button", name="off").count() == 0
    pressed.on_click = note("second")
    button.click()
    # Handlers of a click add up.
    assert [name for name, _ in wait(4)] == ["hover", "hover", "place", "second"]


def test_click_data_is_the_references(open_app: OpenApp) -> None:
    seen: EventLog[str] = EventLog()
    page = show(open_app, ft.Container(key="a", width=50, height=50, on_click=lambda event: seen.append(event.data)))
    page.locator("[data-key=a]").click(position={"x": 5, "y": 6})
    assert json.loads(logged(page, seen, 1)[0]) == {"lx": 5, "ly": 6, "gx": 5, "gy": 6}


def test_a_theme_for_what_is_inside(open_app: OpenApp) -> None:
    theme = ft.Theme(color_scheme=ft.ColorScheme(primary="#123456"))
    page = show(
        open_app,
        ft.Container(
            ft.Container(key="inside", bgcolor="primary", width=10, height=10),
            theme=theme,
            theme_mode=ft.ThemeMode.DARK,
            key="themed",
        ),
        ft.Container(key="outside", bgcolor="primary", width=10, height=10),
    )
    assert style(page, "inside", "background-color") == ["rgb(18, 52, 86)"]
    assert style(page, "outside", "background-color") == ["rgb(0, 97, 164)"]
    assert page.locator("[data-key=themed]").get_attribute("data-mode") == "dark"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_pressable_container_may_hold_controls(
    open_app: OpenApp, check_accessibility: Callable[..., None], mode: str
) -> None:
    clicked: EventLog[str] = EventLog()

    def note(name: str) -> Any:
        return lambda event: clicked.append(name)

    def wait(name: str) -> None:
        told(page, clicked, [name])

    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode(mode)
        page.title = "Cards"
        card = ft.Row([ft.Text("Card"), ft.IconButton("delete", tooltip="Delete", on_click=note("delete"))])
        switch = ft.Row([ft.Text("Lights"), ft.Switch(label="On", on_change=note("switch"))])
        page.add(
            ft.Container(card, key="card", on_click=note("card"), ink=True, padding=20, width=300),
            ft.Container(switch, key="lights", on_click=note("lights"), tooltip="Room", width=300),
            ft.Container(ft.Container(card_inside(), on_click=note("inner")), on_click=note("outer"), padding=20),
            ft.Container(ft.Icon("add_outlined"), key="icon", on_click=note("icon")),
            ft.Container(ft.Icon("add"), key="tip", on_click=note("tip"), tooltip="New"),
        )

    def card_inside() -> ft.Control:
        return ft.Row([ft.Text("Inside"), ft.TextField(label="Field", width=100)])

    page = open_app(main)
    # The code of switches comes on first use, when the container is there already.
    page.get_by_role("switch").wait_for()
    expect(page.locator("[data-key=lights][role=button]")).to_have_count(0)
    check_accessibility(page)
    whole = page.get_by_role("button", name="Card")
    assert place(page, "card", " > [data-action]") == place(page, "card")
    assert page.get_by_role("button", name="add", exact=True).count() == 1
    expect(page.locator("[data-key=tip]")).to_have_accessible_name("New")

    # By pointer: beside the button, on the text, and on the button.
    page.locator("[data-key=card]").click(position={"x": 280, "y": 10})
    wait("card")
    page.get_by_text("Card", exact=True).click()
    wait("card")
    page.get_by_role("button", name="Delete", exact=True).click()
    wait("delete")
    page.get_by_text("Inside").click()
    wait("inner")
    page.get_by_label("Field").click()
    page.get_by_text("On", exact=True).click()
    wait("switch")

    # By keyboard: the container comes before what it holds.
    page.get_by_role("button", name="Delete", exact=True).focus()
    page.keyboard.press("Shift+Tab")
    expect(whole).to_be_focused()
    assert page.locator("[data-key=card] > [data-action]").evaluate("e => getComputedStyle(e).outlineWidth") == "2px"
    page.keyboard.press("Enter")
    wait("card")
    page.keyboard.press("Space")
    wait("card")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait("delete")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait("lights")


def test_the_innermost_of_nested_controls_gets_a_click(open_app: OpenApp) -> None:
    clicked: EventLog[str] = EventLog()

    def main(page: ft.Page) -> None:
        def note(name: str) -> Any:
            return lambda e: clicked.append(name)

        page.add(
            ft.Container(
                ft.Column(
                    [
                        ft.Container(ft.Text("inner"), on_click=note("inner")),
                        ft.ElevatedButton("button", on_click=note("button")),
                        ft.Text("outer"),
                    ]
                ),
                on_click=note("outer"),
            ),
            ft.Text("end"),
        )

    page = open_app(main)
    for name in ("inner", "button", "outer"):
        page.get_by_text(name, exact=True).click()
        told(page, clicked, [name])
