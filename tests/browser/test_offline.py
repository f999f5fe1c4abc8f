"""An app that is asked for while its server cannot be reached: a page of its own, until it is back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import fastapi
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

import flet as ft
import flet.fastapi
from chaos_proxy import chaos_proxy
from flet.server import app_for
from live_server import running
from polling import until

BAR = "Connection lost. Trying to reconnect"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A profile in which workers are allowed."""
    context = browser.new_context(viewport={"width": 800, "height": 600})
    context.set_default_timeout(30_000)
    yield context
    context.close()


def counter(title: str = "Counter") -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        page.title = title
        number = ft.Text("0")

        def more(e: ft.ControlEvent) -> None:
            number.value = str(int(number.value or 0) + 1)
            page.update()

        page.add(ft.Text(f"{title} runs"), number, ft.TextButton("More", on_click=more))

    return main


def visit(page: Page, url: str, title: str = "Counter") -> str:
    """Open an app until its worker is at work; gives how far that reaches."""
    page.goto(url)
    expect(page.get_by_text(f"{title} runs")).to_be_visible()
    return page.evaluate("navigator.serviceWorker.ready.then((worker) => worker.scope)")


def is_offline(page: Page, title: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(BAR)
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page).to_have_title(title)


@pytest.mark.parametrize("base", ["", "/sub/shop"])
def test_a_reload_without_network_comes_back_to_the_session(page: Page, serve: Any, base: str) -> None:
    url = serve(counter(), name="Counter", web_app_path=base) + base
    assert visit(page, f"{url}/deep/link?x=1") == f"{url}/"
    page.get_by_role("button", name="More").click()
    expect(page.get_by_text("1", exact=True)).to_be_visible()
    page.context.set_offline(True)
    answer = page.reload()
    assert answer and answer.status == 503 and answer.from_service_worker
    is_offline(page, "Counter")
    page.goto(f"{url}/another/route")
    is_offline(page, "Counter")
    assert page.evaluate("caches.keys()") == []
    page.context.set_offline(False)
    # Nobody reloads it: the page finds out by itself, and is the same session at the new address.
    expect(page.get_by_text("1", exact=True)).to_be_visible()
    assert page.url == f"{url}/another/route"


def test_a_server_that_is_replaced_by_a_newer_version(page: Page, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("old")
    with running(app_for(counter("Old"), name="Old shop", assets_dir=tmp_path)) as url:
        visit(page, url, "Old")
    port = int(url.rpartition(":")[2])
    page.reload()
    is_offline(page, "Old shop")
    page.get_by_role("button", name="Try now").click()
    is_offline(page, "Old shop")
    (tmp_path / "note.txt").write_text("new")
    with running(app_for(counter("New"), name="New shop", assets_dir=tmp_path), port):
        expect(page.get_by_text("New runs")).to_be_visible()
        assert page.evaluate("fetch('note.txt').then((answer) => answer.text())") == "new"
        # The worker is replaced, too, without anything the user has to do.
        page.evaluate("navigator.serviceWorker.ready.then((worker) => worker.update())")
        page.evaluate(ACTIVE)
    page.reload()
    is_offline(page, "New shop")


# Resolves when no newer worker is on its way.
ACTIVE = """
navigator.serviceWorker.ready.then((registration) => new Promise((resolve) => {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  const look = () => { if (worker.state === "activated") resolve(1); };
  worker.addEventListener("statechange", look);
  look();
}))
"""


def test_apps_below_several_paths_have_pages_of_their_own(page: Page) -> None:
    outer = fastapi.FastAPI()
    for path, name in (("/store", "Store"), ("/store/back", "Back office"), ("/", "Home")):
        outer.mount(path, flet.fastapi.app(counter(name), app_name=name))
    apps = (("/", "Home"), ("/store/deep", "Store"), ("/store/back/x", "Back office"))
    # Mounts are looked at in their order: what is deeper has to come first.
    outer.router.routes.sort(key=lambda route: -len(getattr(route, "path", "")))
    with running(outer) as url:
        for path, name in apps:
            visit(page, url + path, name)
        page.context.set_offline(True)
        for path, name in apps:
            page.goto(url + path)
            is_offline(page, name)
        page.context.set_offline(False)
        expect(page.get_by_text("Back office runs")).to_be_visible()


def test_an_app_never_visited_is_no_route_of_the_one_above_it(page: Page) -> None:
    outer = fastapi.FastAPI()
    outer.mount("/store", flet.fastapi.app(counter("Store"), app_name="Store"))
    outer.mount("/", flet.fastapi.app(counter("Home"), app_name="Home"))
    with running(outer) as url:
        visit(page, url, "Home")
        page.context.set_offline(True)
        page.goto(f"{url}/store/deep")
        is_offline(page, "Home")
        page.context.set_offline(False)
        expect(page.get_by_text("Store runs")).to_be_visible()


def test_a_proxy_that_finds_no_app_behind_it_is_no_answer(page: Page) -> None:
    app = app_for(counter(), name="Counter")
    said: list[int] = []

    async def proxy(scope: Scope, receive: Receive, send: Send) -> None:
        if said and scope["type"] == "http":
            await PlainTextResponse("the proxy's own words", said[-1])(scope, receive, send)
        else:
            await app(scope, receive, send)

    with running(proxy) as url:
        visit(page, url)
        for status in (502, 503, 504):
            said.append(status)
            page.reload()
            is_offline(page, "Counter")
        # Any other answer is one.
        said.append(500)
        expect(page.get_by_text("the proxy's own words")).to_be_visible()
        said.clear()
        visit(page, url)


def test_a_reload_while_the_server_cannot_be_reached_keeps_the_session(page: Page, serve: Any) -> None:
    with chaos_proxy(serve(counter(), name="Counter")) as proxy:
        visit(page, proxy.url)
        page.get_by_role("button", name="More").click()
        expect(page.get_by_text("1", exact=True)).to_be_visible()
        proxy.vanish()
        # First the bar of the page that is still there, then the one of the page that takes its place.
        expect(page.get_by_role("status")).to_contain_text(BAR)
        expect(page.get_by_text("Counter runs")).to_be_visible()
        page.reload()
        is_offline(page, "Counter")
        proxy.away = False
        expect(page.get_by_text("1", exact=True)).to_be_visible()


def test_the_worker_leaves_when_another_program_is_served(page: Page) -> None:
    with ExitStack() as stack:
        url = stack.enter_context(running(app_for(counter(), name="Counter")))
        visit(page, url)
        stack.close()
        other = Starlette()
        other.add_route("/", lambda request: PlainTextResponse("something else"))
        stack.enter_context(running(other, int(url.rpartition(":")[2])))
        # The worker looks once each time it is started; browsers start it anew for the first visit after a while.
        cdp: Any = page.context.new_cdp_session(page)
        cdp.send("ServiceWorker.enable")
        cdp.send("ServiceWorker.stopAllWorkers")
        page.goto(url)
        expect(page.get_by_text("something else")).to_be_visible()
        until(page, "navigator.serviceWorker.getRegistrations().then((found) => found.length === 0)")


def test_an_app_may_bring_a_worker_of_its_own(page: Page, serve: Any, tmp_path: Path) -> None:
    (tmp_path / "service-worker.js").write_text("self.mine = true;")
    url = serve(counter(), assets_dir=tmp_path)
    visit(page, url)
    assert page.request.get(url + "/service-worker.js").text() == "self.mine = true;"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_accessible_and_fits_a_phone(page: Page, serve: Any, check_accessibility: Any, scheme: Any) -> None:
    visit(page, serve(counter(), name="A rather long name of an app that says all it does"))
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 360, "height": 640})
    page.context.set_offline(True)
    page.reload()
    is_offline(page, "A rather long name of an app that says all it does")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.get_by_role("img")).to_have_count(0)
    assert page.evaluate("document.images[0].naturalWidth") > 0
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Try now")).to_be_focused()
    check_accessibility(page)
