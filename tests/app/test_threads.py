"""Many threads and tasks change one page at once; in the end the browser has what the tree has."""

from __future__ import annotations

import asyncio
import random
import threading
import time

import flet as ft
from mirror_check import assert_in_sync

WORKERS = 16
SECONDS = 2.0


class Noted(ft.Column):
    """Notes that it came and went, which must be in turn."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.life = []

    def did_mount(self):
        self.life.append("in")

    def will_unmount(self):
        self.life.append("out")


def change_something(page: ft.Page, columns: list[ft.Column], dice: random.Random) -> None:
    column = dice.choice(columns)
    match dice.randrange(8):
        case 0 | 1:
            column.controls.append(Noted([ft.Text("new")], key=str(dice.random())))
        case 2:
            if len(column.controls) > 5:
                column.controls.pop(0)
        case 3:
            dice.shuffle(column.controls)
        case 4:
            other = dice.choice(columns)
            if column.controls and other is not column:
                other.controls.append(column.controls.pop())
        case 5:
            column.spacing = dice.randrange(100)
        case 6:
            for text in [item.controls[0] for item in column.controls[:3] if item.controls]:
                text.value = str(dice.random())
                text.style = ft.TextStyle(size=dice.randrange(10, 20))
        case _:
            column.controls = [*column.controls[:20]]
    if dice.random() < 0.5:
        page.update()
    else:
        column.update()


def test_many_workers_on_one_page(flet_app):
    columns = [ft.Column([], key=f"column {number}") for number in range(6)]
    user = flet_app(lambda page: page.add(*columns))
    page = user.page
    end = time.monotonic() + SECONDS
    problems: list[BaseException] = []
    rounds = [0] * WORKERS * 2

    def work(number: int) -> None:
        dice = random.Random(number)
        try:
            while time.monotonic() < end:
                change_something(page, columns, dice)
                rounds[number] += 1
        except (IndexError, ValueError):
            # Two workers took from the same list: the program's own race, not the page's.
            work(number)
        except BaseException as error:
            problems.append(error)

    async def work_on_the_loop(number: int) -> None:
        dice = random.Random(number)
        while time.monotonic() < end:
            try:
                change_something(page, columns, dice)
                rounds[number] += 1
            except (IndexError, ValueError):
                pass
            await asyncio.sleep(0)

    threads = [threading.Thread(target=work, args=(number,), daemon=True) for number in range(WORKERS)]
    for thread in threads:
        thread.start()
    tasks = [page.run_task(work_on_the_loop, number) for number in range(WORKERS, 2 * WORKERS)]
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()
    for task in tasks:
        task.result(60)
    page.update()
    user.settle()
    assert problems == [] and user.errors == []
    assert min(rounds) > 0
    assert_in_sync(user)
    mounted = [node.control for node in page.runtime.tree.nodes.values() if isinstance(node.control, Noted)]
    held = {id(item) for column in columns for item in column.controls}
    assert {id(control) for control in mounted} == held
    assert all(control.life.count("in") == control.life.count("out") + 1 for control in mounted)
    user.page.clean()
    assert_in_sync(user)
    assert user.page.runtime.tree.nodes.keys() == {1, user.page.views[0]._node.id}
