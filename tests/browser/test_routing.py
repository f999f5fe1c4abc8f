"""Routes in the address bar, back and forward, reload, deep links: as on any good website."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

import flet as ft
from event_log import EventLog
from polling import until

OpenApp = Callable[..., Page]


def shop(page: ft.Page) -> None:
    """A program in the usual way: one view for each route, made anew at each change."""
    page.session.set("changes", [])

    def route_change(e: ft.RouteChangeEvent) -> None:
        page.session.get("changes").append(e.route)
        route = ft.TemplateRoute(page.route)
        page.views.clear()
        page.title = f"Shop {page.route}"
        rows: list[ft.Control] = [ft.Text(f"At {page.route}")]
        if route.match("/book/:id"):
            rows.append(ft.Text(f"Book {route.id}"))
        rows.append(ft.TextButton("Home", on_click=lambda e: page.go("/")))
        rows.append(ft.TextButton("Book", on_click=lambda e: page.go("/book/7")))
        rows.append(ft.TextButton("Found", on_click=lambda e: page.go("/found", q="größe 4")))
        rows += [ft.Container(ft.Text(f"row {n}"), height=100) for n in range(30)]
        rows.append(ft.Text(f"changes: {len(page.session.get('changes'))}"))
        page.views.append(ft.View(page.route, rows, scroll=ft.ScrollMode.AUTO))
        page.update()

    page.on_route_change = route_change
    page.go(page.route)


def at(page: Page, route: str) -> None:
    expect(page.get_by_text(f"At {route}", exact=True)).to_be_visible()
    expect(page).to_have_title(f"Shop {route}")


def click(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


@pytest.mark.parametrize("strategy", ["path", "hash"])
@pytest.mark.parametrize("base", ["", "/sub/shop"])
def test_a_walk_through_an_app(page: Page, open_app: OpenApp, strategy: str, base: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    start = f"{base}/" + ("#/" if strategy == "hash" else "")
    deep = f"{base}/#/book/7?x=1" if strategy == "hash" else f"{base}/book/7?x=1"
    open_app(shop, deep, route_url_strategy=strategy, web_app_path=base)
    root = page.url.partition(base or "/book" if strategy == "path" else base + "/#")[0].rstrip("/")
    at(page, "/book/7?x=1")
    expect(page.get_by_text("Book 7", exact=True)).to_be_visible()

    entries = page.evaluate("history.length")
    click(page, "Home")
    at(page, "/")
    assert page.url == root + start
    assert page.evaluate("history.length") == entries + 1
    click(page, "Book")
    at(page, "/book/7")
    click(page, "Found")
    at(page, "/found?q=gr%C3%B6%C3%9Fe+4")
    assert page.evaluate("history.length") == entries + 3

    page.go_back()
    at(page, "/book/7")
    page.go_back()
    at(page, "/")
    page.go_forward()
    at(page, "/book/7")
    # A route visited before is visited again, as a new entry.
    click(page, "Home")
    at(page, "/")
    click(page, "Book")
    at(page, "/book/7")
    page.go_back()
    at(page, "/")

    page.reload()
    at(page, "/")
    page.go_back()
    at(page, "/book/7")
    page.go_back()
    page.go_back()
    at(page, "/book/7?x=1")
    origin = page.url.split("/")[2]
    assert [url for url in requests if url.split("/")[2] != origin and not url.startswith("data:")] == []


def test_the_route_that_is_shown_can_be_visited_again(open_app: OpenApp) -> None:
    page = open_app(shop, "/")
    at(page, "/")
    entries = page.evaluate("history.length")
    click(page, "Home")
    expect(page.get_by_text("changes: 2")).to_be_attached()
    assert page.evaluate("history.length") == entries


def test_editing_the_hash_is_a_change_of_route(open_app: OpenApp) -> None:
    page = open_app(shop, "/#/book/1", route_url_strategy="hash")
    expect(page.get_by_text("Book 1", exact=True)).to_be_visible()
    page.evaluate("location.hash = '#/book/2'")
    expect(page.get_by_text("Book 2", exact=True)).to_be_visible()


def test_another_address_in_the_same_tab_keeps_the_session(open_app: OpenApp) -> None:
    page = open_app(shop, "/book/1")
    expect(page.get_by_text("changes: 1")).to_be_attached()
    page.goto(page.url.replace("/book/1", "/book/2"))
    expect(page.get_by_text("Book 2", exact=True)).to_be_visible()
    expect(page.get_by_text("changes: 2")).to_be_attached()


def scrolled(page: Page) -> int:
    return page.evaluate("document.querySelector('.flet-view:not([hidden]) main').scrollTop")


def scrolls_to(page: Page, top: int) -> None:
    until(page, lambda: scrolled(page) == top)


def test_the_scroll_position_comes_back_with_the_entry(open_app: OpenApp) -> None:
    page = open_app(shop, "/")
    at(page, "/")
    page.get_by_text("row 20", exact=True).scroll_into_view_if_needed()
    before = scrolled(page)
    assert before > 500
    page.evaluate("document.querySelectorAll('button')[1].click()")
    at(page, "/book/7")
    assert scrolled(page) == 0
    page.evaluate("document.querySelector('.flet-view:not([hidden]) main').scrollTop = 300")
    page.go_back()
    at(page, "/")
    scrolls_to(page, before)
    page.go_forward()
    at(page, "/book/7")
    scrolls_to(page, 300)
    page.reload()
    at(page, "/book/7")
    scrolls_to(page, 300)


def test_routes_that_look_like_addresses_stay_here(open_app: OpenApp) -> None:
    seen: EventLog[str] = EventLog()

    def main(page: ft.Page) -> None:
        page.on_route_change = lambda e: seen.append(e.route)

        def go(e: Any) -> None:
            page.go(e.control.text)

        targets = ["//evil.example/x", "https://evil.example/", "no/slash", "/100%", "/straße/ü", "/a b"]
        page.add(*[ft.TextButton(target, on_click=go) for target in targets], ft.Text("ready"))

    page = open_app(main)
    origin = page.evaluate("location.origin")
    for target, path in [
        ("//evil.example/x", "/evil.example/x"),
        ("https://evil.example/", "/https://evil.example/"),
        ("no/slash", "/no/slash"),
        ("/100%", "/100%"),
        ("/straße/ü", "/stra%C3%9Fe/%C3%BC"),
        ("/a b", "/a%20b"),
    ]:
        page.get_by_role("button", name=target, exact=True).click()
        page.wait_for_url(lambda url, path=path: urlsplit(url).path == path)
        assert page.evaluate("location.origin") == origin
    for expected in ["/straße/ü", "/100%"]:
        page.go_back()
        until(page, lambda expected=expected: seen[-1] == expected)
