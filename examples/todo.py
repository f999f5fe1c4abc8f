"""Tasks to add, tick off, filter, edit and delete."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft


class Task(ft.Column):
    """One task, with a form to rename it."""

    def __init__(self, name: str, changed: Callable[[], None], deleted: Callable[[Task], None]) -> None:
        super().__init__()
        self.changed = changed
        self.deleted = deleted
        self.box = ft.Checkbox(label=name, on_change=self.ticked)
        self.edited_name = ft.TextField(label="New name", expand=True, on_submit=self.save)
        self.shown = ft.Row(
            [
                self.box,
                ft.Row(
                    [
                        ft.IconButton(ft.icons.EDIT_OUTLINED, tooltip=f"Rename {name}", on_click=self.edit),
                        ft.IconButton(ft.icons.DELETE_OUTLINE, tooltip=f"Delete {name}", on_click=self.delete),
                    ],
                    spacing=0,
                ),
            ],
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        )
        self.form = ft.Row(
            [self.edited_name, ft.IconButton(ft.icons.DONE, tooltip="Save", on_click=self.save)], visible=False
        )
        self.controls = [self.shown, self.form]

    @property
    def done(self) -> bool:
        return bool(self.box.value)

    def ticked(self, _: ft.ControlEvent) -> None:
        self.changed()

    def edit(self, _: ft.ControlEvent) -> None:
        self.edited_name.value = self.box.label
        self.shown.visible, self.form.visible = False, True
        self.update()
        self.edited_name.focus()

    def save(self, _: ft.ControlEvent) -> None:
        self.box.label = self.edited_name.value
        self.shown.visible, self.form.visible = True, False
        self.update()

    def delete(self, _: ft.ControlEvent) -> None:
        self.deleted(self)


class Todo(ft.Column):
    """The list, what adds to it, and what narrows it down."""

    def __init__(self) -> None:
        super().__init__(width=600)
        self.name = ft.TextField(hint_text="What needs to be done?", expand=True, on_submit=self.add)
        self.tasks = ft.Column()
        self.filter = ft.Tabs(
            tabs=[ft.Tab(text="All"), ft.Tab(text="Active"), ft.Tab(text="Completed")],
            scrollable=False,
            on_change=lambda _: self.refresh(),
        )
        self.remaining = ft.Text()
        self.controls = [
            ft.Text("To do", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
            ft.Row([self.name, ft.FloatingActionButton(icon=ft.icons.ADD, tooltip="Add", on_click=self.add)]),
            self.filter,
            self.tasks,
            ft.Row(
                [self.remaining, ft.OutlinedButton("Clear completed", on_click=self.clear)],
                alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
            ),
        ]

    def before_update(self) -> None:
        chosen = self.filter.selected_index
        active = 0
        for task in self.tasks.controls:
            assert isinstance(task, Task)
            task.visible = chosen == 0 or task.done == (chosen == 2)
            active += not task.done
        self.remaining.value = f"{active} {'task' if active == 1 else 'tasks'} left"

    def refresh(self) -> None:
        self.update()

    def add(self, _: ft.ControlEvent) -> None:
        if self.name.value:
            self.tasks.controls.append(Task(self.name.value, self.refresh, self.delete))
            self.name.value = ""
        self.update()
        self.name.focus()

    def delete(self, task: Task) -> None:
        self.tasks.controls.remove(task)
        self.update()

    def clear(self, _: ft.ControlEvent) -> None:
        self.tasks.controls[:] = [task for task in self.tasks.controls if isinstance(task, Task) and not task.done]
        self.update()


def main(page: ft.Page) -> None:
    page.title = "To do"
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.scroll = ft.ScrollMode.ADAPTIVE
    page.add(Todo())


if __name__ == "__main__":
    ft.app(main)
