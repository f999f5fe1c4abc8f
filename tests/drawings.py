"""What a canvas has painted, read back from its own pixels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

import flet as ft
import flet.canvas as cv
from polling import until

OpenApp = Callable[..., Page]
Rgba = tuple[int, ...]

SURFACES = {"html": "2d", "canvaskit": "canvaskit"}
"""What `FLET_WEB_RENDERER` may say, and the surface that it names."""

# The context of the first canvas and the place of a point among its pixels.
_AT = """
    const canvas = document.querySelector(".flet-canvas canvas");
    const ratio = canvas.width / parseFloat(canvas.style.width);
    const pixel = (x, y) => [x - parseFloat(canvas.style.left), y - parseFloat(canvas.style.top)]
        .map((value) => Math.floor(value * ratio));
    const read = (x, y) => [...canvas.getContext("2d").getImageData(...pixel(x, y), 1, 1).data];
"""
_PIXELS = f"(points) => {{ {_AT} return points.map(([x, y]) => read(x, y)); }}"
_IS_PAINTED = f"""([x, y, color]) => {{
    {_AT}
    return read(x, y).every((part, index) => Math.abs(part - color[index]) < 4);
}}"""
_INK = f"""([left, top, right, bottom]) => {{
    {_AT}
    const [x, y] = pixel(left, top);
    const [width, height] = [(right - left) * ratio, (bottom - top) * ratio];
    const {{ data }} = canvas.getContext("2d").getImageData(x, y, width, height);
    const found = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < data.length; at += 4) {{
        if (data[at + 3] < 100) continue;
        const place = [(at / 4) % width / ratio + left, Math.floor(at / 4 / width) / ratio + top];
        place.forEach((value, axis) => {{
            found[axis] = Math.min(found[axis], value);
            found[axis + 2] = Math.max(found[axis + 2], value + 1 / ratio);
        }});
    }}
    return found;
}}"""


def draw(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, renderer: str, *shapes: cv.Shape, **options: Any) -> Page:
    """Open a page whose canvas of 400 x 300, at its corner, shows the shapes on the surface asked for."""

    def main(page: ft.Page) -> None:
        page.padding = 0
        page.add(cv.Canvas(list(shapes), width=400, height=300, **options))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    return page


def drawn_by(page: Page, renderer: str) -> None:
    """Wait until the surface that is asked for has drawn all canvases."""
    name = SURFACES[renderer]
    until(
        page,
        "(name) => [...document.querySelectorAll('.flet-canvas canvas')].every((c) => c.dataset.surface === name)"
        " && document.querySelector('.flet-canvas canvas') !== null",
        name,
    )


def pixels(page: Page, *points: tuple[float, float]) -> list[Rgba]:
    """Colours at some places, each with its opacity, from 0 to 255."""
    return [tuple(color) for color in page.evaluate(_PIXELS, points)]


def painted(page: Page, x: float, y: float, color: Rgba) -> None:
    """Wait until a place has a colour."""
    until(page, _IS_PAINTED, [x, y, color])


def ink(page: Page, left: float, top: float, right: float, bottom: float) -> list[int]:
    """The box around everything painted inside another box: left, top, right, bottom, to whole pixels."""
    return [round(value) for value in page.evaluate(_INK, [left, top, right, bottom])]


def near(found: Rgba, wanted: Rgba, by: int = 4) -> bool:
    """Whether two colours can hardly be told apart."""
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))
