"""The apps that are measured."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv


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


def builder(page: ft.Page) -> None:
    """10,000 controls at the press of a button."""
    page.scroll = ft.ScrollMode.AUTO

    def build(_: ft.ControlEvent) -> None:
        page.add(ft.Column([ft.Row([ft.Text(f"Row {number}"), ft.Text("x")]) for number in range(3_333)]))

    page.add(ft.ElevatedButton("Build", on_click=build))


def rows(page: ft.Page) -> None:
    """5,000 rows into a list at the press of a button."""
    view = ft.ListView(expand=True)

    def fill(_: ft.ControlEvent) -> None:
        view.controls.extend(ft.Row([ft.Text(f"Row {number}"), ft.ElevatedButton("Delete")]) for number in range(5_000))
        page.update()

    page.add(ft.ElevatedButton("Fill", on_click=fill), view)


def stream(page: ft.Page) -> None:
    """20 texts, updated in a loop without a pause."""
    texts = [ft.Text() for _ in range(20)]

    def start(_: ft.ControlEvent) -> None:
        import time

        until = time.monotonic() + 10
        while time.monotonic() < until:
            now = int(time.time() * 1000)
            for number, text in enumerate(texts):
                text.value = f"t{number}={now} "
            page.update()

    page.add(ft.ElevatedButton("Start", on_click=start), *texts)


def uploader(page: ft.Page) -> None:
    """Uploads the file that the user picks."""

    def picked(e: ft.FilePickerResultEvent) -> None:
        picker.upload(
            [ft.FilePickerUploadFile(file.name, page.get_upload_url(file.name, 3600)) for file in e.files or []]
        )

    def progress(e: ft.FilePickerUploadEvent) -> None:
        if e.error or e.progress == 1:
            page.add(ft.Text(f"failed: {e.error}" if e.error else "stored"))

    picker = ft.FilePicker(on_result=picked, on_upload=progress)
    page.overlay.append(picker)
    page.add(ft.ElevatedButton("Pick", on_click=lambda e: picker.pick_files()))


def drawing(page: ft.Page) -> None:
    """1,000 circles on a canvas, one of which moves at the press of a button."""
    paint = ft.Paint(color="blue")
    circles = [cv.Circle(10 + number % 40 * 15, 10 + number // 40 * 15, 6, paint) for number in range(1_000)]

    def move(_: ft.ControlEvent) -> None:
        circles[500].x = 5 + (circles[500].x or 0) % 600
        circles[500].update()

    page.add(cv.Canvas(circles, width=620, height=400), ft.ElevatedButton("Move", on_click=move))
