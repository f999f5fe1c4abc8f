"""The threads of handlers: few while these are quick, enough while they wait; and how threads reach the loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from flet.runtime.activity import Activity
from flet.runtime.mailbox import Mailbox
from flet.runtime.workers import Workers
from resting import PATIENCE, until_async


@pytest.fixture
def workers() -> Iterator[Workers]:
    workers = Workers(64)
    yield workers
    workers.close()


async def test_jobs_begin_in_the_order_of_their_submission(workers: Workers) -> None:
    begun: list[int] = []
    for number in range(500):
        assert workers.submit(asyncio.get_running_loop(), lambda number=number: begun.append(number))
    await until_async(lambda: len(begun) == 500)
    assert begun == list(range(500))


async def test_a_job_that_waits_holds_up_no_other(workers: Workers) -> None:
    loop, go, done = asyncio.get_running_loop(), threading.Event(), []
    for _ in range(3):
        workers.submit(loop, lambda: go.wait(PATIENCE))
    workers.submit(loop, lambda: done.append("another"))
    await until_async(lambda: done)
    go.set()


async def test_as_many_jobs_wait_at_once_as_there_may_be_threads(workers: Workers) -> None:
    met = []
    meeting = threading.Barrier(64)
    for _ in range(64):
        workers.submit(asyncio.get_running_loop(), lambda: met.append(meeting.wait(PATIENCE)))
    await until_async(lambda: len(met) == 64)
    assert sorted(met) == list(range(64))


async def test_no_more_threads_than_allowed() -> None:
    workers, go, running, most = Workers(3), threading.Event(), [], []

    def job() -> None:
        running.append(1)
        most.append(len(running))
        go.wait(0.01)
        running.pop()

    for _ in range(30):
        workers.submit(asyncio.get_running_loop(), job)
    await until_async(lambda: len(most) == 30 and not running)
    assert 1 < max(most) <= 3
    workers.close()


async def test_threads_that_nobody_needs_end(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    # As long as the pauses between jobs, so that threads are woken while they are about to end.
    monkeypatch.setattr("flet.runtime.workers._REST", 0.0005)
    ran: list[int] = []
    for number in range(1000):
        workers.submit(asyncio.get_running_loop(), lambda number=number: ran.append(number))
        await asyncio.sleep(0.0005)
    await until_async(lambda: not workers._threads)
    assert ran == list(range(1000))
    assert workers._awake == 0 and workers._resting == []


async def test_jobs_of_an_app_that_ended_are_forgotten(workers: Workers) -> None:
    loop, go, held, ran = asyncio.get_running_loop(), threading.Event(), threading.Event(), []

    def first() -> None:
        held.set()
        go.wait(PATIENCE)
        ran.append("first")

    workers.submit(loop, first)
    await until_async(held.is_set)
    workers.submit(loop, lambda: ran.append("second"))
    workers.close()
    assert not workers.submit(loop, lambda: ran.append("third"))
    go.set()
    await until_async(lambda: ran)
    await until_async(lambda: not any(thread.name == "flet-handler" for thread in workers._threads))
    assert ran == ["first"]


async def test_what_threads_post_is_called_in_their_order_whatever_fails() -> None:
    mailbox = Mailbox(asyncio.get_running_loop(), activity := Activity())
    called: list[tuple[str, int]] = []

    def fail() -> None:
        raise ValueError("nobody catches this")

    def post(name: str) -> None:
        for number in range(300):
            mailbox.post(fail, ())
            mailbox.post(called.append, ((name, number),))

    threads = [threading.Thread(target=post, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    await until_async(lambda: len(called) == 900 and not activity.running())
    for name in "abc":
        assert [number for who, number in called if who == name] == list(range(300))


def test_posts_to_a_loop_that_is_closed_are_forgotten() -> None:
    loop = asyncio.new_event_loop()
    mailbox = Mailbox(loop, activity := Activity())
    loop.close()
    mailbox.post(print, ("never",))
    mailbox.post(print, ("never",))
    assert not activity.running()
