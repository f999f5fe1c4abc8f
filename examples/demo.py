"""A tour: the examples of this folder, and a page of controls."""

from __future__ import annotations

from todo import Todo

import flet as ft


class Controls(ft.Column):
    """What forms are made of; every change is told at the end."""

    def __init__(self) -> None:
        super().__init__(spacing=20, width=400)
        self.told = ft.Text("Change something", italic=True)
        self.controls = [
            ft.TextField(label="Name", hint_text="Who are you?", on_change=self.tell),
            ft.Dropdown(
                label="Colour",
                options=[ft.dropdown.Option(name) for name in ("Red", "Green", "Blue")],
                on_change=self.tell,
            ),
            ft.Row([ft.Checkbox(label="Remember", on_change=self.tell), ft.Switch(label="Loud", on_change=self.tell)]),
            ft.Slider(min=0, max=100, divisions=10, value=40, label="{value} %", tooltip="Share", on_change=self.tell),
            ft.Row(
                [
                    ft.FilledButton("Filled", icon=ft.icons.STAR),
                    ft.ElevatedButton("Elevated"),
                    ft.OutlinedButton("Outlined"),
                ],
                wrap=True,
            ),
            ft.ProgressBar(width=400),
            self.told,
        ]

    def tell(self, e: ft.ControlEvent) -> None:
        self.told.value = f"{type(e.control).__name__}: {e.control.value}"
        self.update()


def main(page: ft.Page) -> None:
    page.title = "Fletling"
    page.theme = ft.Theme(color_scheme_seed="teal")

    def switch_mode(_: ft.ControlEvent) -> None:
        page.theme_mode = ft.ThemeMode.LIGHT if page.theme_mode == ft.ThemeMode.DARK else ft.ThemeMode.DARK
        page.update()

    number = ft.Text("0", size=40)

    def add(step: int) -> None:
        number.value = str(int(number.value or 0) + step)
        page.update()

    page.appbar = ft.AppBar(
        title=ft.Text("Fletling"),
        bgcolor=ft.colors.SURFACE_VARIANT,
        actions=[ft.IconButton(ft.icons.DARK_MODE, tooltip="Light or dark", on_click=switch_mode)],
    )
    page.add(
        ft.Tabs(
            expand=True,
            tabs=[
                ft.Tab(text="Controls", content=ft.Container(Controls(), padding=20)),
                ft.Tab(text="To do", content=ft.Container(Todo(), padding=20)),
                ft.Tab(
                    text="Counter",
                    content=ft.Container(
                        ft.Row(
                            [
                                ft.OutlinedButton("Less", on_click=lambda _: add(-1)),
                                number,
                                ft.FilledButton("More", on_click=lambda _: add(1)),
                            ],
                            alignment=ft.MainAxisAlignment.CENTER,
                        ),
                        padding=20,
                    ),
                ),
            ],
        )
    )


if __name__ == "__main__":
    ft.app(main)
