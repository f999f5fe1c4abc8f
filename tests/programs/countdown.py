"""A custom control that counts down while it is on the page."""

import asyncio

import flet as ft


class Countdown(ft.Text):
    def __init__(self, ticks: int) -> None:
        super().__init__(size=30)
        self.ticks = ticks
        self.running = False

    def did_mount(self) -> None:
        self.running = True
        self.page.run_task(self.tick)

    def will_unmount(self) -> None:
        self.running = False

    async def tick(self) -> None:
        while self.ticks and self.running:
            self.value = f"{self.ticks} left"
            self.update()
            await asyncio.sleep(0.05)
            self.ticks -= 1
        if self.running:
            self.value = "lift-off"
            self.update()


def main(page: ft.Page) -> None:
    long = Countdown(100_000)

    def remove(_: ft.ControlEvent) -> None:
        page.remove(long)
        page.add(ft.Text("removed"))

    page.add(Countdown(5), long, ft.TextButton("Remove", on_click=remove))
    page.session.set("long", long)


if __name__ == "__main__":
    ft.app(main)
