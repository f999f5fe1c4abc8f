"""Handlers, sync and async: who runs when, who waits for whom, and what happens when one fails."""

from __future__ import annotations

import asyncio
import functools
import threading
import time

import pytest

import flet as ft
from flet.runtime.context import current_session
from flet.testing import AppError, AppTest, expect
from resting import PATIENCE


def button(user, name):
    return user.get_by_role("button", name=name)


def test_sync_and_async_handlers_mix(flet_app):
    loops = []

    def main(page: ft.Page):
        text = ft.Text("start")

        def sync(e):
            text.value = f"sync {e.name} {e.control.text}"
            page.update()

        async def coroutine(e):
            loops.append(asyncio.get_running_loop() is page.loop)
            await asyncio.sleep(0)
            text.value = f"async {e.target == e.control.uid}"
            e.page.update()

        page.add(text, ft.TextButton("S", on_click=sync), ft.TextButton("A", on_click=coroutine))

    user = flet_app(main)
    button(user, "S").click()
    expect(user.get_by_type(ft.Text)).to_have_text("sync click S")
    button(user, "A").click()
    expect(user.get_by_type(ft.Text)).to_have_text("async True")
    assert loops == [True]


def test_async_main_and_handlers_of_every_kind(flet_app):
    called = []

    class Callable:
        async def __call__(self, e):
            called.append("object")

    async def partial(word, e):
        called.append(word)

    async def main(page: ft.Page):
        await asyncio.sleep(0)
        page.add(
            ft.TextButton("object", on_click=Callable()),
            ft.TextButton("partial", on_click=functools.partial(partial, "partial")),
            ft.TextButton("lambda", on_click=lambda e: partial("lambda", e)),
        )

    user = flet_app(main)
    for name in ("object", "partial", "lambda"):
        button(user, name).click()
    assert called == ["object", "partial", "lambda"]


def test_a_blocking_handler_delays_nobody_else(flet_app):
    release = threading.Event()

    def main(page: ft.Page):
        text = ft.Text("0")

        def show(e):
            text.value = "clicked"
            page.update()

        page.add(
            text,
            ft.TextButton("Block", on_click=lambda e: release.wait(PATIENCE)),
            ft.TextButton("Show", on_click=show),
        )

    user = flet_app(main)
    other = user.app.user()
    button(user, "Block").click()
    for somebody in (user, other):
        button(somebody, "Show").click()
        expect(somebody.get_by_text("clicked")).to_be_visible()
    assert not release.is_set()
    release.set()


def test_the_same_control_and_event_run_in_turn(flet_app):
    order, running, overlaps = [], [], []
    release = threading.Event()

    def main(page: ft.Page):
        def handler(e):
            overlaps.append(len(running))
            running.append(e.data)
            if len(order) == 0:
                release.wait(PATIENCE)
            order.append(json_lx(e))
            running.pop()

        page.add(ft.Container(ft.Text("box"), on_click=handler, key="box"))

    def json_lx(e):
        return e.local_x

    user = flet_app(main)
    box = user.get_by_key("box")
    for x in range(5):
        box.click(x=x)
    assert order == []
    release.set()
    user.wait_for(lambda: len(order) == 5)
    assert order == [0, 1, 2, 3, 4]
    assert set(overlaps) == {0}


def test_the_end_of_an_action_waits_for_its_last_step_but_not_for_its_start(flet_app):
    order = []
    step, end = threading.Event(), threading.Event()

    def main(page: ft.Page):
        def on_change(e):
            step.wait(30)
            order.append(e.name)

        def on_change_start(e):
            # As programs do that repeat something for as long as the user holds on.
            end.wait(30)
            order.append(e.name)

        def on_change_end(e):
            order.append(e.name)
            end.set()

        page.add(ft.Slider(max=100, on_change_start=on_change_start, on_change=on_change, on_change_end=on_change_end))

    user = flet_app(main)
    user.get_by_role("slider").slide(50)
    assert order == []
    step.set()
    user.wait_for(lambda: len(order) == 3)
    assert order == ["change", "change_end", "change_start"]


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_accumulated_handlers_all_run_in_order(flet_app, kind):
    called = []

    def main(page: ft.Page):
        def one(e):
            called.append(1)

        async def two(e):
            called.append(2)

        def three(e):
            called.append(3)

        box = ft.Container(ft.Text("box"), on_click=one)
        box.on_click = two if kind == "async" else three
        box.on_click = None
        page.add(box)

    user = flet_app(main)
    user.get_by_text("box").click()
    assert called == [1, 2 if kind == "async" else 3]


def test_the_last_handler_wins_where_they_do_not_accumulate(flet_app):
    called = []

    def main(page: ft.Page):
        press = ft.TextButton("press", on_click=lambda e: called.append(1))
        press.on_click = lambda e: called.append(2)
        page.add(press)

    user = flet_app(main)
    button(user, "press").click()
    assert called == [2]


def test_one_user_takes_four_threads_and_others_find_one(flet_app):
    release = threading.Event()
    started = []

    def main(page: ft.Page):
        def block(e):
            started.append(page.session_id)
            release.wait(PATIENCE)

        page.add(*[ft.TextButton(f"block {number}", on_click=block) for number in range(6)])

    greedy = flet_app(main)
    for number in range(6):
        button(greedy, f"block {number}").click()
    assert len(started) == 4
    modest = greedy.app.user()
    button(modest, "block 0").click()
    assert len(started) == 5
    release.set()
    greedy.wait_for(lambda: len(started) == 7)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_an_error_in_a_handler_leaves_the_session_alive(flet_app, caplog, kind):
    def main(page: ft.Page):
        def sync(e):
            raise ValueError("broken handler")

        async def coroutine(e):
            raise ValueError("broken handler")

        seen = ft.Text("no error")

        def on_error(e):
            seen.value = e.data
            page.update()

        page.on_error = on_error
        page.add(seen, ft.TextButton("fail", on_click=sync if kind == "sync" else coroutine))

    user = flet_app(main)
    button(user, "fail").click()
    user.expect_text("ValueError: broken handler")
    button(user, "fail").click()
    first, second = user.errors
    assert first.text == "ValueError: broken handler"
    assert first.error_id != second.error_id
    assert "raise ValueError" in (first.detail or "")
    assert first.error_id in caplog.text


def test_without_debug_the_browser_learns_nothing_but_an_id(flet_app, caplog):
    def main(page: ft.Page):
        raise ValueError("secret")

    user = flet_app(main, debug=False)
    (error,) = user.errors
    assert (error.text, error.detail) == ("Something went wrong.", None)
    assert f"Error {error.error_id}" in caplog.text and "secret" in caplog.text


@pytest.mark.parametrize("where", ["main", "async main", "build", "did_mount", "async did_mount", "before_update"])
def test_an_error_anywhere_leaves_the_session_alive(flet_app, where):
    class Faulty(ft.Row):
        def build(self):
            if where == "build":
                raise RuntimeError(where)

        def before_update(self):
            if where == "before_update":
                raise RuntimeError(where)

        def did_mount(self):
            if where == "did_mount":
                raise RuntimeError(where)

    class FaultyLater(ft.Row):
        async def did_mount(self):
            raise RuntimeError(where)

    def fill(page):
        page.add(ft.TextButton("press", on_click=lambda e: page.add(ft.Text("alive"))))
        faulty = FaultyLater() if where == "async did_mount" else Faulty()
        try:
            page.add(faulty)
        finally:
            if faulty.page is None or where in ("build", "before_update"):
                page.controls.remove(faulty)
        if "main" in where:
            raise RuntimeError(where)

    async def async_main(page: ft.Page):
        fill(page)

    user = flet_app(async_main if where == "async main" else fill)
    assert [error.text for error in user.errors] == [f"RuntimeError: {where}"]
    button(user, "press").click()
    expect(user.get_by_text("alive")).to_be_visible()


def test_a_failing_error_handler_is_not_asked_about_itself_for_ever(flet_app):
    def main(page: ft.Page):
        def on_error(e):
            raise ValueError("again")

        page.on_error = on_error
        page.add(ft.TextButton("fail", on_click=lambda e: 1 / 0))

    user = flet_app(main)
    button(user, "fail").click()
    assert [error.text for error in user.errors] == ["ZeroDivisionError: division by zero", "ValueError: again"]


def test_unread_errors_fail_a_test():
    def main(page: ft.Page):
        raise ValueError("nobody looks")

    with pytest.raises(AppError, match="nobody looks"), AppTest(main) as app:
        app.user()


def test_tasks_and_threads_know_their_session(flet_app):
    seen = {}

    def main(page: ft.Page):
        async def task(name):
            seen[name] = current_session.get() is page.runtime

        def thread(name):
            seen[name] = current_session.get() is page.runtime

        def on_click(e):
            page.run_task(task, "task of a handler").result(PATIENCE)
            page.run_thread(thread, "thread of a handler")

        async def on_long_press(e):
            await asyncio.wrap_future(page.run_task(task, "task of a coroutine"))
            page.run_thread(thread, "thread of a coroutine")

        page.add(ft.TextButton("go", on_click=on_click, on_long_press=on_long_press))

    user = flet_app(main)
    button(user, "go").click()
    button(user, "go").long_press()
    assert len(seen) == 4 and all(seen.values())


def test_run_task_returns_a_future_and_takes_only_coroutine_functions(flet_app):
    results = []

    def main(page: ft.Page):
        async def double(number, plus=0):
            return number * 2 + plus

        results.append(page.run_task(double, 4, plus=1).result(PATIENCE))
        with pytest.raises(TypeError, match="coroutine function"):
            page.run_task(lambda: 1)

        async def fail():
            raise KeyError("task")

        future = page.run_task(fail)
        results.append(type(future.exception(PATIENCE)))

    user = flet_app(main)
    assert results == [9, KeyError]
    assert [error.text for error in user.errors] == ["KeyError: 'task'"]


def test_errors_in_threads_are_reported(flet_app):
    def main(page: ft.Page):
        page.run_thread(lambda: 1 / 0)

    user = flet_app(main)
    assert [error.text for error in user.errors] == ["ZeroDivisionError: division by zero"]


def test_a_main_that_never_returns(flet_app):
    def main(page: ft.Page):
        text = ft.Text("0")
        page.add(text)
        for number in range(1, 100_000):
            text.value = str(number)
            page.update()
            time.sleep(0.005)

    user = flet_app(main)
    text = user.get_by_type(ft.Text)
    first = int(text.text)
    user.wait_for(lambda: int(text.text) > first + 3)
    user.app.close()


def test_handlers_with_the_wrong_arguments_are_reported(flet_app):
    async def no_argument():
        pass

    def main(page: ft.Page):
        page.add(ft.TextButton("coroutine", on_click=no_argument), ft.TextButton("function", on_click=lambda: None))

    user = flet_app(main)
    button(user, "coroutine").click()
    button(user, "function").click()
    assert ["TypeError" in error.text for error in user.errors] == [True, True]
