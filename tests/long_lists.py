"""Pages with one long list, for tests with a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

import flet as ft
from drawn import OpenApp


class App:
    """Remembers the page and a control of a test's `main`, to change them from the test."""

    page: ft.Page
    list: Any


def rows(count: int, height: float | None = None, first: int = 0) -> list[ft.Control]:
    """Items `row 0`, `row 1`, … with the keys `k0`, `k1`, …"""
    return [
        ft.Container(ft.Text(f"row {index}"), height=height, key=f"k{index}") for index in range(first, first + count)
    ]


def open_list(open_app: OpenApp, make: Callable[[], ft.Control]) -> tuple[Page, App]:
    """Open a page that shows one list at its top left."""
    app = App()

    def main(page: ft.Page) -> None:
        page.padding = 0
        app.page = page
        app.list = make()
        page.add(app.list)

    page = open_app(main)
    page.wait_for_selector(".flet-list")
    return page, app


def boxes(page: Page) -> dict[str, list[float]]:
    """Where the drawn items are, by their text: x, y, width, height."""
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('[role=listitem]')].map((item) => {
            const { x, y, width, height } = item.getBoundingClientRect();
            return [item.innerText, [x, y, width, height]];
        }))"""
    )


def scroll(page: Page, name: str = "scrollTop") -> float:
    """How far the list is scrolled."""
    return page.evaluate(f"document.querySelector('.flet-list').{name}")


def count(page: Page) -> int:
    """How many items are drawn."""
    return page.locator("[role=listitem]").count()
