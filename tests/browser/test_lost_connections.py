"""What a browser shows when its connection is cut, frame by frame."""

from __future__ import annotations

import asyncio

import pytest
from playwright.sync_api import Page, expect

import flet as ft
from chaos_proxy import TO_BROWSER, TO_SERVER, Cut, chaos_proxy
from flet.runtime import session
from polling import rest
from resting import PATIENCE

CLICKS = 4


class Clicks:
    """An app that counts on the server and appends a line for each click."""

    def __init__(self) -> None:
        self.numbers: list[int] = []

    def main(self, page: ft.Page) -> None:
        lines = ft.Column()
        number = ft.Text("0")

        def click(_: ft.ControlEvent) -> None:
            value = int(number.value or 0) + 1
            self.numbers.append(value)
            number.value = str(value)
            lines.controls.append(ft.Text(f"line {value}"))
            page.update()

        page.add(ft.ElevatedButton("More", on_click=click), number, lines)


@pytest.mark.parametrize("direction", [TO_SERVER, TO_BROWSER])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("frame", [1, 2, 3, 4, 6])
def test_cut_twice_at_a_frame(page: Page, serve, direction: str, after: bool, frame: int) -> None:
    app = Clicks()
    with chaos_proxy(serve(app.main)) as proxy:
        proxy.cuts = [Cut(direction, frame, after), Cut(direction, frame, after)]
        page.goto(proxy.url)
        button = page.get_by_role("button", name="More")
        button.wait_for()
        page.evaluate("window.sameDocument = true")
        for _ in range(CLICKS):
            button.click()
        expect(page.get_by_text(f"line {CLICKS}", exact=True)).to_be_visible()
        clicks = CLICKS
        while proxy.cuts and clicks < 20:
            # Clicks in quick succession share frames: go on until both cuts were reached.
            clicks += 1
            button.click()
            expect(page.get_by_text(f"line {clicks}", exact=True)).to_be_visible()
        assert page.get_by_text("line").all_inner_texts() == [f"line {n}" for n in range(1, clicks + 1)]
        assert app.numbers == list(range(1, clicks + 1))
        assert page.evaluate("window.sameDocument") is True
        assert not proxy.cuts and proxy.connections >= 2


def test_everything_shown_while_the_network_was_away_arrives(page: Page, serve) -> None:
    pages: list[ft.Page] = []

    def main(page: ft.Page) -> None:
        pages.append(page)
        page.add(ft.Text("first"))

    with chaos_proxy(serve(main)) as proxy:
        page.goto(proxy.url)
        expect(page.get_by_text("first")).to_be_visible()
        proxy.refuse = True
        proxy.cuts = [Cut(TO_SERVER, 1)]
        page.evaluate("window.sameDocument = true")
        # The running connection is cut by the server's side of the session.
        runtime = pages[0].runtime
        transport = runtime.link.transport
        assert transport is not None
        asyncio.run_coroutine_threadsafe(transport.close(1012, "test"), runtime.loop).result(PATIENCE)
        expect(page.get_by_role("status")).to_be_visible()
        for number in range(3):
            pages[0].add(ft.Text(f"while away {number}"))
        proxy.cuts = []
        proxy.refuse = False
        expect(page.get_by_text("while away 2")).to_be_visible()
        assert page.evaluate("window.sameDocument") is True


def test_reload_keeps_the_session_and_a_duplicate_gets_its_own(page: Page, serve, monkeypatch) -> None:
    # How long the first tab may take to say that it is there.
    monkeypatch.setattr(session, "TAKE_OVER_SECONDS", PATIENCE)
    app = Clicks()
    page.goto(serve(app.main))
    page.get_by_role("button", name="More").click()
    expect(page.get_by_text("line 1")).to_be_visible()
    page.reload()
    expect(page.get_by_text("line 1")).to_be_visible()

    stored = page.evaluate("JSON.stringify(sessionStorage)")
    duplicate = page.context.new_page()
    duplicate.add_init_script(
        f"for (const [key, value] of Object.entries(JSON.parse({stored!r}))) sessionStorage.setItem(key, value);"
    )
    duplicate.goto(page.url)
    expect(duplicate.get_by_text("0", exact=True)).to_be_visible()
    page.get_by_role("button", name="More").click()
    expect(page.get_by_text("line 2")).to_be_visible()
    rest(page)
    assert duplicate.get_by_text("line 2").count() == 0


def test_a_stolen_id_without_the_cookie_gets_a_new_session(page: Page, browser, serve) -> None:
    app = Clicks()
    url = serve(app.main)
    page.goto(url)
    page.get_by_role("button", name="More").click()
    expect(page.get_by_text("line 1")).to_be_visible()
    stored = page.evaluate("JSON.stringify(sessionStorage)")
    page.close()
    thief = browser.new_context().new_page()
    thief.add_init_script(
        f"for (const [key, value] of Object.entries(JSON.parse({stored!r}))) sessionStorage.setItem(key, value);"
    )
    thief.goto(url)
    expect(thief.get_by_text("0", exact=True)).to_be_visible()
    assert thief.get_by_text("line 1").count() == 0
    thief.context.close()
