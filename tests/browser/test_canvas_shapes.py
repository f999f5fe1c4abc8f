"""Every shape and every field of its paint, on both surfaces."""

from __future__ import annotations

import math
from typing import Any

import pytest
from playwright.sync_api import Page

import flet as ft
import flet.canvas as cv
from drawings import SURFACES, Rgba, draw, ink, near, pixels

RED: Rgba = (244, 67, 54, 255)
BLUE: Rgba = (33, 150, 243, 255)
BLACK: Rgba = (0, 0, 0, 255)
WHITE: Rgba = (255, 255, 255, 255)
NOTHING: Rgba = (0, 0, 0, 0)

Show = Any

fill = ft.Paint(color="red")


def stroke(width: float = 10, **fields: Any) -> ft.Paint:
    return ft.Paint(color="red", style=ft.PaintingStyle.STROKE, stroke_width=width, **fields)


@pytest.fixture(params=list(SURFACES))
def show(request: pytest.FixtureRequest, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Shows shapes on one surface after the other."""
    return lambda *shapes, **options: draw(open_app, monkeypatch, request.param, *shapes, **options)


def check(page: Page, expected: dict[tuple[float, float], Rgba]) -> None:
    found = dict(zip(expected, pixels(page, *expected), strict=True))
    assert {at: color for at, color in found.items() if not near(color, expected[at])} == {}


def test_figures(show: Show) -> None:
    page = show(
        cv.Line(10, 10, 50, 10, ft.Paint(color="red", stroke_width=6)),
        cv.Circle(80, 30, 20, fill),
        cv.Oval(110, 10, 60, 30, fill),
        cv.Rect(180, 10, 40, 40, paint=fill),
        cv.Rect(230, 10, 40, 40, ft.border_radius.only(top_left=20), fill),
        cv.Rect(280, 10, 40, 40, 100, fill),
        cv.Arc(10, 60, 60, 60, 0, math.pi / 2, paint=fill),
        cv.Arc(80, 60, 60, 60, 0, math.pi / 2, True, fill),
        cv.Arc(150, 60, 60, 60, math.pi, -math.pi / 2, paint=stroke(6)),
        cv.Arc(220, 60, 60, 60, 1, 7, paint=fill),
        cv.Circle(300, 90, 20, stroke(4)),
        cv.Points([(20, 140), (40, 140)], paint=ft.Paint(color="red", stroke_width=10)),
        cv.Points(
            [(60, 140), (80, 140), (100, 140)], "lines", ft.Paint(color="red", stroke_width=6, stroke_cap="square")
        ),
        cv.Points([(120, 130), (140, 130), (140, 160)], "polygon", ft.Paint(color="red", stroke_width=6)),
        cv.Points([ft.Offset(170, 140)], paint=ft.Paint(color="red", stroke_width=20, stroke_cap="round")),
        cv.Rect(200, 130, 20, 20),
        cv.Circle(250, 140, paint=fill),
        cv.Rect(280, 130, 20, 20, paint=fill, visible=False),
    )
    check(
        page,
        {
            (30, 10): RED, (30, 14): NOTHING, (52, 10): NOTHING,
            (80, 30): RED, (80, 12): RED, (63, 13): NOTHING,
            (140, 12): RED, (113, 13): NOTHING,
            (181, 11): RED, (218, 48): RED, (222, 30): NOTHING,
            (232, 12): NOTHING, (268, 12): RED, (232, 48): RED,
            (282, 12): NOTHING, (318, 48): NOTHING, (300, 12): RED,
            (62, 112): NOTHING, (58, 108): RED, (45, 95): NOTHING,
            (115, 95): RED, (105, 80): NOTHING,
            (178, 119): RED, (151, 92): RED, (180, 61): NOTHING, (180, 90): NOTHING,
            (250, 62): RED, (222, 90): RED,
            (300, 90): NOTHING, (320, 90): RED,
            (16, 136): RED, (24, 144): RED, (30, 140): NOTHING, (40, 140): RED,
            (70, 140): RED, (82, 140): RED, (90, 140): NOTHING,
            (130, 130): RED, (140, 150): RED, (125, 145): NOTHING,
            (162, 132): NOTHING, (170, 131): RED,
            (210, 140): BLACK, (250, 140): NOTHING, (290, 140): NOTHING,
        },
    )  # fmt: skip


def test_paths(show: Show) -> None:
    part = cv.Path
    page = show(
        cv.Path([part.MoveTo(10, 10), part.LineTo(50, 10), part.LineTo(50, 50), part.Close()], stroke(6)),
        # Flat, in between, and pointed: the higher the weight, the nearer the curve comes to its control point.
        *(
            cv.Path([part.MoveTo(x, 50), part.QuadraticTo(x + 20, 0, x + 40, 50, weight)], stroke(4))
            for x, weight in ((60, 0.2), (110, 1), (160, 5))
        ),
        cv.Path([part.MoveTo(210, 50), part.CubicTo(210, 10, 250, 10, 250, 50)], fill),
        cv.Path([part.Arc(260, 10, 40, 40, 0, math.pi)], fill),
        cv.Path([part.Oval(310, 10, 40, 40), part.Rect(360, 10, 30, 40, 15)], fill),
        cv.Path([part.MoveTo(10, 120), part.ArcTo(50, 120, 20)], fill),
        cv.Path([part.MoveTo(60, 100), part.ArcTo(100, 100, 20, clockwise=False)], fill),
        cv.Path([part.MoveTo(120, 120), part.ArcTo(140, 120, 20, large_arc=True)], fill),
        cv.Path([part.MoveTo(170, 120), part.ArcTo(210, 120)], stroke(6)),
        cv.Path(
            [
                part.MoveTo(300, 200),
                part.SubPath([part.LineTo(20, 0), part.LineTo(20, 20), part.LineTo(0, 20), part.Close()], 220, 100),
                part.SubPath([part.SubPath([part.Rect(0, 0, 10, 10)], 10, 10)], 250, 100),
            ],
            fill,
        ),
        # Both turn the same way: what is inside of both is filled as well.
        cv.Path([part.Rect(10, 150, 60, 60), part.Rect(25, 165, 30, 30)], fill),
        cv.Path([part.LineTo(0, 290), part.LineTo(5, 290)], stroke(4)),
    )
    check(
        page,
        {
            (30, 10): RED, (50, 30): RED, (30, 30): RED, (20, 40): NOTHING,
            (80, 26): NOTHING, (80, 41): RED, (130, 25): RED, (180, 9): RED, (180, 25): NOTHING,
            (230, 25): RED, (215, 15): NOTHING,
            (280, 40): RED, (280, 25): NOTHING,
            (330, 30): RED, (312, 12): NOTHING, (375, 30): RED, (362, 12): NOTHING,
            (30, 105): RED, (30, 122): NOTHING, (80, 115): RED, (80, 98): NOTHING,
            (130, 90): RED, (130, 84): RED, (190, 120): RED, (190, 110): NOTHING,
            (230, 110): RED, (300, 200): NOTHING, (265, 115): RED, (255, 105): NOTHING,
            (40, 180): RED, (0, 200): RED,
        },
    )  # fmt: skip


def test_floods_end_at_the_canvas_and_figures_do_not(show: Show) -> None:
    page = show(
        cv.Fill(ft.Paint(gradient=ft.PaintLinearGradient((0, 0), (400, 0), ["red", "blue"]))),
        cv.Color("black,0.5", ft.BlendMode.SRC_IN),
        cv.Color("blue", ft.BlendMode.DST_OVER),
        cv.Rect(390, 290, 30, 30, paint=ft.Paint(color="white")),
    )
    half = (16, 75, 121, 255)
    check(page, {(2, 2): half, (398, 2): half, (395, 295): WHITE, (415, 315): WHITE, (415, 2): NOTHING})
    scrolled = "() => [document.scrollingElement.scrollWidth, document.scrollingElement.scrollHeight]"
    assert page.evaluate(scrolled) == [800, 600]


def test_strokes(show: Show) -> None:
    part = cv.Path
    corner = [part.MoveTo(0, 40), part.LineTo(20, 0), part.LineTo(40, 40)]

    def corners(x: float, **fields: Any) -> cv.Path:
        return cv.Path([part.SubPath(corner, x, 40)], stroke(10, **fields))

    page = show(
        cv.Line(20, 10, 40, 10, stroke(10)),
        cv.Line(70, 10, 90, 10, stroke(10, stroke_cap="round")),
        cv.Line(120, 10, 140, 10, stroke(10, stroke_cap="square")),
        cv.Line(170, 10, 290, 10, stroke(10, stroke_dash_pattern=[20, 10])),
        # An odd pattern goes on the other way round.
        cv.Line(10, 130, 130, 130, stroke(10, stroke_dash_pattern=[20])),
        corners(20),
        corners(90, stroke_join="round"),
        corners(160, stroke_join="bevel"),
        corners(230, stroke_miter_limit=1),
        # Nothing said of the thickness: one pixel of the screen.
        cv.Line(10, 160.5, 60, 160.5, ft.Paint(color="red")),
        cv.Rect(80.5, 150.5, 30, 20, paint=ft.Paint(style="stroke")),
    )
    check(
        page,
        {
            (18, 10): NOTHING, (30, 10): RED, (42, 10): NOTHING,
            (67, 10): RED, (65, 5): NOTHING, (116, 6): RED,
            (180, 10): RED, (195, 10): NOTHING, (205, 10): RED, (225, 10): NOTHING,
            (20, 130): RED, (40, 130): NOTHING, (60, 130): RED,
            (40, 32): RED, (110, 32): NOTHING, (110, 37): RED, (180, 34): NOTHING, (250, 34): NOTHING,
            (30, 160): RED, (30, 161): NOTHING, (30, 159): NOTHING,
            (95, 150): BLACK, (95, 160): NOTHING, (80, 160): BLACK,
        },
    )  # fmt: skip


def test_smooth_and_rough_edges(show: Show) -> None:
    page = show(
        cv.Circle(50, 50, 30, ft.Paint(color="red")),
        cv.Circle(150, 50, 30, ft.Paint(color="red", anti_alias=False)),
    )
    smooth = pixels(page, *((x, 25) for x in range(20, 80)))
    rough = pixels(page, *((x, 25) for x in range(120, 180)))
    assert any(0 < color[3] < 255 for color in smooth)
    assert {color[3] for color in rough} == {0, 255}


def test_blurs(show: Show) -> None:
    page = show(
        cv.Rect(50, 50, 40, 40, paint=ft.Paint(color="red", blur_image=6)),
        cv.Rect(150, 50, 40, 40, paint=ft.Paint(color="red", blur_image=(6, 0))),
        cv.Circle(270, 70, 20, ft.Paint(color="red", blur_image=ft.Blur(6, 6, ft.BlurTileMode.CLAMP))),
        cv.Circle(350, 70, 20, ft.Paint(color="red", blur_image=ft.Blur(6, 6, ft.BlurTileMode.DECAL))),
    )
    [middle, edge, beside, above] = pixels(page, (70, 70), (51, 70), (45, 70), (70, 45))
    # What lies beyond the edge of a rectangle is taken to be as red, as in the reference.
    assert near(middle, RED) and near(edge, RED) and near(beside, RED) and near(above, RED)
    [left, over] = pixels(page, (145, 70), (170, 47))
    assert near(left, RED) and over == NOTHING
    [streak, none] = pixels(page, (270, 36), (350, 36))
    assert streak[3] > 100 and none[3] < 20
    [half, inside] = pixels(page, (350, 51), (350, 70))
    assert 60 < half[3] < 190 and inside[3] > 240


def test_gradients(show: Show) -> None:
    ends = ["#ff0000", "#0000ff"]

    def rect(x: float, y: float, gradient: Any, color: str | None = None) -> cv.Rect:
        return cv.Rect(x, y, 80, 60, paint=ft.Paint(color=color, gradient=gradient))

    def linear(x: float, tile: str) -> cv.Rect:
        return rect(x, 0, ft.PaintLinearGradient((x + 20, 0), (x + 40, 0), ends, tile_mode=tile))

    def radial(x: float, tile: str) -> cv.Rect:
        return rect(x, 70, ft.PaintRadialGradient((x + 40, 100), 10, ends, tile_mode=tile))

    tiles = ["clamp", "decal", "mirror", "repeated"]
    page = show(
        *(linear(100 * index, tile) for index, tile in enumerate(tiles)),
        *(radial(100 * index, tile) for index, tile in enumerate(tiles)),
        rect(0, 140, ft.PaintSweepGradient((40, 170), [*ends, "#ff0000"], [0, 0.5, 1])),
        rect(100, 140, ft.PaintSweepGradient((140, 170), ends, start_angle=0, end_angle=math.pi, rotation=math.pi / 2)),
        rect(200, 140, ft.PaintLinearGradient((200, 0), (280, 0), ["#ff0000", "#00ff00", "#0000ff"], [0, 0.25, 1])),
        rect(300, 140, ft.PaintLinearGradient((300, 0), (380, 0), ends), "black,0.5"),
        rect(0, 210, ft.PaintRadialGradient((40, 240), 30, ends, focal=(55, 240))),
        rect(100, 210, ft.PaintRadialGradient((140, 240), 30, ends, focal=(140, 240), focal_radius=15)),
        rect(200, 210, ft.PaintLinearGradient(ft.Offset(200, 0), ft.Offset(280, 0), ["#ff0000", "primary"])),
        # No colours between: one alone, and ends in one place.
        rect(300, 210, ft.PaintLinearGradient((300, 0), (380, 0), ["#ff0000"])),
    )
    red, blue, half = (255, 0, 0, 255), (0, 0, 255, 255), (127, 0, 127, 255)

    def similar(found: list[Rgba], wanted: list[Rgba]) -> None:
        assert all(near(one, other, 24) for one, other in zip(found, wanted, strict=True)), found

    at = [5, 30, 50, 55, 65]
    similar(pixels(page, *((x, 30) for x in at)), [red, half, blue, blue, blue])
    similar(pixels(page, *((x + 100, 30) for x in at)), [NOTHING, half, NOTHING, NOTHING, NOTHING])
    quarter, three = (64, 0, 191, 255), (191, 0, 64, 255)
    similar(pixels(page, *((x + 200, 30) for x in at)), [quarter, half, half, three, three])
    similar(pixels(page, *((x + 300, 30) for x in at)), [three, half, half, quarter, three])
    similar(pixels(page, (40, 100), (45, 100), (70, 100)), [red, half, blue])
    similar(pixels(page, (145, 100), (170, 100)), [half, NOTHING])
    similar(pixels(page, (240, 100), (255, 100), (260, 100)), [red, half, red])
    similar(pixels(page, (355, 100), (360, 100)), [half, red])
    similar(pixels(page, (70, 171), (10, 170), (40, 195), (40, 145)), [red, blue, half, half])
    similar(pixels(page, (139, 195), (115, 170), (140, 145), (165, 171)), [red, half, blue, blue])
    similar(pixels(page, (220, 170), (201, 170), (279, 170)), [(0, 255, 0, 255), red, blue])
    similar(pixels(page, (340, 170)), [(127, 0, 127, 127)])
    similar(pixels(page, (55, 240), (11, 240), (69, 240)), [red, blue, blue])
    similar(pixels(page, (140, 250), (140, 262), (140, 269)), [red, half, blue])
    similar(pixels(page, (278, 240), (340, 240)), [(0, 97, 164, 255), red])


def test_shadows(show: Show) -> None:
    box = [cv.Path.Rect(50, 50, 60, 40)]
    page = show(
        cv.Shadow(box, "black", 8),
        cv.Shadow([cv.Path.Rect(200, 50, 60, 40)], "red", 8, True),
        cv.Shadow([cv.Path.Rect(300, 50, 60, 40)], "black", 0),
    )
    [below, far, above, inside] = pixels(page, (80, 92), (80, 125), (80, 48), (80, 70))
    # It falls down, and is not drawn where the opaque shape will be.
    assert 40 < below[3] < 90 and far[3] < 3 and above[3] < below[3] / 2 and inside[3] == 0
    [colored, beneath, none] = pixels(page, (230, 92), (230, 70), (330, 92))
    assert colored[0] > 150 and colored[1] < 90
    assert beneath[3] > 30
    assert none == NOTHING


def test_a_finer_screen(show: Show, page: Page) -> None:
    session = page.context.new_cdp_session(page)
    metrics = {"width": 800, "height": 600, "deviceScaleFactor": 2, "mobile": False}
    session.send("Emulation.setDeviceMetricsOverride", metrics)
    page = show(cv.Rect(10.5, 10, 10, 10, paint=fill), cv.Line(10, 40.25, 30, 40.25))
    assert page.evaluate("() => document.querySelector('.flet-canvas canvas').width") == 800
    check(page, {(10.25, 15): NOTHING, (10.75, 15): RED, (20, 40.25): BLACK, (20, 40.75): NOTHING})
    assert ink(page, 0, 0, 60, 30) == [10, 10, 20, 20]


_SEPARABLE = {
    "multiply": lambda d, s: d * s,
    "screen": lambda d, s: d + s - d * s,
    "darken": min,
    "lighten": max,
    "difference": lambda d, s: abs(d - s),
    "exclusion": lambda d, s: d + s - 2 * d * s,
}
_PORTER_DUFF = {
    "clear": lambda da, sa: (0, 0),
    "src": lambda da, sa: (0, 1),
    "dst": lambda da, sa: (1, 0),
    "srcOver": lambda da, sa: (1 - sa, 1),
    "values": lambda da, sa: (1 - sa, 1),
    "dstOver": lambda da, sa: (1, 1 - da),
    "srcIn": lambda da, sa: (0, da),
    "dstIn": lambda da, sa: (sa, 0),
    "srcOut": lambda da, sa: (0, 1 - da),
    "dstOut": lambda da, sa: (1 - sa, 0),
    "srcATop": lambda da, sa: (1 - sa, da),
    "dstATop": lambda da, sa: (sa, 1 - da),
    "xor": lambda da, sa: (1 - sa, 1 - da),
    "plus": lambda da, sa: (1, 1),
}
DESTINATION = (0.2, 0.6, 1.0, 0.8)
SOURCE = (1.0, 0.4, 0.2, 0.6)


def blended(mode: str, destination: tuple[float, ...], source: tuple[float, ...]) -> Rgba | None:
    """The colour by the W3C's and Skia's formulas; None for the modes without a short one."""
    da, sa = destination[3], source[3]
    if mode == "modulate":
        mixed = [d * da * s * sa for d, s in zip(destination, source, strict=True)][:3]
        opacity = da * sa
    elif mode in _PORTER_DUFF:
        keep, add = _PORTER_DUFF[mode](da, sa)
        mixed = [d * da * keep + s * sa * add for d, s in zip(destination, source, strict=True)][:3]
        opacity = da * keep + sa * add
    elif mode in _SEPARABLE:
        blend = _SEPARABLE[mode]
        pairs = list(zip(destination, source, strict=True))[:3]
        mixed = [(1 - sa) * da * d + (1 - da) * sa * s + da * sa * blend(d, s) for d, s in pairs]
        opacity = da + sa - da * sa
    else:
        return None
    opacity = min(opacity, 1)
    colors = (min(max(part, 0), 1) / opacity if opacity else 0 for part in mixed)
    return (*(round(min(color, 1) * 255) for color in colors), round(opacity * 255))


MODES = [mode.value for mode in ft.BlendMode if mode.value is not None]


def blend_shapes(**fields: Any) -> list[cv.Shape]:
    shapes: list[cv.Shape] = []
    for index, mode in enumerate(MODES):
        x, y = 40 * (index % 10), 40 * (index // 10)
        shapes.append(cv.Rect(x, y, 20, 30, paint=ft.Paint(color="#cc3399ff")))
        shapes.append(cv.Rect(x + 10, y, 20, 30, paint=ft.Paint(color="#99ff6633", blend_mode=mode, **fields)))
    return shapes


@pytest.mark.parametrize("fields", [{}, {"anti_alias": False}])
def test_blend_modes(show: Show, fields: dict[str, Any]) -> None:
    page = show(*blend_shapes(**fields))
    wrong: dict[str, Any] = {}
    for index, mode in enumerate(MODES):
        x, y = 40 * (index % 10), 40 * (index // 10)
        [below, both, alone, beside] = pixels(
            page, (x + 5, y + 15), (x + 15, y + 15), (x + 25, y + 15), (x + 35, y + 15)
        )
        nothing = (0.0, 0.0, 0.0, 0.0)
        for found, destination in ((both, DESTINATION), (alone, nothing)):
            wanted = blended(mode, destination, SOURCE)
            if wanted is not None and not near(found, wanted, 6) and found[3] + wanted[3] > 6:
                wrong[mode] = (found, wanted)
        # What lies outside of the form stays as it was.
        if not near(below, (51, 153, 255, 204)) or beside != NOTHING:
            wrong[mode] = (below, beside)
    assert wrong == {}


def test_both_surfaces_blend_alike(open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    points = [(40 * (index % 10) + 15, 40 * (index // 10) + 15) for index in range(len(MODES))]
    found = [pixels(draw(open_app, monkeypatch, name, *blend_shapes()), *points) for name in SURFACES]
    different = {
        mode: (one, other)
        for mode, one, other in zip(MODES, *found, strict=True)
        if not near(one, other, 6) and one[3] + other[3] > 6
    }
    assert different == {}
