"""What a page asks of its browser: clipboard, links, storage; at once, and when the user's click is long ago."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import flet as ft
from chaos_proxy import ChaosProxy, chaos_proxy
from polling import frames_of, until

PROMPT = "dialog.flet-gesture"
# As Firefox and Safari: the clipboard only in a gesture. (Chromium forgives a page that was granted it.)
STRICT_CLIPBOARD = """
for (const name of ["readText", "writeText"]) {
  const original = navigator.clipboard[name].bind(navigator.clipboard);
  navigator.clipboard[name] = (...args) =>
    navigator.userActivation.isActive ? original(...args) : Promise.reject(new DOMException("no", "NotAllowedError"));
}
"""
NO_GESTURE = "Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } })"


def services(target: str) -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        def copy(e: ft.ControlEvent) -> None:
            page.set_clipboard("from the server")

        def paste(e: ft.ControlEvent) -> None:
            try:
                page.add(ft.Text(f"pasted: {page.get_clipboard(60)}"))
            except RuntimeError as error:
                page.add(ft.Text(f"failed: {error}"))

        def launch(e: ft.ControlEvent) -> None:
            page.launch_url(target)

        def do_all(e: ft.ControlEvent) -> None:
            for act in (copy, launch, paste):
                act(e)

        page.add(
            ft.ElevatedButton("Copy it", on_click=copy),
            ft.ElevatedButton("Paste it", on_click=paste),
            ft.ElevatedButton("Open it", on_click=launch),
            ft.ElevatedButton("Do all", on_click=do_all),
        )

    return main


@contextmanager
def slow_services(page: Page, serve: Any) -> Iterator[tuple[ChaosProxy, list[str], str]]:
    """The app behind a proxy, in a strict browser; gives also what the page is sent, and the address of its link."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script(STRICT_CLIPBOARD)
    other = serve(lambda page: page.add(ft.Text("elsewhere")))
    with chaos_proxy(serve(services(other))) as proxy:
        frames = frames_of(page)
        page.goto(proxy.url)
        page.get_by_role("button", name="Open it").wait_for()
        yield proxy, frames, other


def called(page: Page, frames: list[str], *methods: str) -> None:
    """Wait until the server's calls have reached the page, without a look at it: that would count as a click."""
    until(page, lambda: all(any(f'"{method}"' in frame for frame in frames) for method in methods))


def click(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_clipboard_and_links_on_a_slow_connection(page: Page, serve: Any) -> None:
    with slow_services(page, serve) as (proxy, frames, _):
        # Long, but less than the five seconds for which browsers remember a click.
        proxy.delay = 0.5
        click(page, "Copy it")
        called(page, frames, "set_clipboard")
        click(page, "Paste it")
        expect(page.get_by_text("pasted: from the server")).to_be_visible()
        with page.expect_popup() as opened:
            click(page, "Open it")
        expect(opened.value.get_by_text("elsewhere")).to_be_visible()
        expect(page.locator(PROMPT)).to_have_count(0)


def test_the_user_is_asked_for_a_click_when_the_last_is_forgotten(page: Page, serve: Any) -> None:
    with slow_services(page, serve) as (proxy, frames, other):
        # A click is remembered for five seconds.
        proxy.delay = 2.8
        click(page, "Do all")
        called(page, frames, "set_clipboard", "launch_url", "get_clipboard")
        # One question at a time; which comes first is open.
        for _ in range(2):
            prompt = page.locator(PROMPT)
            prompt.wait_for()
            question = prompt.locator("p").inner_text()
            if "clipboard" in question:
                # Reading waits for the writing before it, and this click is good for both.
                click(page, "Copy")
            else:
                assert other in question
                with page.expect_popup() as opened:
                    click(page, "Open")
                expect(opened.value.get_by_text("elsewhere")).to_be_visible()
                # In front again, as browsers want it for the clipboard.
                opened.value.close()
                page.bring_to_front()
            expect(page.get_by_role("dialog", name=question)).to_have_count(0)
        expect(page.get_by_text("pasted: from the server")).to_be_visible()
        expect(page.locator(PROMPT)).to_have_count(0)


class Filling:
    """A program that fills the screen."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def main(self, page: ft.Page) -> None:
        self.page = page

        def fill(e: ft.ControlEvent) -> None:
            page.window_full_screen = not page.window_full_screen
            page.update()

        def noted(e: ft.ControlEvent) -> None:
            self.events.append(e.data)
            page.add(ft.Text(f"{e.data}, now {page.window_full_screen}"))

        page.on_window_event = noted
        page.add(ft.ElevatedButton("Fill", on_click=fill))


FULL = "document.fullscreenElement === document.documentElement"


@pytest.mark.parametrize("delay", [0.0, 1.0, 2.8], ids=["at once", "2 s round trip", "click forgotten"])
def test_the_page_fills_the_screen_and_the_user_leaves_it(page: Page, serve: Any, delay: float) -> None:
    app = Filling()
    with chaos_proxy(serve(app.main)) as proxy:
        page.goto(proxy.url)
        page.get_by_role("button", name="Fill").wait_for()
        proxy.delay = delay
        click(page, "Fill")
        if delay > 2:
            # A click is remembered for five seconds. Looking at the page would count as one: wait blindly.
            page.wait_for_timeout(2 * delay * 1000 + 1000)
            expect(page.locator(PROMPT)).to_contain_text("fill the screen")
            click(page, "Full screen")
        expect(page.get_by_text("enter-full-screen, now True")).to_be_visible()
        assert page.evaluate(FULL)
        page.evaluate("document.exitFullscreen()")
        expect(page.get_by_text("leave-full-screen, now False")).to_be_visible()
        assert app.page.window_full_screen is False and not page.evaluate(FULL)
        assert app.events == ["enter-full-screen", "leave-full-screen"]


def test_a_screen_that_the_user_does_not_want_filled(page: Page, open_app: Any) -> None:
    page.add_init_script(NO_GESTURE)
    app = Filling()
    open_app(app.main)
    for _ in range(2):
        click(page, "Fill")
        page.locator(PROMPT).wait_for()
        page.keyboard.press("Escape")
        expect(page.locator(PROMPT)).to_have_count(0)
    # The second click asked again, so the program knew that it was declined.
    assert app.events == [] and page.evaluate("document.fullscreenElement === null")


def test_the_program_ends_what_it_has_begun(open_app: Any) -> None:
    app = Filling()
    page: Page = open_app(app.main)
    click(page, "Fill")
    expect(page.get_by_text("enter-full-screen")).to_be_visible()
    click(page, "Fill")
    expect(page.get_by_text("leave-full-screen, now False")).to_be_visible()
    assert not page.evaluate(FULL)


def test_a_declined_question_is_an_error_for_who_waits(page: Page, open_app: Any) -> None:
    page.add_init_script(NO_GESTURE)
    page.add_init_script(STRICT_CLIPBOARD)
    open_app(services("https://example.org/"))
    click(page, "Paste it")
    click(page, "Cancel")
    expect(page.get_by_text("failed: The browser refused: the user declined")).to_be_visible()
    click(page, "Open it")
    click(page, "Cancel")
    expect(page.locator(PROMPT)).to_have_count(0)
    assert len(page.context.pages) == 1


def test_a_question_lies_above_a_dialog_and_can_be_used(page: Page, open_app: Any) -> None:
    page.add_init_script(NO_GESTURE)
    open_app(services("https://example.org/"))
    page.evaluate(
        """() => { const dialog = document.createElement("dialog"); dialog.textContent = "in front";
                   document.body.append(dialog); setTimeout(() => dialog.showModal(), 0); }"""
    )
    page.get_by_role("button", name="Open it").dispatch_event("click")
    with page.expect_popup() as opened:
        click(page, "Open")
    opened.value.close()


def test_copying_works_without_tls(page: Page, open_app: Any) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.add_init_script("window.real = navigator.clipboard; delete Navigator.prototype.clipboard;")
    open_app(services(""))
    button = page.get_by_role("button", name="Copy it")
    button.click()
    page.wait_for_function("() => real.readText().then((text) => text === 'from the server')")
    expect(button).to_be_focused()
    click(page, "Paste it")
    expect(page.get_by_text("the clipboard can be read over HTTPS only")).to_be_visible()


def test_which_links_can_be_opened(open_app: Any) -> None:
    possible = ["https://example.org", "mailto:a@b.c", "tel:1", "/page"]
    impossible = ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", ""]

    async def main(page: ft.Page) -> None:
        for url in possible + impossible:
            page.add(ft.Text(f"{url}: {await page.can_launch_url_async(url)}"))

    page: Page = open_app(main)
    for url in possible + impossible:
        expect(page.get_by_text(f"{url}: {url in possible}", exact=True)).to_be_visible()


def test_storage_of_apps_on_one_host_is_kept_apart(page: Page, serve: Any) -> None:
    from starlette.applications import Starlette
    from starlette.routing import Mount

    from flet.server import app_for
    from live_server import running

    def app(name: str) -> Callable[[ft.Page], None]:
        def main(page: ft.Page) -> None:
            storage = page.client_storage
            before = storage.get("color"), storage.get_keys(""), storage.contains_key("color")
            storage.set("color", {"name": name})
            storage.set("other", 1)
            storage.remove("other")
            page.add(
                ft.Text(f"{name} {before} then {storage.get('color')} {storage.get_keys('co')}"),
                ft.ElevatedButton("Clear", on_click=lambda e: page.add(ft.Text(f"cleared {storage.clear()}"))),
            )

        return main

    apps = [Mount("/one", app_for(app("one"))), Mount("/two", app_for(app("two")))]
    with running(Starlette(routes=apps)) as url:
        for name in ("one", "two"):
            page.goto(f"{url}/{name}/")
            expect(page.get_by_text(f"{name} (None, [], False) then {{'name': '{name}'}} ['color']")).to_be_visible()
        click(page, "Clear")
        expect(page.get_by_text("cleared True")).to_be_visible()
        # The tab finds the session of each app again, and the storage of the first is untouched.
        page.goto(f"{url}/one/")
        expect(page.get_by_text("one (None, [], False)")).to_be_visible()
        page.evaluate("sessionStorage.clear()")
        page.reload()
        expect(page.get_by_text("one ({'name': 'one'}, ['color'], True)")).to_be_visible()
