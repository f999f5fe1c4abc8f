"""Waiting for what a page says of itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

STEP = 20
TRIES = 1500


def until(page: Page, condition: str | Callable[[], Any], argument: Any = None) -> None:
    """Wait until a JavaScript expression is true in the page, or a function of the test's own returns something true.

    Asked from outside again and again, because the security policy of the page forbids it to evaluate text.
    """
    for _ in range(TRIES):
        if page.evaluate(condition, argument) if isinstance(condition, str) else condition():
            return
        page.wait_for_timeout(STEP)
    raise AssertionError(f"never true: {condition}")
