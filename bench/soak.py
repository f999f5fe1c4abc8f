"""`make soak`: a server under clicks, a very large upload, and a smoke test in the browsers that CI does not run."""

from __future__ import annotations

import asyncio
import sys
import time

from bench import upload
from bench.click import measure
from bench.measure import table
from bench.other_browsers import Driver, firefox, webkit
from bench.served import resident_kib, served

ROUNDS = 12
ROUND_SECONDS = 5.0
SESSIONS = 50


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


def _wait(driver: Driver, expression: str) -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if driver.evaluate(expression):
            return True
        time.sleep(0.1)
    return False


def smoke(name: str, driver: Driver, url: str) -> bool:
    """The counter works: it is shown, clicked, and still there after a reload."""
    button = "[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'More')"
    driver.open(url)
    steps = [_wait(driver, f"!!{button}")]
    for number in (1, 2):
        driver.evaluate(f"({button}).click()")
        steps.append(_wait(driver, f"document.body.innerText.includes('{number}')"))
    driver.open(url)
    steps.append(_wait(driver, "document.body.innerText.includes('2')"))
    print(f"{name}: {'works' if all(steps) else f'FAILED {steps}'}", flush=True)
    return all(steps)


def main() -> int:
    """All parts; 1 when one of them failed, 2 when a browser is missing."""
    results = [True]
    missing = False
    for name, browser in (("Firefox", firefox), ("WebKit", webkit)):
        with served("bench.apps:counter") as (port, _):
            try:
                with browser() as driver:
                    results.append(smoke(name, driver, f"http://127.0.0.1:{port}/"))
            except FileNotFoundError as error:
                missing = True
                print(f"{name}: {error} is not installed (Debian: firefox-esr, webkit2gtk-driver, xvfb)")
    results.append(large_upload())
    results.append(memory())
    return 1 if not all(results) else 2 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
