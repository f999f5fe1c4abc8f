"""What a browser has drawn: where controls are and what they look like, by their `key`, once they move no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

import flet as ft
from polling import AT_REST

OpenApp = Callable[..., Page]


def box(key: str, width: float | None = 40, height: float | None = 20, **properties: Any) -> ft.Container:
    """A blue box to be found by its key."""
    return ft.Container(key=key, width=width, height=height, bgcolor="blue", **properties)


def show(open_app: OpenApp, *controls: ft.Control, **options: Any) -> Page:
    """Open a page of 800 x 600 with the controls in its column, without padding; the options are set on it."""

    def main(page: ft.Page) -> None:
        page.padding = 0
        for name, value in options.items():
            setattr(page, name, value)
        page.add(*controls)

    page = open_app(main)
    page.wait_for_selector("[data-key]", state="attached")
    return page


def place(page: Page, key: str, part: str = "") -> list[float]:
    """Where a control is, or the part of it that a selector names: x, y, width, height, to a tenth of a pixel."""
    return page.locator(f'[data-key="{key}"]{part}').first.evaluate(
        f"""async (element) => {{
            await ({AT_REST})();
            const {{ x, y, width, height }} = element.getBoundingClientRect();
            return [x, y, width, height].map((value) => Math.round(value * 10) / 10);
        }}"""
    )


def places(page: Page, *keys: str, side: int = 0) -> list[float]:
    """One number of the place of several controls: 0 for x, 1 for y, 2 for the width, 3 for the height."""
    return [place(page, key)[side] for key in keys]


def style(page: Page, key: str, *names: str, part: str = "") -> list[str]:
    """Computed CSS properties of a control, or of the part of it that a selector names."""
    return page.locator(f'[data-key="{key}"]{part}').first.evaluate(
        f"""async (element, names) => {{
            await ({AT_REST})();
            const style = getComputedStyle(element);
            return names.map((name) => style.getPropertyValue(name));
        }}""",
        list(names),
    )
