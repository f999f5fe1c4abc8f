"""Programs in the spirit of the 0.21 release, unchanged, in a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import flet as ft
from polling import rest
from processes import answering, free_port
from programs import countdown, lifecycle, mixed_handlers
from resting import PATIENCE

TESTS = Path(__file__).parents[1]


@pytest.fixture
def hypercorn() -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "hypercorn", "--bind", f"127.0.0.1:{port}", "programs.hello_exported:app"]
    path = os.pathsep.join(filter(None, [str(TESTS), os.environ.get("PYTHONPATH")]))
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, stderr=subprocess.PIPE)
    try:
        yield answering(process, port)
    finally:
        process.terminate()
        process.wait()


def test_an_exported_app_under_hypercorn(page: Page, hypercorn: str) -> None:
    page.goto(hypercorn)
    expect(page.get_by_text("Hello from an exported app")).to_be_visible()
    expect(page).to_have_title("Greetings")


def test_a_blocking_handler_delays_nobody(
    page: Page, browser: Browser, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_enough = threading.Event()
    blocked: list[float] = []

    def sleep(seconds: float) -> None:
        """Blocks the thread, but for as long as the test wants."""
        blocked.append(seconds)
        assert long_enough.wait(PATIENCE)

    monkeypatch.setattr(mixed_handlers, "time", SimpleNamespace(sleep=sleep))
    url = serve(mixed_handlers.main)
    page.goto(url)
    others = [browser.new_context().new_page() for _ in range(2)]
    for other in others:
        other.goto(url)
        other.get_by_role("button", name="Await").wait_for()
    page.get_by_role("button", name="Block").click()
    expect(page.get_by_text("blocking")).to_be_visible()
    others[0].get_by_role("button", name="Block").click()
    page.get_by_role("button", name="Await").click()
    expect(page.get_by_text("awaited")).to_be_visible()
    others[1].get_by_role("button", name="Await").click()
    expect(others[1].get_by_text("awaited")).to_be_visible()
    # Everything above happened while both handlers were still blocking.
    expect(page.get_by_text("blocking")).to_be_visible()
    expect(others[0].get_by_text("blocking")).to_be_visible()
    assert blocked == [3, 3]
    long_enough.set()
    expect(page.get_by_text("blocked for long enough")).to_be_visible()
    expect(others[0].get_by_text("blocked for long enough")).to_be_visible()
    for other in others:
        other.context.close()


def test_a_countdown_starts_when_mounted_and_stops_when_removed(page: Page, serve: Any) -> None:
    pages: list[ft.Page] = []

    def main(page: ft.Page) -> None:
        pages.append(page)
        countdown.main(page)

    page.goto(serve(main))
    expect(page.get_by_text("lift-off")).to_be_visible()
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("removed")).to_be_visible()
    long = pages[0].session.get("long")
    assert long.running is False and long.page is None
    # Its task has ended, too.
    rest(page)
    assert long.ticks > 0


def test_an_app_follows_its_lifecycle(page: Page, serve: Any) -> None:
    page.goto(serve(lifecycle.main))
    expect(page.get_by_text("States")).to_be_visible()
    page.evaluate(
        """() => {
          Object.defineProperty(document, "visibilityState", { configurable: true, get: () => window.state });
          window.state = "hidden";
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    expect(page.get_by_text("HIDE (hide)")).to_be_visible()
    page.evaluate("() => { window.state = 'visible'; document.dispatchEvent(new Event('visibilitychange')); }")
    expect(page.get_by_text("SHOW (show)")).to_be_visible()
