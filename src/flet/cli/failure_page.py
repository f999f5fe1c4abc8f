"""The page that stands in for a program which cannot run."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft


def failure_page(title: str, text: str) -> Callable[[ft.Page], None]:
    """A `main` that shows an error; it goes when the program has been corrected and runs again."""

    def main(page: ft.Page) -> None:
        page.title = title
        page.bgcolor = "#2b1a1a"
        page.padding = 32
        page.scroll = ft.ScrollMode.AUTO
        page.add(
            ft.Text(title, size=24, color="#ffb4ab", weight=ft.FontWeight.BOLD),
            ft.Text(text, size=14, color="#ffdad6", font_family="monospace", selectable=True),
            ft.Text("The app comes back as soon as the program is saved without this error.", color="#d8c2bf"),
        )

    return main
