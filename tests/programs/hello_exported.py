"""An app handed to any ASGI server."""

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "Greetings"
    page.add(ft.Text("Hello from an exported app"))


app = ft.app(main, export_asgi_app=True)
