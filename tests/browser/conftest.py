"""A Chromium for the session, a fresh page for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

import chromium
from resting import PATIENCE

AXE = Path(__file__).parents[2] / "client/node_modules/axe-core/axe.min.js"
READY = "[data-density]"
"""The root of the app: there as soon as the first tree has been drawn."""

# Not limits on speed: a busy machine may take its time.
expect.set_options(timeout=PATIENCE * 1000)

OpenApp = Callable[..., Page]
CheckAccessibility = Callable[..., None]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A profile of its own: no cookies or storage of another test. 800 x 600, as the reference pictures."""
    context = browser.new_context(
        viewport={"width": 800, "height": 600},
        device_scale_factor=1,
        # Playwright cannot hold back what passes a worker; tests of the worker ask for it.
        service_workers="block",
    )
    context.set_default_timeout(PATIENCE * 1000)
    yield context
    context.close()


@pytest.fixture
def page_errors() -> list[str]:
    """What went wrong in the browser so far: uncaught exceptions and what the security policy refused."""
    return []


@pytest.fixture
def page(context: BrowserContext, page_errors: list[str], request: pytest.FixtureRequest) -> Iterator[Page]:
    """An empty page. Errors in it fail the test, unless it is marked with `page_errors`."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            page_errors.append(message.text)

    page = context.new_page()
    page.on("pageerror", lambda error: page_errors.append(error.stack or str(error)))
    page.on("console", on_console)
    yield page
    if request.node.get_closest_marker("page_errors") is None:
        assert page_errors == []


@pytest.fixture
def open_app(page: Page, serve: Callable[..., str]) -> Iterator[OpenApp]:
    """Serves a `main` and opens it: `page = open_app(main, path="/store", assets_dir=...)`."""

    def open_(main: Any, path: str = "/", **options: Any) -> Page:
        page.goto(serve(main, **options) + path)
        page.wait_for_selector(READY)
        return page

    yield open_
    # The server need not wait for a page that is gone.
    page.close()


@pytest.fixture
def check_accessibility() -> CheckAccessibility:
    """Fails when axe finds something serious: `check_accessibility(page, exclude_rules=[...])`."""

    def check(page: Page, exclude_rules: list[str] | None = None) -> None:
        # Evaluated rather than added as a script, which the content security policy would refuse.
        page.evaluate(AXE.read_text(encoding="utf-8"))
        rules = {rule: {"enabled": False} for rule in exclude_rules or []}
        found = page.evaluate("rules => axe.run(document, { rules, resultTypes: ['violations'] })", rules)
        serious = [
            f"{violation['id']}: {violation['help']}\n  " + "\n  ".join(node["html"] for node in violation["nodes"])
            for violation in found["violations"]
            if violation["impact"] in ("serious", "critical")
        ]
        assert not serious, "\n".join(serious)

    return check
