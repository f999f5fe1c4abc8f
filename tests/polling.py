"""Waiting for a page and for the app behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from playwright.sync_api import Page, WebSocket

import resting
from resting import PATIENCE, SERVED

T = TypeVar("T")

# Seconds on the page's clock; it must not have got there by itself between two commands to the browser.
FROZEN_AT = 60


def until(page: Page, condition: str | Callable[[], Any], argument: Any = None) -> Any:
    """Wait until a JavaScript expression is true in the page, or a function of the test's own returns something true.

    Gives what that was. Asked from outside again and again, because the security policy of the page forbids it to
    evaluate text.
    """
    look = (lambda: page.evaluate(condition, argument)) if isinstance(condition, str) else condition
    return resting.until(look, lambda: page.wait_for_timeout(10))


def frames(page: Page) -> None:
    """Wait until what has changed is drawn, and what moves has begun to."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))")


# Only those that run: others wait for something of the test's.
AT_REST = """async () => {
    const ends = (one) => one.playState === "running" && Number.isFinite(one.effect?.getComputedTiming().endTime);
    await Promise.allSettled(document.getAnimations().filter(ends).map((one) => one.finished));
}"""
"""JavaScript that waits until what moves in a page has come to its end."""


def drawn(page: Page) -> None:
    """Wait until what has changed is drawn, and what moves has come to its end."""
    frames(page)
    page.evaluate(AT_REST)
    frames(page)


def still(page: Page, expression: str) -> None:
    """Wait until what an expression tells is the same in several frames in a row."""

    def look() -> bool:
        seen: list[Any] = []
        for _ in range(5):
            drawn(page)
            seen.append(page.evaluate(expression))
        return all(each == seen[0] for each in seen)

    until(page, look)


def rest(page: Page) -> None:
    """Wait until the app has handled all that its pages had to tell, so that nothing else can come.

    Each page is asked something: its answer arrives after everything it has sent before.
    """
    app = SERVED["/".join(page.url.split("/")[:3])]
    for session in list(app.sessions.values()):
        if session.link.connected:
            question = session.page.ask_async("client_storage_contains_key", {"key": ""}, PATIENCE)
            answer = asyncio.run_coroutine_threadsafe(question, session.loop)
            until(page, answer.done)
            answer.result()
    until(page, lambda: not app.activity.running())


def logged(page: Page, log: list[T], count: int) -> list[T]:
    """Wait until handlers have noted so many things, and nothing else."""
    until(page, lambda: len(log) >= count)
    rest(page)
    assert len(log) == count, log
    return log


def told(page: Page, log: list[T], wanted: list[T]) -> None:
    """Wait until handlers have noted exactly this and nothing else, then forget it."""
    assert logged(page, log, len(wanted)) == wanted
    log.clear()


def frames_of(page: Page) -> list[str]:
    """Everything the server sends to a page from now on; compressed frames, which are long ones, cannot be read."""
    seen: list[str] = []

    def watch(socket: WebSocket) -> None:
        socket.on(
            "framereceived", lambda frame: seen.append(frame if isinstance(frame, str) else frame.decode("latin-1"))
        )

    page.on("websocket", watch)
    return seen


def freeze(page: Page) -> None:
    """Stop the page's clock: its timers, frames and time stamps go on only with `page.clock.run_for(milliseconds)`.

    What depends on how quickly things follow each other then depends on the test alone.
    """
    page.clock.install(time=0)
    page.clock.pause_at(FROZEN_AT)
