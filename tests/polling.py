"""Waiting for what a page says of itself."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

STEP = 20
TRIES = 1500


def until(page: Page, expression: str, argument: Any = None) -> None:
    """Wait until a JavaScript expression is true.

    Asked from outside again and again, because the security policy of the page forbids it to evaluate text.
    """
    for _ in range(TRIES):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(STEP)
    raise AssertionError(f"never true: {expression}")
