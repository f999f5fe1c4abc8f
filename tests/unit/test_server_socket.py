"""What a hostile or broken browser may try at the socket, over a real connection."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from websockets import ClientConnection, ConnectionClosed, InvalidStatus, connect

import flet as ft
from flet.protocol import client_messages
from flet.server import app_for, socket
from flet.server.web import WebApp
from live_server import running
from resting import PATIENCE, until_async
from sockets import hello, socket_over_network


def main(page: ft.Page) -> None:
    page.add(ft.ElevatedButton("Go", on_click=lambda e: None))


@asynccontextmanager
async def serving(web_app: WebApp) -> AsyncGenerator[str, None]:
    """The URL of the app, served from a thread while the block runs."""
    loop = asyncio.get_running_loop()
    ready: asyncio.Future[str] = loop.create_future()
    done = threading.Event()

    def serve() -> None:
        with running(web_app) as url:
            loop.call_soon_threadsafe(ready.set_result, url)
            done.wait()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield await ready
    finally:
        done.set()
        await loop.run_in_executor(None, thread.join)


def open_socket(url: str, origin: str | None = None, **options: Any) -> Any:
    return connect(url.replace("http", "ws") + "/ws", origin=origin or url, **options)  # type: ignore[arg-type]


async def greet(connection: ClientConnection) -> None:
    await connection.send(hello())
    assert json.loads(await connection.recv())[0] == "welcome"


async def closed(connection: ClientConnection) -> int:
    with pytest.raises(ConnectionClosed):
        while True:
            await asyncio.wait_for(connection.recv(), PATIENCE)
    assert connection.close_code is not None
    return connection.close_code


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1.evil.example", "http://127.0.0.1:1"]
)
async def test_a_foreign_origin_is_refused_before_accept(origin: str) -> None:
    web_app = app_for(main)
    async with serving(web_app) as url:
        with pytest.raises(InvalidStatus) as refused:
            await open_socket(url, origin)
        assert refused.value.response.status_code == 403
        assert web_app.app.refused["foreign origin"] == 1 and not web_app.app.sessions


async def test_a_listed_origin_and_the_host_a_proxy_tells_are_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLET_ALLOWED_ORIGINS", "https://friend.example")
    async with serving(app_for(main)) as url:
        async with open_socket(url, "https://friend.example") as connection:
            await greet(connection)
        told = {"X-Forwarded-Host": "shop.example"}
        async with open_socket(url, "https://shop.example", additional_headers=told) as connection:
            await greet(connection)
        with pytest.raises(InvalidStatus):
            await open_socket(url, "https://evil.example", additional_headers=told)


async def test_a_socket_that_says_nothing_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "GREETING_SECONDS", 0.1)
    web_app = app_for(main)
    async with serving(web_app) as url, open_socket(url) as connection:
        assert await closed(connection) == 4400
        assert web_app.app.refused["no greeting"] == 1 and not web_app.app.sessions


@pytest.mark.parametrize("first", ['["event",1,1,"click",null]', "[]", "{", '["hello",{"protocol":99}]', b"\x01junk"])
async def test_a_socket_that_does_not_greet_is_closed(first: str | bytes) -> None:
    web_app = app_for(main)
    async with serving(web_app) as url, open_socket(url) as connection:
        await connection.send(first)
        assert await closed(connection) == 4400
        assert not web_app.app.sessions


async def test_a_page_that_floods_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "MOST_MESSAGES", 50)
    # All of them in one second.
    monkeypatch.setattr(socket, "time", SimpleNamespace(monotonic=lambda: 0.0))
    web_app = app_for(main)
    async with serving(web_app) as url, open_socket(url) as connection:
        await greet(connection)
        for number in range(200):
            await connection.send(json.dumps(["event", number + 1, 3, "click", None]))
        assert await closed(connection) == 4429
        [session] = web_app.app.sessions.values()
        assert session.refused["too many messages"] == 1
        assert session.received <= 51


async def test_a_page_that_sends_rubbish_is_cut_off() -> None:
    async with serving(app_for(main)) as url, open_socket(url) as connection:
        await greet(connection)
        for _ in range(socket.MOST_MALFORMED + 1):
            await connection.send("rubbish")
        assert await closed(connection) == 4400


async def test_an_oversized_frame_is_refused_and_the_session_lives_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_messages, "LARGEST", 100_000)
    web_app = app_for(main)
    async with serving(web_app) as url, socket_over_network(url + "/ws") as greeted:
        [session] = web_app.app.sessions.values()
        await greeted.send(["event", 1, greeted.find("ElevatedButton"), "click", "x" * 200_000])
        await greeted.send(["event", 1, greeted.find("ElevatedButton"), "click", None])
        await until_async(lambda: session.received == 1)
        assert any(reason.startswith("malformed") for reason in session.refused)


def guarded(page: ft.Page) -> None:
    number = ft.Text("0")

    def count(e: ft.ControlEvent) -> None:
        number.value = str(int(number.value or 0) + 1)
        page.update()

    gone = ft.TextButton("gone", on_click=count)
    page.add(
        number,
        ft.ElevatedButton("on", on_click=count),
        ft.FilledButton("off", on_click=count, disabled=True),
        ft.OutlinedButton("unseen", on_click=count, visible=False),
        gone,
        ft.Slider(),
    )
    page.remove(gone)


async def test_nothing_a_page_sends_harms_it_or_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_messages, "LARGEST", 100_000)
    web_app = app_for(guarded)
    async with (
        serving(web_app) as url,
        socket_over_network(url + "/ws") as hostile,
        socket_over_network(url + "/ws") as harmless,
    ):
        numbers = count(1)

        def event(kind: str, name: str = "click", data: Any = None) -> list[Any]:
            return ["event", next(numbers), hostile.find(kind), name, data]

        def value(kind: str, name: str, given: Any) -> list[Any]:
            return ["values", next(numbers), [[hostile.find(kind), name, given, 1]]]

        hostile.types[9999] = "nobody's"
        for message in (
            "rubbish",
            "[]",
            '["nonsense",1]',
            '["event",1,"x","click",null]',
            '["event",1,2,"click","' + "x" * 200_000 + '"]',
            hello(),
            ["result", 77, None, "nobody asked"],
            event("FilledButton"),
            event("OutlinedButton"),
            event("nobody's"),
            event("Text"),
            event("Page", "close"),
            value("Text", "value", "hacked"),
            value("ElevatedButton", "disabled", True),
            value("Slider", "value", "much"),
            value("FilledButton", "text", "hacked"),
            ["event", 999, hostile.find("ElevatedButton"), "click", None],
            ["ack", 999],
        ):
            await hostile.send(message)
        for page, number in ((hostile, next(numbers)), (harmless, 1)):
            await page.send(["event", number, page.find("ElevatedButton"), "click", None])
            text = page.find("Text")
            await page.until(lambda page=page, text=text: page.nodes[text]["value"] == "1")
            assert page.types.keys() - {9999} == harmless.types.keys()
        refused = web_app.app.sessions[hostile.session].refused
        assert {reason: times for reason, times in refused.items() if not reason.startswith("malformed")} == {
            "second greeting": 1,
            "result: nobody waits": 1,
            "event: disabled control": 1,
            "event: invisible control": 1,
            "event: unknown control": 1,
            "event: not declared": 1,
            "event: bad data": 1,
            "value: not client-writable": 2,
            "value: not acceptable": 1,
            "value: disabled control": 1,
            "gap in numbers": 1,
        }
        assert sum(times for reason, times in refused.items() if reason.startswith("malformed")) == 5
        assert not web_app.app.sessions[harmless.session].refused


async def test_silence_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "SILENT_SECONDS", 0.2)
    async with serving(app_for(main)) as url, open_socket(url) as connection:
        await greet(connection)
        assert await closed(connection) == 4408


async def test_too_many_sessions_are_told_to_come_again() -> None:
    async with serving(app_for(main, options={"max_sessions": 1})) as url, open_socket(url) as first:
        await greet(first)
        async with open_socket(url) as second:
            await second.send(hello())
            assert json.loads(await second.recv()) == ["close", 4429, True]
            assert await closed(second) == 4429


async def test_sockets_elsewhere_are_refused() -> None:
    async with serving(app_for(main)) as url:
        with pytest.raises(InvalidStatus):
            await connect(url.replace("http", "ws") + "/other", origin=url)  # type: ignore[arg-type]
