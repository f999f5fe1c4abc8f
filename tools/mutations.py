"""Changes one page from many threads and tasks at once, and tells what its document has to look like then."""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Callable
from itertools import count
from typing import Any, cast

import flet as ft

WORKERS = 32

# What a browser shows: the keys in the order of the document, each with that of the control around it, the gap
# between children, and the text of what holds no further key.
DOCUMENT = """() => [...document.querySelectorAll('[data-key]')].map((element) => [
    element.dataset.key,
    element.parentElement.closest('[data-key]')?.dataset.key ?? null,
    parseFloat(getComputedStyle(element).rowGap) || 0,
    element.querySelector('[data-key]') ? null : element.textContent,
])"""


class Noted(ft.Column):
    """Notes that it came and went, which must be in turn."""

    def __init__(self, key: str, text: str) -> None:
        self.text = ft.Text(text)
        super().__init__([self.text], key=key, spacing=0)
        self.life: list[str] = []

    def did_mount(self) -> None:
        self.life.append("in")

    def will_unmount(self) -> None:
        self.life.append("out")


def _items(column: ft.Column) -> list[Noted]:
    return cast("list[Noted]", list(column.controls))


class Mutations:
    """An app of six columns, and what is done to them.

    The list of a column is changed by one worker at a time, as a program with threads has to see to by itself;
    properties are not guarded, and neither is any `update()`, which reads the lists while others change them.
    """

    def __init__(self) -> None:
        self.columns = [ft.Column([], key=f"column {number}") for number in range(6)]
        self.page: ft.Page | None = None
        self.problems: list[BaseException] = []
        self.rounds = [0] * WORKERS
        self._keys = count()
        self._lists = threading.Lock()

    def main(self, page: ft.Page) -> None:
        """Show the columns."""
        self.page = page
        page.scroll = ft.ScrollMode.AUTO
        page.add(*self.columns)

    def run(self, goes_on: Callable[[int], bool]) -> None:
        """Let all workers change the page, each as long as `goes_on` says for the number of its round."""
        page = self.page
        assert page is not None
        threads = [threading.Thread(target=self._work, args=(number, goes_on)) for number in range(0, WORKERS, 2)]
        for thread in threads:
            thread.start()
        tasks = [page.run_task(self._work_on_the_loop, number, goes_on) for number in range(1, WORKERS, 2)]
        for thread in threads:
            thread.join()
        for task in tasks:
            task.result()
        page.update()

    def _work(self, number: int, goes_on: Callable[[int], bool]) -> None:
        dice = random.Random(number)
        try:
            while goes_on(self.rounds[number]):
                self._change(dice)
                self.rounds[number] += 1
        except BaseException as error:
            self.problems.append(error)

    async def _work_on_the_loop(self, number: int, goes_on: Callable[[int], bool]) -> None:
        dice = random.Random(number)
        while goes_on(self.rounds[number]):
            self._change(dice)
            self.rounds[number] += 1
            await asyncio.sleep(0)

    def _change(self, dice: random.Random) -> None:
        column = dice.choice(self.columns)
        kind = dice.randrange(6)
        if kind == 0:
            column.spacing = dice.randrange(100)
        elif kind == 1:
            for text in [item.text for item in _items(column)[:3]]:
                text.value = str(dice.random())
                text.style = ft.TextStyle(size=dice.randrange(10, 20))
        else:
            with self._lists:
                self._change_list(kind, column.controls, dice)
        assert self.page is not None
        if dice.random() < 0.5:
            self.page.update()
        else:
            column.update()

    def _change_list(self, kind: int, items: list[ft.Control], dice: random.Random) -> None:
        if kind == 2:
            number = next(self._keys)
            items.insert(dice.randrange(len(items) + 1), Noted(f"item {number}", f"new {number}"))
        elif kind == 3:
            dice.shuffle(items)
        elif kind == 4 and items:
            other: list[ft.Control] = dice.choice(self.columns).controls
            other.append(items.pop(dice.randrange(len(items))))
        else:
            # Otherwise there would be more and more of them.
            del items[10:]

    def document(self) -> list[list[Any]]:
        """What `DOCUMENT` has to tell."""
        found: list[list[Any]] = []
        for column in self.columns:
            found.append([column.key, None, 10 if column.spacing is None else column.spacing, None])
            found += [[item.key, column.key, 0, item.text.value] for item in _items(column)]
            if not column.controls:
                found[-1][3] = ""
        return found
