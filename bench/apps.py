"""The apps that are measured."""

from __future__ import annotations

import flet as ft


def counter(page: ft.Page) -> None:
    """A number and a button with a sync handler."""
    number = ft.Text("0")

    def more(_: ft.ControlEvent) -> None:
        number.value = str(int(number.value or 0) + 1)
        page.update()

    page.add(number, ft.ElevatedButton("More", on_click=more))


def async_counter(page: ft.Page) -> None:
    """A number and a button with an async handler."""
    number = ft.Text("0")

    async def more(_: ft.ControlEvent) -> None:
        number.value = str(int(number.value or 0) + 1)
        page.update()

    page.add(number, ft.ElevatedButton("More", on_click=more))
