"""`make soak`: what takes longer than a test may.

A smoke test in the browsers that the tests do not run, one page changed by many threads, a very large upload, and a
server under clicks.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable

import chromium
import debian
from bench import upload
from bench.click import measure
from bench.measure import table
from bench.other_browsers import Driver, ensure, firefox, webkit
from bench.served import resident_kib, served

ROUNDS = 12
ROUND_SECONDS = 5.0
SESSIONS = 50
MUTATING_SECONDS = 10.0
# Longer than any browser takes for what it has been told.
PATIENCE = 60.0


def memory() -> bool:
    """Clicks in rounds of new sessions; the memory of the server must level off."""
    sizes: list[int] = []
    with served("bench.apps:counter", session_timeout=0.2, max_sessions_per_address=10_000) as (port, pid):
        for number in range(ROUNDS):
            figures = asyncio.run(measure(port, SESSIONS, ROUND_SECONDS))
            time.sleep(1)
            sizes.append(resident_kib(pid))
            print(f"round {number + 1}: {figures['per_second']:.0f} clicks/s, {sizes[-1] / 1024:.1f} MiB", flush=True)
    grown = sizes[-1] - sizes[ROUNDS // 2]
    print(f"grown by {grown} KiB in the second half")
    return grown < 2_048


def large_upload() -> bool:
    """A file of 2 GiB from Chromium, through as little memory as a small one."""
    figures = upload.run()
    print(table(figures), flush=True)
    return all(figure.reached is not False for figure in figures)


def mutations() -> bool:
    """32 threads and tasks change one page; then the document in Chromium is what the tree says."""
    from playwright.sync_api import sync_playwright

    from flet.server import app_for
    from live_server import running
    from mutations import DOCUMENT, WORKERS, Mutations

    work = Mutations()
    with running(app_for(work.main)) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
        page = browser.new_page()
        page.goto(url)
        page.locator("[data-key='column 5']").wait_for(state="attached")
        end = time.monotonic() + MUTATING_SECONDS
        work.run(lambda _: time.monotonic() < end)
        wanted = work.document()
        same = _holds(lambda: page.evaluate(DOCUMENT) == wanted)
        browser.close()
    print(f"{WORKERS} threads and tasks, {sum(work.rounds)} changes of one page, {len(wanted)} controls left: ", end="")
    print("the document equals the tree" if same else "FAILED, the document differs from the tree", flush=True)
    for problem in work.problems:
        print(f"FAILED: {problem!r}")
    return same and not work.problems


def _holds(condition: Callable[[], object]) -> bool:
    until = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def smoke(name: str, driver: Driver, url: str) -> bool:
    """The counter works: it is shown, clicked, and still there after a reload."""
    button = "[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'More')"
    driver.open(url)
    steps = [_holds(lambda: driver.evaluate(f"!!{button}"))]
    for number in (1, 2):
        driver.evaluate(f"({button}).click()")
        shown = f"document.body.innerText.includes('{number}')"
        steps.append(_holds(lambda shown=shown: driver.evaluate(shown)))
    driver.open(url)
    steps.append(_holds(lambda: driver.evaluate("document.body.innerText.includes('2')")))
    print(f"{name}: {'works' if all(steps) else f'FAILED {steps}'}", flush=True)
    return all(steps)


def main() -> int:
    """All parts; 1 when one of them failed, 2 when a browser is missing and cannot be installed."""
    try:
        ensure()
    except debian.InstallError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    results: list[bool] = []
    for name, browser in (("Firefox", firefox), ("WebKit", webkit)):
        with served("bench.apps:counter") as (port, _), browser() as driver:
            results.append(smoke(name, driver, f"http://127.0.0.1:{port}/"))
    results += [mutations(), large_upload(), memory()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
