"""A number, and two buttons that change it."""

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "Counter"
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    number = ft.Text("0", size=40)

    def add(step: int) -> None:
        number.value = str(int(number.value or 0) + step)
        page.update()

    page.add(
        ft.Row(
            [
                ft.OutlinedButton("Less", on_click=lambda _: add(-1)),
                number,
                ft.FilledButton("More", on_click=lambda _: add(1)),
            ],
            alignment=ft.MainAxisAlignment.CENTER,
        )
    )


if __name__ == "__main__":
    ft.app(main)
