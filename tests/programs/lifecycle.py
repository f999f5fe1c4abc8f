"""A list of what happens to the app's page."""

import flet as ft


def main(page: ft.Page) -> None:
    log = ft.Column()

    def changed(e: ft.AppLifecycleStateChangeEvent) -> None:
        log.controls.append(ft.Text(f"{e.state.name} ({e.data})"))
        page.update()

    page.on_app_lifecycle_state_change = changed
    page.add(ft.Text("States"), log)


if __name__ == "__main__":
    ft.app(main)
