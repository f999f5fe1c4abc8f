"""Gradients and shadows of containers, by the colours of their pixels."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

import flet as ft
from drawn import OpenApp, place, show, style

PURE: Any = ["#000000", "#ffffff"]
TOP_LEFT, BOTTOM_RIGHT = ft.alignment.top_left, ft.alignment.bottom_right


def levels(page: Page, *points: tuple[int, int]) -> list[int]:
    """How bright the page is at some points, from 0 to 255."""
    picture = Image.open(BytesIO(page.screenshot())).convert("L")
    return [picture.getpixel(point) for point in points]  # type: ignore[misc]


def filled(gradient: Any, **properties: Any) -> ft.Container:
    """A box of 200 x 100 at the top left."""
    return ft.Container(key="box", width=200, height=100, gradient=gradient, **properties)


GRADIENTS: dict[str, tuple[Any, dict[tuple[int, int], int]]] = {
    "a line across": (ft.LinearGradient(PURE), {(0, 50): 0, (100, 50): 128, (199, 50): 255}),
    "part of the box": (
        ft.LinearGradient(PURE, begin=ft.Alignment(-0.5, 0), end=ft.Alignment(0.5, 0)),
        {(40, 50): 0, (100, 50): 128, (160, 50): 255},
    ),
    "from bottom to top": (
        ft.LinearGradient(PURE, begin=ft.alignment.bottom_center, end=ft.alignment.center),
        {(10, 20): 255, (10, 75): 128, (10, 99): 0},
    ),
    # Perpendicular to the diagonal, not along the other one.
    "a diagonal": (
        ft.LinearGradient(PURE, begin=TOP_LEFT, end=BOTTOM_RIGHT),
        {(0, 0): 0, (100, 50): 128, (199, 99): 255, (199, 0): 204, (0, 99): 51},
    ),
    "stops": (ft.LinearGradient(PURE, stops=[0.5, 0.75]), {(90, 50): 0, (125, 50): 128, (160, 50): 255}),
    "turned": (ft.LinearGradient(PURE, rotation=3.14159265), {(1, 50): 254, (100, 50): 128, (198, 50): 1}),
    "repeated": (
        ft.LinearGradient(PURE, end=ft.Alignment(0, 0), tile_mode=ft.GradientTileMode.REPEATED),
        {(50, 50): 128, (150, 50): 128, (95, 50): 242, (105, 50): 13},
    ),
    "mirrored": (
        ft.LinearGradient(PURE, end=ft.Alignment(0, 0), tile_mode=ft.GradientTileMode.MIRROR),
        {(50, 50): 128, (95, 50): 242, (105, 50): 242, (195, 50): 13},
    ),
    "a mirrored diagonal": (
        ft.LinearGradient(PURE, begin=TOP_LEFT, end=ft.alignment.center, tile_mode=ft.GradientTileMode.MIRROR),
        {(0, 0): 0, (100, 50): 255, (199, 99): 0},
    ),
    # Nothing is painted beyond the ends: the page shows.
    "cut off": (
        ft.LinearGradient(["#000000", "#000000"], end=ft.Alignment(0, 0), tile_mode=ft.GradientTileMode.DECAL),
        {(50, 50): 0, (150, 50): 253},
    ),
    "a circle": (
        ft.RadialGradient(PURE, stops=[0.5, 1], radius=1),
        {(100, 50): 0, (60, 50): 0, (25, 50): 128, (1, 50): 250},
    ),
    "a circle aside": (
        ft.RadialGradient(PURE, center=ft.alignment.center_left, radius=1.5),
        {(1, 50): 2, (75, 50): 128, (160, 50): 255},
    ),
    "a focus": (
        ft.RadialGradient(PURE, radius=1, focal=ft.Alignment(0.5, 0)),
        {(150, 50): 0, (175, 50): 128, (75, 50): 128, (199, 50): 250},
    ),
    "a round focus": (
        ft.RadialGradient(PURE, radius=1, focal=ft.Alignment(0, 0), focal_radius=0.5),
        {(100, 50): 0, (145, 50): 0, (175, 50): 128},
    ),
    "turned about the middle": (
        ft.RadialGradient(PURE, center=ft.alignment.center_left, radius=1.5, rotation=3.14159265),
        {(198, 50): 2, (125, 50): 128, (40, 50): 255},
    ),
    "rings": (
        ft.RadialGradient(PURE, radius=0.25, tile_mode=ft.GradientTileMode.REPEATED),
        {(102, 50): 25, (123, 50): 240, (127, 50): 25, (112, 50): 128},
    ),
    "rings aside": (
        ft.RadialGradient(PURE, center=ft.alignment.center_left, radius=0.5, tile_mode=ft.GradientTileMode.MIRROR),
        {(25, 50): 128, (48, 50): 250, (98, 50): 10},
    ),
    "a disc": (
        ft.RadialGradient(["#000000", "#000000"], center=TOP_LEFT, radius=0.5, tile_mode=ft.GradientTileMode.DECAL),
        {(20, 20): 0, (60, 60): 253},
    ),
    # Clockwise from the right: below is a quarter, the left one half.
    "around": (ft.SweepGradient(PURE), {(150, 51): 2, (100, 95): 64, (10, 50): 128, (100, 5): 191}),
    "around from below": (
        ft.SweepGradient(PURE, start_angle=1.5707963, end_angle=3.1415926),
        {(150, 60): 0, (101, 90): 0, (60, 90): 128, (10, 40): 255, (150, 40): 255},
    ),
    "around a corner": (
        ft.SweepGradient(PURE, center=TOP_LEFT, end_angle=1.5707963),
        {(199, 1): 1, (70, 70): 128, (1, 99): 254},
    ),
    "around in steps": (
        ft.SweepGradient(PURE, stops=[0.25, 0.75]),
        {(150, 51): 0, (101, 95): 0, (10, 50): 128, (99, 5): 255},
    ),
    "around twice": (
        ft.SweepGradient(PURE, end_angle=3.14159265, tile_mode=ft.GradientTileMode.REPEATED),
        {(100, 95): 128, (100, 5): 128, (30, 52): 250, (30, 47): 5},
    ),
    "around and turned": (ft.SweepGradient(PURE, rotation=1.5707963), {(99, 90): 2, (10, 50): 64, (190, 50): 191}),
}


def test_gradients(open_app: OpenApp) -> None:
    boxes = [
        ft.Container(key=name, width=200, height=100, gradient=gradient) for name, (gradient, _) in GRADIENTS.items()
    ]
    page = show(open_app, ft.Row(boxes, wrap=True, spacing=0, run_spacing=0))
    for name, (_, wanted) in GRADIENTS.items():
        # Those that CSS cannot paint are drawn by code that comes on first use.
        if style(page, name, "background-image") == ["none"]:
            layer = page.locator(f"[data-key='{name}'] > svg")
            expect(layer.locator("[stop-color], stop")).not_to_have_count(0)
        x, y, width, height = place(page, name)
        assert (width, height) == (200, 100)
        found = levels(page, *[(int(x) + right, int(y) + down) for right, down in wanted])
        assert dict(zip(wanted, found, strict=True)) == pytest.approx(wanted, abs=5), name


def test_a_drawn_gradient_follows_its_box(open_app: OpenApp) -> None:
    box = filled(ft.LinearGradient(PURE, begin=TOP_LEFT, end=BOTTOM_RIGHT), border_radius=50)
    page = show(open_app, box)
    layer = page.locator("[data-key=box] > svg")
    expect(layer.locator("linearGradient")).to_have_attribute("x2", "200")
    assert levels(page, (100, 50), (2, 2)) == [pytest.approx(128, abs=3), 253]
    box.width = 400
    box.update()
    expect(layer.locator("linearGradient")).to_have_attribute("x2", "400")
    assert levels(page, (200, 50)) == [pytest.approx(128, abs=3)]
    box.gradient = ft.LinearGradient(PURE)
    box.update()
    expect(layer).to_have_count(0)
    assert levels(page, (200, 50)) == [pytest.approx(128, abs=3)]


def shadowed(**properties: Any) -> Any:
    """A box without a ground, of 100 x 100 at 50, 50, with a shadow of 20 pixels around."""
    blur_style = properties.pop("blur_style", ft.ShadowBlurStyle.NORMAL)
    shadow = ft.BoxShadow(blur_radius=20, spread_radius=0, color="#000000", blur_style=blur_style)
    return ft.Container(ft.Container(key="box", width=100, height=100, shadow=shadow, **properties), padding=50)


@pytest.mark.parametrize(
    ("blur_style", "middle", "edge", "outside"),
    [
        # A blurred edge is half as dark on the line itself.
        (ft.ShadowBlurStyle.NORMAL, (0, 2), (90, 165), (90, 165)),
        (ft.ShadowBlurStyle.SOLID, (0, 2), (0, 2), (90, 165)),
        (ft.ShadowBlurStyle.OUTER, (250, 255), (250, 255), (90, 165)),
        (ft.ShadowBlurStyle.INNER, (0, 2), (90, 165), (250, 255)),
    ],
)
def test_shadows_seen_through_the_box(open_app: OpenApp, blur_style: Any, middle: Any, edge: Any, outside: Any) -> None:
    page = show(open_app, shadowed(blur_style=blur_style))
    if blur_style is not ft.ShadowBlurStyle.OUTER:
        expect(page.locator("[data-key=box] .flet-shadow-ground > span")).to_have_count(1)
    found = levels(page, (100, 100), (51, 100), (48, 100))
    for level, (least, most) in zip(found, (middle, edge, outside), strict=True):
        assert least <= level <= most, found


@pytest.mark.parametrize("blur_style", [ft.ShadowBlurStyle.NORMAL, ft.ShadowBlurStyle.INNER])
def test_a_ground_covers_what_a_shadow_paints_inside(open_app: OpenApp, blur_style: Any) -> None:
    page = show(open_app, shadowed(blur_style=blur_style, bgcolor="#ffffff"))
    assert levels(page, (100, 100), (51, 100)) == [255, 255]
