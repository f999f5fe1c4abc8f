"""A handler that blocks its thread beside one that awaits."""

import asyncio
import time

import flet as ft

BLOCKED_SECONDS = 3


def main(page: ft.Page) -> None:
    blocking, awaiting = ft.Text("idle"), ft.Text("idle")

    def block(e: ft.ControlEvent) -> None:
        blocking.value = "blocking"
        page.update()
        time.sleep(BLOCKED_SECONDS)
        blocking.value = "blocked for long enough"
        page.update()

    async def wait(e: ft.ControlEvent) -> None:
        await asyncio.sleep(0.05)
        awaiting.value = "awaited"
        page.update()

    page.add(
        ft.Row([ft.ElevatedButton("Block", on_click=block), blocking]),
        ft.Row([ft.ElevatedButton("Await", on_click=wait), awaiting]),
    )


if __name__ == "__main__":
    ft.app(main)
