"""Icon, Image, CircleAvatar, ProgressBar and ProgressRing: every property."""

from __future__ import annotations

import base64
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

import flet as ft
from looks import keyed
from looks import styles as css
from polling import drawn, until

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0f0"/></svg>'


def png(width: int, height: int, color: tuple[int, int, int]) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + bytes(color) * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture
def assets(tmp_path: Path) -> str:
    (tmp_path / "red.png").write_bytes(png(160, 120, (255, 0, 0)))
    (tmp_path / "blue.png").write_bytes(png(160, 120, (0, 0, 255)))
    (tmp_path / "green.svg").write_text(SVG)
    return str(tmp_path)


def size(locator: Locator) -> list[int]:
    return locator.evaluate("e => { const r = e.getBoundingClientRect(); return [r.width, r.height].map(Math.round) }")


def pixel(page: Page, x: float, y: float) -> tuple[int, ...]:
    """The colour at a place of the page."""
    data = base64.b64encode(page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1})).decode()
    script = """async data => {
        const image = new Image();
        image.src = "data:image/png;base64," + data;
        await image.decode();
        const canvas = document.createElement("canvas");
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    }"""
    return tuple(page.evaluate(script, data))


def loaded(page: Page) -> None:
    """Wait until all pictures are there, or known not to be."""
    page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => null)))")


def middle(page: Page, locator: Locator) -> tuple[int, ...]:
    box = locator.bounding_box()
    assert box
    return pixel(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_icons(open_app: Any, check_accessibility: Any) -> None:
    def main(page: ft.Page) -> None:
        page.add(
            ft.Icon(ft.icons.HOME, key="plain"),
            ft.Icon("FAVORITE", color="pink600", size=50, key="own"),
            ft.Icon(ft.icons.STAR, semantics_label="Best", key="label"),
            ft.Icon(ft.icons.INFO, tooltip="About", key="tip"),
            ft.Icon(ft.cupertino_icons.HEART_FILL, key="cupertino"),
            ft.Icon("no_such_icon", key="none"),
            ft.Container(ft.Icon(ft.icons.ADD), width=100, height=60, bgcolor="grey200", key="box"),
            ft.ElevatedButton(content=ft.Row([ft.Icon(ft.icons.ADD, key="inside"), ft.Text("Add")], tight=True)),
        )

    page: Page = open_app(main)
    for key in ("plain", "own", "cupertino"):
        expect(keyed(page, key).locator("path").first).to_be_attached()
    assert size(keyed(page, "plain")) == [24, 24]
    assert css(keyed(page, "plain"), "color") == ["rgb(0, 97, 164)"]
    assert keyed(page, "plain").get_attribute("aria-hidden") == "true"
    assert size(keyed(page, "own")) == [50, 50]
    assert css(keyed(page, "own"), "color") == ["rgb(216, 27, 96)"]
    expect(page.get_by_role("img", name="Best")).to_be_visible()
    expect(page.get_by_role("img", name="About")).to_be_visible()
    assert keyed(page, "none").locator("path").count() == 0
    assert size(keyed(page, "none")) == [24, 24]
    # In a larger box the drawing stands in the middle.
    assert size(keyed(page, "box").locator(".flet-icon")) == [100, 60]
    assert size(keyed(page, "box").locator("svg")) == [24, 24]
    assert css(keyed(page, "inside"), "color") == css(page.get_by_role("button"), "color")
    check_accessibility(page)


def test_icons_filled_by_the_even_odd_rule(open_app: Any, page: Page) -> None:
    drawing = '{"v": [0, 0, 24, 24], "p": ["M0 0h24v24H0zM6 6h12v12H6z", "M0 0h1v1H0z"], "e": [0]}'
    page.route("**/icons/home.json", lambda route: route.fulfill(body=drawing, content_type="application/json"))
    open_app(lambda page: page.add(ft.Icon(ft.icons.HOME, size=48)))
    expect(page.locator("path")).to_have_count(2)
    assert css(page.locator("path").first, "fillRule") == ["evenodd"]
    assert css(page.locator("path").last, "fillRule") == ["nonzero"]


def test_sizes_and_fits_of_pictures(open_app: Any, assets: str, check_accessibility: Any) -> None:
    fits = [fit.value for fit in ft.ImageFit if fit.value and fit.value != "none"]

    def main(page: ft.Page) -> None:
        page.add(
            ft.Row(
                [
                    ft.Image("red.png", key="natural"),
                    ft.Image("/red.png", width=100, key="wide"),
                    ft.Image("red.png", height=60, key="high"),
                    ft.Image("red.png", width=90, height=90, key="both", semantics_label="A red one"),
                    ft.Container(ft.Image("red.png", key="stretched"), width=80, height=80, bgcolor="black"),
                    ft.Image("red.png", width=60, height=60, border_radius=ft.border_radius.only(10, 20), key="round"),
                ]
            ),
            ft.Row([ft.Image("red.png", width=100, height=50, fit=fit, key=fit) for fit in fits]),
            ft.Row(
                [
                    ft.Image("green.svg", width=80, height=80, key="svg"),
                    ft.Image(src=SVG, key="text"),
                    ft.Image(src_base64=base64.b64encode(SVG.encode()).decode(), key="drawing"),
                    ft.Image(src_base64=base64.b64encode(png(30, 20, (0, 0, 255))).decode(), key="data"),
                    ft.Image("red.png", width=300, height=200, fit="none", repeat="repeatX", key="repeated"),
                ]
            ),
        )

    page: Page = open_app(main, assets_dir=assets)
    loaded(page)
    sizes = {"natural": [160, 120], "wide": [100, 75], "high": [80, 60], "both": [90, 90], "stretched": [80, 80]}
    assert {key: size(keyed(page, key)) for key in sizes} == sizes
    assert css(keyed(page, "both"), "objectFit") == ["scale-down"]
    assert keyed(page, "natural").get_attribute("alt") == ""
    expect(page.get_by_role("img", name="A red one")).to_be_visible()
    assert css(keyed(page, "round"), "borderTopLeftRadius", "borderTopRightRadius") == ["10px", "20px"]
    expected = {"contain": "contain", "cover": "cover", "fill": "fill", "scaleDown": "scale-down"}
    assert {fit: css(keyed(page, fit), "objectFit")[0] for fit in expected} == expected
    assert css(keyed(page, "fitWidth"), "backgroundSize") == ["100% auto"]
    assert css(keyed(page, "fitHeight"), "backgroundSize") == ["auto 100%"]
    # As wide as the box and cut off above and below; as high as the box with room at the sides.
    assert middle(page, keyed(page, "fitWidth")) == (255, 0, 0)
    box = keyed(page, "fitHeight").bounding_box()
    assert box and pixel(page, box["x"] + 5, box["y"] + 25) == (253, 252, 255)
    assert pixel(page, box["x"] + 50, box["y"] + 1) == (255, 0, 0)
    # A drawing is made larger, too.
    assert css(keyed(page, "svg"), "objectFit") == ["contain"]
    assert [size(keyed(page, key)) for key in ("text", "drawing", "data")] == [[40, 20], [40, 20], [30, 20]]
    assert middle(page, keyed(page, "drawing")) == (0, 255, 0)
    repeated = keyed(page, "repeated").bounding_box()
    assert repeated and pixel(page, repeated["x"] + 2, repeated["y"] + 100) == (255, 0, 0)
    assert pixel(page, repeated["x"] + 2, repeated["y"] + 2) == (253, 252, 255)
    check_accessibility(page)


def test_pictures_mixed_with_a_colour(open_app: Any, assets: str) -> None:
    modes = {
        None: (0, 255, 0),
        ft.BlendMode.MULTIPLY: (0, 0, 0),
        ft.BlendMode.SCREEN: (255, 255, 0),
        ft.BlendMode.DIFFERENCE: (255, 255, 0),
        ft.BlendMode.DST: (255, 0, 0),
        ft.BlendMode.SRC: (0, 255, 0),
        ft.BlendMode.SRC_A_TOP: (0, 255, 0),
        ft.BlendMode.DST_OVER: (255, 0, 0),
        ft.BlendMode.CLEAR: (253, 252, 255),
        ft.BlendMode.SRC_OUT: (253, 252, 255),
        ft.BlendMode.DST_OUT: (253, 252, 255),
        ft.BlendMode.DST_IN: (255, 0, 0),
    }

    def main(page: ft.Page) -> None:
        page.add(
            ft.Row(
                [
                    ft.Image("red.png", width=50, color="#00ff00", color_blend_mode=mode, key=f"mode{index}")
                    for index, mode in enumerate(modes)
                ],
            )
        )

    page: Page = open_app(main, assets_dir=assets)
    loaded(page)
    drawn(page)
    found = {mode: middle(page, keyed(page, f"mode{index}")) for index, mode in enumerate(modes)}
    assert found == modes
    assert size(keyed(page, "mode0")) == [50, 38]


def test_pictures_that_fail_or_change(open_app: Any, assets: str, page: Page) -> None:
    held: list[Route] = []
    pictures: list[ft.Image] = []

    def main(page: ft.Page) -> None:
        pictures.append(ft.Image("red.png", key="gap"))
        pictures.append(ft.Image("red.png", gapless_playback=True, key="gapless"))
        broken = ft.Image("missing.png", error_content=ft.Text("Nothing to see"), width=120, key="broken")
        page.add(*pictures, broken, ft.Image("missing.png", semantics_label="Lost", key="lost"))

    page.route("**/blue.png", lambda route: held.append(route))
    open_app(main, assets_dir=assets)
    expect(keyed(page, "broken")).to_have_text("Nothing to see")
    assert size(keyed(page, "broken")) == [120, 20]
    assert keyed(page, "lost").get_attribute("alt") == "Lost"
    for picture in pictures:
        picture.src = "blue.png"
    pictures[0].page.update()
    expect(keyed(page, "gapless")).to_have_attribute("src", page.url + "blue.png")
    # What was there before stays, or does not, while the new one is on its way.
    assert size(keyed(page, "gap")) == [0, 0]
    assert size(keyed(page, "gapless")) == [160, 120]
    for route in held:
        route.continue_()
    loaded(page)
    assert size(keyed(page, "gap")) == [160, 120]
    assert middle(page, keyed(page, "gapless")) == (0, 0, 255)


def test_avatars(open_app: Any, assets: str, check_accessibility: Any) -> None:
    def main(page: ft.Page) -> None:
        A = ft.CircleAvatar
        page.add(
            ft.Row(
                [
                    A(ft.Text("AB"), key="plain"),
                    A(ft.Text("C"), radius=40, color="yellow", bgcolor="blue900", key="own"),
                    A(ft.Icon(ft.icons.PERSON), max_radius=30, key="most"),
                    A(ft.Text("m"), min_radius=25, key="least"),
                    A(ft.Text("D"), foreground_image_url="/red.png", background_image_url="/blue.png", key="front"),
                    A(background_image_url="/blue.png", key="back"),
                    A(foreground_image_url="red.png", key="name"),
                    ft.Container(A(ft.Text("E"), key="stretched"), width=70, height=70),
                ]
            )
        )

    page: Page = open_app(main, assets_dir=assets)
    sizes = {"plain": 40, "own": 80, "most": 60, "least": 50, "stretched": 70}
    assert {key: size(keyed(page, key)) for key in sizes} == {key: [edge, edge] for key, edge in sizes.items()}
    plain = keyed(page, "plain")
    assert css(plain, "backgroundColor", "color", "fontSize", "fontWeight", "borderRadius") == [
        "rgb(209, 228, 255)",
        "rgb(0, 29, 54)",
        "16px",
        "500",
        "50%",
    ]
    assert css(keyed(page, "own"), "backgroundColor", "color") == ["rgb(13, 71, 161)", "rgb(255, 235, 59)"]
    assert css(keyed(page, "most").locator(".flet-icon"), "color") == ["rgb(0, 29, 54)"]
    until(page, lambda: middle(page, keyed(page, "front")) == (255, 0, 0))
    until(page, lambda: middle(page, keyed(page, "back")) == (0, 0, 255))
    # The bare name of a file is no address, as in the reference.
    assert middle(page, keyed(page, "name")) == (209, 228, 255)
    check_accessibility(page)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_progress(open_app: Any, check_accessibility: Any, mode: str) -> None:
    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode(mode)
        page.rtl = mode == "dark"
        page.add(
            ft.ProgressBar(0.25, key="bar"),
            ft.ProgressBar(0.5, 10, "red", "blue", width=200, tooltip="Upload", key="own"),
            ft.ProgressBar(7, height=6, key="over"),
            ft.ProgressBar(width=100, key="moving"),
            ft.Row(
                [
                    ft.ProgressRing(0.75, key="ring"),
                    ft.ProgressRing(0.5, 8, "red", "blue", width=100, height=60, key="ownring"),
                    ft.ProgressRing(width=16, height=16, stroke_width=2, tooltip="Saving", key="small"),
                    ft.ProgressRing(0, key="none"),
                ]
            ),
        )

    page: Page = open_app(main)
    bar, own = keyed(page, "bar"), keyed(page, "own")
    assert size(bar) == [780, 4]
    assert size(bar.locator("span")) == [195, 4]
    assert bar.get_attribute("aria-valuenow") == "25"
    box, part = bar.bounding_box(), bar.locator("span").bounding_box()
    assert box and part
    assert part["x"] == (box["x"] if mode == "light" else box["x"] + box["width"] - part["width"])
    tokens = {"light": ("rgb(223, 226, 235)", "rgb(0, 97, 164)"), "dark": ("rgb(67, 71, 78)", "rgb(158, 202, 255)")}
    track, line = tokens[mode]
    assert css(bar, "backgroundColor") == [track]
    assert css(bar.locator("span"), "backgroundColor") == [line]
    assert size(own) == [200, 10]
    assert css(own, "backgroundColor") == ["rgb(33, 150, 243)"]
    assert css(own.locator("span"), "backgroundColor") == ["rgb(244, 67, 54)"]
    expect(page.get_by_role("progressbar", name="Upload")).to_be_visible()
    assert size(keyed(page, "over")) == size(keyed(page, "over").locator("span")) == [780, 6]
    moving = keyed(page, "moving")
    assert moving.get_attribute("aria-valuenow") is None
    assert moving.get_attribute("aria-label") == "Loading"
    assert "flet-progress-first-head" in css(moving.locator("span").first, "animationName")[0]

    ring = keyed(page, "ring")
    assert size(ring) == [36, 36]
    arc = ring.locator("ellipse")
    assert css(arc, "stroke", "strokeWidth", "strokeDasharray") == [line, "4px", "75px, 25px"]
    # Half of the line lies outside: the ring itself is as large as its box.
    assert arc.evaluate("e => [e.getBBox().width, e.getBBox().height]") == [36, 36]
    assert size(keyed(page, "ownring")) == [100, 60]
    assert css(keyed(page, "ownring").locator("ellipse").first, "stroke", "strokeWidth") == ["rgb(33, 150, 243)", "8px"]
    assert css(keyed(page, "ownring").locator("ellipse").last, "stroke") == ["rgb(244, 67, 54)"]
    assert size(keyed(page, "small")) == [16, 16]
    assert "flet-progress-sweep" in css(keyed(page, "small").locator("ellipse"), "animationName")[0]
    assert keyed(page, "none").locator("ellipse").count() == 0
    page.emulate_media(reduced_motion="reduce")
    assert css(moving.locator("span").first, "animationName") == ["flet-progress-fade"]
    assert css(keyed(page, "small").locator("ellipse"), "animationName") == ["flet-progress-fade"]
    check_accessibility(page)
