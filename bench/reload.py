"""`flet run`: from saving a program to its new page."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.measure import Figure

RUNS = 7
# The process for the next run gets ready after each one; people take longer than that between two saves.
REST_SECONDS = 5.0
PROGRAM = """
import flet as ft

def main(page: ft.Page):
    page.add(ft.Text("version {version}."), ft.Text(page.route), ft.ElevatedButton("Press"))

ft.app(main)
"""
# Notes the time of the frame after a version was first seen.
_WATCH = r"""
() => {
  window.painted = {};
  new MutationObserver(() => {
    const found = document.body.textContent.match(/version (\d+)\./);
    if (!found || found[1] in window.painted) return;
    window.painted[found[1]] = 0;
    requestAnimationFrame(() => setTimeout(() => { window.painted[found[1]] = Date.now(); }));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
"""


@contextmanager
def _running(program: Path) -> Iterator[str]:
    """`flet run` of a program; gives its URL."""
    command = [sys.executable, "-m", "flet.cli", "run", "-p", "0", program.name]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(command, cwd=program.parent, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield next(line.split()[-1] for line in process.stdout if " is served on " in line)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def _save(program: Path, version: int) -> float:
    """Save as editors do; gives the moment in milliseconds."""
    draft = program.with_suffix(".tmp")
    draft.write_text(PROGRAM.format(version=version))
    begin = time.time() * 1000
    draft.replace(program)
    return begin


def _measure(page: Any, program: Path) -> list[float]:
    taken: list[float] = []
    for version in range(1, RUNS + 1):
        time.sleep(REST_SECONDS)
        begin = _save(program, version)
        while not (painted := page.evaluate("version => window.painted[version]", str(version))):
            page.wait_for_timeout(5)
        taken.append(painted - begin)
    return taken


def run() -> list[Figure]:
    """All figures of this module."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
    from playwright.sync_api import sync_playwright

    import chromium

    with tempfile.TemporaryDirectory(prefix="flet-reload-") as folder, sync_playwright() as playwright:
        program = Path(folder) / "app.py"
        _save(program, 0)
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
        with _running(program) as url:
            page = browser.new_page()
            page.goto(url)
            page.get_by_text("version 0.").wait_for()
            page.evaluate(_WATCH)
            taken = _measure(page, program)
            page.close()
        browser.close()
    return [
        Figure("hot reload: saved → new page painted, median", statistics.median(taken), "ms", 300),
        Figure("  slowest of 7", max(taken), "ms"),
    ]
