from __future__ import annotations

import asyncio
import gc
import json
import logging
import threading
import weakref
from typing import Any

import pytest

import flet as ft
from flet.protocol.client_messages import Ack, Hello, Result
from flet.runtime.app import App, AppOptions, Client, Refused
from flet.runtime.session import Session
from resting import rest, until_async


class Recorder:
    """A transport that keeps what it was sent."""

    def __init__(self) -> None:
        self.frames: list[str | bytes] = []
        self.closed: int | None = None

    async def send(self, frame: str | bytes) -> None:
        self.frames.append(frame)

    async def close(self, code: int, reason: str) -> None:
        self.closed = code


def hello(session: Session | None = None, instance: str = "one", seq: int = 0) -> Hello:
    if session is None:
        return Hello(None, None, instance, seq, {})
    return Hello(session.id, session.tokens[0], instance, seq, {})


def counter(page: ft.Page) -> None:
    page.pubsub.subscribe(lambda message: None)
    page.on_close = lambda e: None
    page.add(ft.Text("0"), ft.ElevatedButton("More", on_click=lambda e: page.update()))


async def test_2000_sessions_opened_and_closed_leave_nothing() -> None:
    app = App(counter, AppOptions(max_sessions_per_address=10_000))
    gone: list[weakref.ref[Any]] = []
    tasks, threads = len(asyncio.all_tasks()), threading.active_count()
    for _ in range(20):
        sessions = [await app.connect(hello(), Recorder(), Client("10.0.0.1")) for _ in range(100)]
        await rest(app)
        for session in sessions:
            gone += [weakref.ref(session), weakref.ref(session.page), weakref.ref(session.page.controls[0])]
            await session.close()
        del session, sessions
    await rest(app)
    assert not app.sessions and not app.addresses
    assert not app.pubsub._handlers and not app.pubsub._deliver and not len(app.logins)
    assert len(gone) == 3 * 2000
    # A thread may be about to put away the last handler it ran.
    await until_async(lambda: gc.collect() >= 0 and not any(each() is not None for each in gone))
    await until_async(lambda: len(asyncio.all_tasks()) <= tasks)
    await app.shutdown()
    await until_async(lambda: threading.active_count() <= threads)


async def test_a_session_expires_when_its_browser_stays_away() -> None:
    closed: list[str] = []

    def main(page: ft.Page) -> None:
        page.on_close = lambda e: closed.append("closed")
        page.on_disconnect = lambda e: closed.append("disconnected")

    app = App(main, AppOptions(session_timeout=0.05))
    transport = Recorder()
    session = await app.connect(hello(), transport, Client())
    await rest(app)
    session.disconnected(transport)
    await until_async(lambda: len(closed) >= 2)
    assert closed == ["disconnected", "closed"]
    with pytest.raises(ft.PageDisconnectedException):
        session.page.update()
    await app.shutdown()


async def test_a_browser_that_comes_back_keeps_its_session() -> None:
    app = App(counter)
    first = Recorder()
    session = await app.connect(hello(), first, Client(cookie="c" * 24))
    await rest(app)
    session.disconnected(first)
    second = Recorder()
    assert await app.connect(hello(session), second, Client(cookie="c" * 24)) is session
    await rest(app)
    assert '"welcome","full"' in str(second.frames[0])
    await app.shutdown()


@pytest.mark.parametrize("cookie", ["", "other" * 5])
async def test_a_stolen_id_and_token_without_the_cookie_open_a_new_session(cookie: str) -> None:
    app = App(counter)
    transport = Recorder()
    session = await app.connect(hello(), transport, Client(cookie="c" * 24))
    await rest(app)
    session.disconnected(transport)
    assert await app.connect(hello(session), Recorder(), Client(cookie=cookie)) is not session
    await app.shutdown()


async def test_a_token_is_replaced_when_it_was_used() -> None:
    app = App(counter)
    transport = Recorder()
    session = await app.connect(hello(), transport, Client())
    await rest(app)
    old = session.tokens[-1]
    session.disconnected(transport)
    again = Recorder()
    await app.connect(hello(session, seq=1), again, Client())
    await rest(app)
    assert session.tokens[0] != old
    session.receive(Ack(1))
    assert old not in session.tokens
    await app.shutdown()


async def test_a_page_that_is_alive_keeps_its_session_from_a_copy() -> None:
    app = App(counter)

    class Answering(Recorder):
        async def send(self, frame: str | bytes) -> None:
            await super().send(frame)
            if isinstance(frame, str) and frame.startswith('["ping"'):
                session.receive(Ack(1))

    transport = Answering()
    session = await app.connect(hello(), transport, Client())
    await rest(app)
    copy = await app.connect(hello(session, instance="two"), Recorder(), Client())
    assert copy is not session
    assert session.link.transport is transport
    await app.shutdown()


async def test_an_app_takes_only_so_many_sessions() -> None:
    app = App(counter, AppOptions(max_sessions=3, max_sessions_per_address=2))
    for _ in range(2):
        await app.connect(hello(), Recorder(), Client("10.0.0.1"))
    with pytest.raises(Refused, match="address"):
        await app.connect(hello(), Recorder(), Client("10.0.0.1"))
    await app.connect(hello(), Recorder(), Client("10.0.0.2"))
    with pytest.raises(Refused, match="too many sessions"):
        await app.connect(hello(), Recorder(), Client("10.0.0.3"))
    await app.shutdown()


async def test_a_secret_in_an_exception_stays_on_the_server(caplog: pytest.LogCaptureFixture) -> None:
    def main(page: ft.Page) -> None:
        raise ValueError("password=hunter2")

    app = App(main)
    transport = Recorder()
    with caplog.at_level(logging.ERROR, "flet"):
        await app.connect(hello(), transport, Client())
        await rest(app)
    sent: Any = " ".join(str(frame) for frame in transport.frames)
    assert '"notice","error"' in sent
    assert "hunter2" not in sent and "Traceback" not in sent
    assert "hunter2" in caplog.text
    await app.shutdown()


async def test_a_question_to_a_page_that_is_loaded_again_is_asked_again() -> None:
    app = App(counter)
    first = Recorder()
    session = await app.connect(hello(), first, Client())
    await rest(app)
    session.receive(Ack(2))
    asking = asyncio.create_task(session.page.client_storage.get_async("key"))
    session.page.set_clipboard("once only")
    await rest(app)
    session.disconnected(first)
    second = Recorder()
    await app.connect(hello(session, instance="two"), second, Client())
    await rest(app)
    calls = [json.loads(str(frame)) for frame in second.frames if str(frame).startswith('["call"')]
    assert [call[4] for call in calls] == ["client_storage_get"]
    session.receive(Result(calls[0][2], None, '"kept"'))
    assert await asking == "kept"
    await app.shutdown()
