"""What makes a page a good web app: it loads from its own host only, nothing jumps, and it can be installed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

import flet as ft
from polling import drawn, until

Serve = Callable[..., str]
OpenApp = Callable[..., Page]


def main(page: ft.Page) -> None:
    page.title = "Shop"
    page.add(ft.Text("drawn 😀 🇩🇪"), ft.TextButton("Press"))


@pytest.mark.parametrize("base", ["", "/sub/app"])
def test_everything_comes_from_the_apps_own_host_and_path(page: Page, serve: Serve, base: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: asked.append(socket.url.replace("ws", "http", 1)))
    url = serve(main, web_app_path=base, use_color_emoji=True)
    page.goto(url + base + "/deep/link")
    expect(page.get_by_text("drawn")).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => 1)")
    outside = [one for one in asked if not one.startswith((url + base + "/", "data:", "blob:"))]
    assert asked and outside == []
    assert any(one.endswith("/ws") for one in asked)


def test_coloured_emoji_come_in_pieces(page: Page, serve: Serve) -> None:
    fonts: list[str] = []
    page.on("response", lambda answer: fonts.append(answer.url) if "noto-color-emoji" in answer.url else None)

    def plain(page: ft.Page) -> None:
        page.add(ft.Text("no emoji: 0123 © #"))

    page.goto(serve(plain, use_color_emoji=True))
    expect(page.get_by_text("no emoji")).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => 1)")
    assert fonts == []
    page.goto(serve(main))
    expect(page.get_by_text("drawn")).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => 1)")
    assert fonts == [], "only apps that ask for them"
    page.goto(serve(main, use_color_emoji=True))
    expect(page.get_by_text("drawn")).to_be_visible()
    loaded = "[...document.fonts].some(font => font.family.includes('Emoji') && font.status === 'loaded')"
    until(page, loaded)
    assert 0 < len(fonts) < 5
    family = page.get_by_text("drawn").evaluate("e => getComputedStyle(e).fontFamily")
    assert "Noto Color Emoji" in family


def test_nothing_jumps_while_the_app_loads(page: Page, serve: Serve) -> None:
    page.add_init_script(
        """window.shifts = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) window.shifts += e.value; })
          .observe({ type: "layout-shift", buffered: true });"""
    )
    url = serve(main)
    # A slow line: the splash is seen for as long as it is looked at.
    held: list[Route] = []
    released = False
    page.route("**/*.js", lambda route: route.continue_() if released else held.append(route))
    page.goto(url, wait_until="commit")
    expect(page.locator("#flet-loading img")).to_be_visible()
    box = page.locator("#flet-loading img").bounding_box()
    viewport = page.viewport_size
    assert box and viewport
    assert abs(box["x"] + box["width"] / 2 - viewport["width"] / 2) < 1
    assert abs(box["y"] + box["height"] / 2 - viewport["height"] / 2) < 1
    released = True
    for route in held:
        route.continue_()
    expect(page.get_by_text("drawn")).to_be_visible()
    expect(page.locator("#flet-loading")).to_be_hidden()
    page.evaluate("document.fonts.ready.then(() => 1)")
    drawn(page)
    assert page.evaluate("window.shifts") < 0.01


def test_the_browser_finds_the_app_installable(page: Page, open_app: OpenApp) -> None:
    shown = open_app(main, name="Paint Shop", web_app_path="/shop", path="/shop/")
    session: Any = shown.context.new_cdp_session(shown)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"].endswith("/shop/manifest.json")
    assert manifest["errors"] == []
    problems = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [problem for problem in problems if problem["errorId"] != "in-incognito"] == []
    expect(shown).to_have_title("Shop")


def test_two_apps_of_a_host_keep_their_sessions_and_storage_apart(page: Page, serve: Serve) -> None:
    import fastapi

    import flet.fastapi
    from live_server import running

    def counting(name: str) -> Any:
        def count(page: ft.Page) -> None:
            before = page.client_storage.get("visits") or 0
            page.client_storage.set("visits", before + 1)
            page.add(ft.Text(f"{name} visit {before + 1}"))

        return count

    app = fastapi.FastAPI()
    for name in ("one", "two"):
        app.mount(f"/{name}", flet.fastapi.app(counting(name)))
    with running(app) as url:
        for name in ("one", "two", "one"):
            page.goto(f"{url}/{name}")
            # The second time the same session is shown again, not a new visit.
            expect(page.get_by_text(f"{name} visit 1")).to_be_visible()
        other = page.context.new_page()
        other.goto(f"{url}/one")
        expect(other.get_by_text("one visit 2")).to_be_visible()


def test_the_splash_and_the_page_are_accessible(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    check_accessibility(open_app(main))
