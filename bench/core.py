"""The server's own cost: importing, constructing, updating, encoding, remembering."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from typing import Any

import flet as ft
from bench.measure import Figure, microseconds_each, milliseconds
from flet.protocol import PATCH, deflated, encode, patch_frames
from flet.reactive import Tree


def import_time() -> Figure:
    """`import flet` in a fresh interpreter, less the interpreter's own start."""

    def start(code: str) -> float:
        return min(_wall([sys.executable, "-c", code]) for _ in range(7))

    return Figure("import flet", (start("import flet") - start("pass")) * 1000, "ms", 60)


def _wall(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - begin


def construction() -> list[Figure]:
    """One control with the properties programs usually give."""
    return [
        Figure("construct Text", microseconds_each(lambda: ft.Text("Row 1", size=12), 10_000), "µs"),
        Figure(
            "construct ElevatedButton", microseconds_each(lambda: ft.ElevatedButton("x", on_click=print), 10_000), "µs"
        ),
        Figure("construct Row of two", microseconds_each(lambda: ft.Row([ft.Text("a"), ft.Text("b")]), 5_000), "µs"),
    ]


class Bench:
    """A tree of `size` controls and what a flush of it takes."""

    def __init__(self, size: int) -> None:
        self.root = ft.Column()
        self.rows = [ft.Row([ft.Text(f"Row {number}"), ft.Text("x")]) for number in range(size // 3)]
        self.root.controls = self.rows
        self.tree = Tree(self.root)

    def publish(self) -> None:
        self.tree.update()

    def flush(self) -> int:
        """Encode what is due; the number of bytes on the wire."""
        frames = patch_frames(PATCH, self.tree.outbox.take(), 1, 0)
        return sum(len(deflated(frame)) for frame in frames)


def first_tree(size: int, reach: float | None = None) -> Figure:
    """From constructed controls to frames."""
    made: list[Bench] = []

    def run() -> None:
        made[-1].publish()
        made[-1].flush()

    taken = milliseconds(run, before=lambda: made.append(Bench(size)))
    return Figure(f"first tree of {size:,}", taken, "ms", reach)


def updates(size: int, reach: float | None = None) -> list[Figure]:
    """One changed property, and none, in a tree."""
    bench = Bench(size)
    bench.publish()
    bench.flush()
    number = wire = 0

    def one() -> None:
        nonlocal number, wire
        number += 1
        bench.rows[number % len(bench.rows)].controls[0].value = f"changed {number}"  # type: ignore[attr-defined]
        bench.publish()
        wire = bench.flush()

    return [
        Figure(f"update, one change at {size:,}", microseconds_each(one, 200) / 1000, "ms", reach),
        Figure("  bytes on the wire", wire, "B", 200),
        Figure(f"update, nothing changed at {size:,}", microseconds_each(bench.publish, 200) / 1000, "ms", reach),
    ]


def lists() -> list[Figure]:
    """Inserting, moving and removing one of 3,333 children."""
    bench = Bench(10_000)
    bench.publish()
    bench.flush()
    children = bench.rows

    def changed(change: Any) -> Any:
        def run() -> None:
            change()
            bench.publish()
            bench.flush()

        return run

    return [
        Figure("insert a child of 3,333", milliseconds(changed(lambda: children.insert(1000, ft.Row()))), "ms"),
        Figure("move a child of 3,333", milliseconds(changed(lambda: children.insert(5, children.pop(2000)))), "ms"),
        Figure("remove a child of 3,333", milliseconds(changed(lambda: children.pop(1500))), "ms"),
    ]


def rows_at_once() -> Figure:
    """5,000 rows of a text and a button, constructed, added to a ListView and encoded."""
    root = ft.ListView()
    tree = Tree(root)
    tree.update()
    encode(tree.outbox.take())

    def run() -> None:
        root.controls.extend(
            ft.Row([ft.Text(f"Row {number}"), ft.ElevatedButton("Delete", on_click=print)]) for number in range(5_000)
        )
        tree.update()
        for frame in patch_frames(PATCH, tree.outbox.take(), 1, 0):
            deflated(frame)

    def clear() -> None:
        root.controls.clear()
        tree.update()
        tree.outbox.take()

    return Figure("5,000 rows added to a ListView", milliseconds(run, before=clear, runs=5), "ms", 150)


def simple_test() -> Figure:
    """A test of the counter with `flet.testing`: the app starts, two clicks, two looks, the app ends."""
    from bench.apps import counter
    from flet.testing import AppTest, expect

    def once() -> float:
        begin = time.perf_counter()
        with AppTest(counter) as app:
            user = app.user()
            for number in ("1", "2"):
                user.get_by_role("button", name="More").click()
                expect(user.get_by_text(number, exact=True)).to_be_visible()
        return (time.perf_counter() - begin) * 1000

    return Figure("a simple test with flet.testing", statistics.median(once() for _ in range(30)), "ms", 10)


def slow_reader() -> Figure:
    """Growth of memory while a reader that never acks is sent 300 updates of 1 MB."""
    import tracemalloc

    from flet.protocol.client_messages import Hello
    from flet.runtime.app import App, Client

    class Deaf:
        async def send(self, frame: str | bytes) -> None:
            return

        async def close(self, code: int, reason: str) -> None:
            return

    async def measure() -> float:
        text = ft.Text()
        app = App(lambda page: page.add(text))
        session = await app.connect(Hello(None, None, "x", 0, {}), Deaf(), Client())
        await asyncio.sleep(0.2)
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        peak = 0
        for number in range(300):
            text.value = chr(97 + number % 26) * 1_000_000
            session.update()
            await asyncio.sleep(0)
            peak = max(peak, tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
        await app.shutdown()
        return (peak - before) / 2**20

    return Figure("slow reader, 300 updates of 1 MB", asyncio.run(measure()), "MiB", 8)


def run() -> list[Figure]:
    """All figures of this module."""
    from flet.server.tuning import tune_collector

    tune_collector()
    return [
        import_time(),
        *construction(),
        first_tree(1_000),
        first_tree(10_000, 150),
        *updates(100),
        *updates(1_000),
        *updates(10_000, 1),
        *lists(),
        rows_at_once(),
        slow_reader(),
        simple_test(),
    ]
