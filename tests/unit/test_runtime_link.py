"""The link under bad connections and slow readers: nothing lost, nothing twice, nothing hoarded."""

from __future__ import annotations

import asyncio
import json
import secrets
import tracemalloc
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import flet as ft
from flet.protocol import decode
from flet.protocol.client_messages import Hello
from flet.runtime.app import App, AppOptions, Client
from flet.runtime.link import WINDOW_FRAMES
from flet.testing import AppTest, User
from flet.testing.browser import Browser, inflated
from mirror_check import assert_in_sync
from resting import PATIENCE, rest


class CutBrowser(Browser):
    """Loses its connection at chosen frames and comes back at once.

    `applies`: whether a frame at which that happens is applied, with all it would answer lost, or is lost itself.
    """

    cuts: frozenset[int] = frozenset()
    applies = False
    frames = 0

    def receive(self, frame: str | bytes) -> None:
        self.frames += 1
        if self.frames in self.cuts:
            self._ready = False
            if self.applies:
                super().receive(frame)
                self._ready = False
            job = self.app.activity.begin("coming back")
            task = self.loop.create_task(self.come_back())
            task.add_done_callback(lambda _: self.app.activity.end(job))
            raise ConnectionError("cut")
        super().receive(frame)

    async def come_back(self) -> None:
        await self.disconnect()
        await self.connect()


def cut_user(app: AppTest) -> tuple[User, CutBrowser]:
    browser = CutBrowser(app.app, app.loop)
    user = User(app, browser)
    app.users.append(user)
    return user, browser


def scenario(cuts: frozenset[int], applies: bool) -> int:
    """Three clicks, each with a patch, an append and a call, over a connection that is cut; gives the frames seen."""
    clicks: list[str] = []

    def main(page: ft.Page) -> None:
        text = ft.Text("x" * 256, key="text")
        column = ft.Column([text])

        def on_click(e: Any) -> None:
            clicks.append(e.data)
            text.value += "!"
            column.controls.insert(0, ft.Text(f"line {len(clicks)}"))
            page.update()
            page.launch_url(f"https://example.org/{len(clicks)}")

        page.add(ft.Container(ft.Text("press"), key="press", on_click=on_click), column)

    with AppTest(main, timeout=PATIENCE) as app:
        user, browser = cut_user(app)
        browser.cuts, browser.applies = cuts, applies
        app.run(browser.connect())
        user.settle()
        # A cut before the first welcome gave a second session; only what this browser shows counts.
        clicks.clear()
        for x in range(3):
            user.get_by_key("press").click(x=x)
        user.wait_for(lambda: len(clicks) >= 3)
        user.wait_for(lambda: browser.connected)
        user.settle()
        assert [json.loads(click)["lx"] for click in clicks] == [0, 1, 2]
        assert user.get_by_key("text").text == "x" * 256 + "!!!"
        assert_in_sync(user)
        urls = browser.services.opened_urls
        # A call is done once, unless the whole tree had to be sent anew while it was on its way.
        assert len(urls) == len(set(urls)) and set(urls) <= {f"https://example.org/{n}" for n in (1, 2, 3)}
        assert user.refused == {}
        return browser.frames


@pytest.mark.parametrize("applies", [True, False], ids=["applied", "lost"])
def test_cut_at_every_frame_twice(applies: bool) -> None:
    frames = scenario(frozenset(), applies)
    for first in range(1, frames + 1):
        for second in range(first + 1, first + 5):
            scenario(frozenset({first, second}), applies)


steps = st.lists(
    st.sampled_from(["click", "add", "remove", "move", "type", "grow", "cut", "lose", "reload", "offline", "online"]),
    max_size=25,
)


@settings(max_examples=40)
@given(steps)
def test_any_course_of_events_ends_in_sync(course: list[str]) -> None:
    clicked: list[int] = []

    def main(page: ft.Page) -> None:
        def on_click(e: Any) -> None:
            clicked.append(int(e.local_x))
            page.controls.append(ft.Text(f"click {e.local_x}"))
            page.update()

        page.add(ft.Container(ft.Text("0"), key="box", on_click=on_click), ft.Column([ft.Text("a"), ft.Text("b")]))

    with AppTest(main, timeout=PATIENCE) as app:
        user, browser = cut_user(app)
        app.run(browser.connect())
        user.settle()
        page, sent, offline = user.page, 0, False
        column = page.controls[1]
        for step in course:
            match step:
                case "click":
                    user.get_by_key("box").click(x=sent)
                    sent += 1
                case "add":
                    column.controls.insert(len(column.controls) // 2, ft.Text("new"))
                    page.update()
                case "remove":
                    del column.controls[:1]
                    page.update()
                case "move":
                    column.controls.reverse()
                    page.update()
                case "type" | "grow":
                    page.title = (page.title or "x" * 300) + "y"
                    page.update()
                case "cut" | "lose":
                    browser.applies = step == "cut"
                    browser.cuts = frozenset({browser.frames + 1})
                    page.update()
                case "offline":
                    user.disconnect()
                    offline = True
                case _:
                    if offline and step == "online":
                        user.reconnect()
                        offline = False
                    elif not offline and step == "reload":
                        user.reload()
        browser.cuts = frozenset()
        if offline:
            user.reconnect()
        user.wait_for(lambda: browser.connected and len(clicked) >= sent)
        user.settle()
        assert clicked == list(range(sent))
        assert_in_sync(user)
        assert user.title == page.title


class Reader:
    """A browser that greets and then reads, or does not."""

    def __init__(self) -> None:
        self.frames: list[list[Any]] = []
        self.blocked: asyncio.Event | None = None

    async def send(self, frame: str | bytes) -> None:
        if self.blocked is not None:
            await self.blocked.wait()
        self.frames.append(json.loads(inflated(frame)))

    async def close(self, code: int, reason: str) -> None:
        pass


async def opened(main: Any, reader: Reader) -> tuple[App, Any]:
    app = App(main, AppOptions())
    facts = {"protocol": 1, "session": None, "token": None, "instance": "i", "seq": 0, "page": {"route": "/"}}
    hello = decode(json.dumps(["hello", facts]))
    assert isinstance(hello, Hello)
    session = await app.connect(hello, reader, Client(cookie=secrets.token_hex(16)))
    await rest(app)
    return app, session


async def turns() -> None:
    """Let everything on the loop have its turn; what is blocked stays so."""
    for _ in range(20):
        await asyncio.sleep(0)


def test_no_more_than_the_window_is_on_its_way() -> None:
    async def run() -> None:
        reader = Reader()

        async def main(page: ft.Page) -> None:
            page.add(ft.Text("0"))

        app, session = await opened(main, reader)
        for number in range(50):
            session.page.controls[0].value = str(number)
            session.page.update()
            await turns()
        numbered = [frame for frame in reader.frames if frame[0] in ("patch", "full", "call")]
        assert len(numbered) == WINDOW_FRAMES
        session.receive(decode(json.dumps(["ack", numbered[-1][1]])))
        await turns()
        newest = [frame for frame in reader.frames if frame[0] == "patch"][-1]
        assert [op[2] for op in newest[2]] == [{"value": "49"}]
        await app.shutdown()

    asyncio.run(run())


@pytest.mark.parametrize("reads", [True, False], ids=["reads without acks", "does not read"])
def test_a_slow_reader_costs_what_the_tree_holds(reads: bool) -> None:
    """300 updates of a mebibyte each: the latest counts, and they do not pile up."""

    async def run() -> int:
        reader = Reader()

        async def main(page: ft.Page) -> None:
            page.add(ft.Text("start"), ft.Row([]))

        app, session = await opened(main, reader)
        if not reads:
            reader.blocked = asyncio.Event()
        text, row = session.page.controls
        tracemalloc.start()
        for number in range(300):
            text.value = str(number) + secrets.token_hex(512 * 1024)
            row.controls = [ft.Text(str(number))]
            session.page.update()
            await turns()
            reader.frames.clear()
        grown = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        await app.shutdown()
        return grown

    assert asyncio.run(run()) < 8 * 1024 * 1024


def test_calls_do_not_pile_up() -> None:
    async def run() -> None:
        reader = Reader()

        async def main(page: ft.Page) -> None:
            page.add(ft.Text("x"))

        app, session = await opened(main, reader)
        reader.blocked = asyncio.Event()
        with pytest.raises(RuntimeError, match="calls wait for the browser"):
            for _ in range(5000):
                session.page.set_clipboard("x")
        await app.shutdown()

    asyncio.run(run())


def test_old_frames_are_not_replayed() -> None:
    """What was kept too long or is too much is replaced by the whole tree."""

    async def run() -> None:
        reader = Reader()

        async def main(page: ft.Page) -> None:
            page.add(ft.Text("x"))

        app, session = await opened(main, reader)
        welcome = reader.frames[0][2]
        for sent in session.link._unacked:
            sent.at -= 1000
        session.disconnected(reader)
        again = Reader()
        seq = 0
        facts = {"protocol": 1, "session": welcome["session"], "token": welcome["token"], "instance": "i", "seq": seq}
        hello = decode(json.dumps(["hello", {**facts, "page": {}}]))
        assert isinstance(hello, Hello)
        assert await app.connect(hello, again, session.client) is session
        await turns()
        assert [frame[:2] if frame[0] == "welcome" else frame[0] for frame in again.frames] == [
            ["welcome", "full"],
            "full",
        ]
        await app.shutdown()

    asyncio.run(run())


def test_messages_sent_again_are_handled_once_and_gaps_refused() -> None:
    async def run() -> None:
        reader, clicks = Reader(), []

        async def main(page: ft.Page) -> None:
            async def on_click(e: Any) -> None:
                clicks.append(e.name)

            page.add(ft.TextButton("x", on_click=on_click))

        app, session = await opened(main, reader)
        button = session.page.controls[0].uid
        for number in (1, 1, 2, 2, 1, 4):
            session.receive(decode(f'["event",{number},{button},"click",null]'))
            await turns()
        assert len(clicks) == 2 and session.received == 2
        assert session.refused == {"gap in numbers": 1}
        await app.shutdown()

    asyncio.run(run())
