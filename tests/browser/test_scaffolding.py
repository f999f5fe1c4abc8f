"""The fixtures themselves: a server in a thread, a page that reports its errors, axe."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from live_server import running


def site(body: str) -> Starlette:
    html = f"<!doctype html><html lang='en'><title>Test</title><main>{body}</main></html>"
    return Starlette(routes=[Route("/", lambda request: HTMLResponse(html))])


def test_a_page_is_served_and_drawn(page: Page) -> None:
    with running(site("<h1>Hello</h1>")) as url:
        page.goto(url)
        assert page.get_by_role("heading").inner_text() == "Hello"


def test_two_servers_run_side_by_side(page: Page) -> None:
    with running(site("<h1>One</h1>")) as first, running(site("<h1>Two</h1>")) as second:
        assert first != second
        page.goto(second)
        assert page.get_by_role("heading").inner_text() == "Two"


@pytest.mark.page_errors
def test_errors_of_a_page_are_seen(page: Page, page_errors: list[str]) -> None:
    with running(site("<script>throw new Error('broken')</script>")) as url:
        page.goto(url)
    assert len(page_errors) == 1
    assert "broken" in page_errors[0]


def test_axe_finds_a_field_without_a_name(page: Page, check_accessibility: Callable[..., None]) -> None:
    with running(site("<h1>Form</h1><input>")) as url:
        page.goto(url)
    with pytest.raises(AssertionError, match="label"):
        check_accessibility(page)
    check_accessibility(page, exclude_rules=["label"])


def test_a_server_that_cannot_start_says_so() -> None:
    async def failing(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await send({"type": "lifespan.startup.failed", "message": "no database"})

    with pytest.raises(RuntimeError, match="did not start"), running(failing):
        pass
