"""In Chromium, each against a hand-written page in the same run."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import Any

import chromium
from bench.browser_pages import HAND_WRITTEN
from bench.drawing import shapes
from bench.measure import Figure
from bench.served import served

SIZE = 10_000
ROWS = 5_000
RUNS = 11


# Resolves with the milliseconds from `start()` until the frame after `done()` first holds was painted.
_UNTIL_PAINTED = """
([start, done]) => new Promise((resolve) => {
  const finished = new Function("return " + done);
  const begin = performance.now();
  const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
  const observer = new MutationObserver(() => { if (finished()) { observer.disconnect(); painted(); } });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  new Function(start)();
})
"""


def _painted(page: Any, start: str, done: str) -> float:
    return page.evaluate(_UNTIL_PAINTED, [start, done])


def _median(values: list[float]) -> float:
    return statistics.median(values)


def _beside_hand_written(
    browser: Any, what: str, app: str, button: str, measure: Callable[[Any], float], by_hand: str
) -> list[Figure]:
    """What `measure` tells of pages of an app, once its button is there, and what a hand-written page tells of itself.

    The two take turns, so that both meet the machine in the same mood.
    """
    ours: list[float] = []
    theirs: list[float] = []
    with served(app) as (port, _):
        for _ in range(RUNS):
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            page.get_by_role("button", name=button).wait_for()
            ours.append(measure(page))
            page.close()
            page = browser.new_page()
            page.set_content(HAND_WRITTEN)
            theirs.append(page.evaluate(by_hand))
            page.close()
    return [
        Figure(what, _median(ours), "ms"),
        Figure("  a hand-written page", _median(theirs), "ms"),
        Figure("  ratio", _median(ours) / _median(theirs), "×", 1.5),
    ]


def builds(browser: Any) -> list[Figure]:
    """10,000 controls built in the page, to the frame: the client's part alone, from the frame's arrival."""

    def measure(page: Any) -> float:
        return page.evaluate(_BUILD)

    what = "build 10,000 controls, to the frame"
    return _beside_hand_written(browser, what, "bench.apps:builder", "Build", measure, f"buildControls({SIZE})")


# Resolves with the time from the arrival of the large frame to the frame after its content is in the document. Nothing
# looks at the page meanwhile, as nothing looks at the hand-written one.
_BUILD = """
() => new Promise((resolve) => {
  let arrived = 0;
  window.fletSocket.addEventListener("message", (event) => {
    if (event.data.byteLength > 10000) arrived ||= performance.now();
  });
  const built = document.getElementsByClassName("flet-row");
  const observer = new MutationObserver(() => {
    if (built.length < 3333) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - arrived)));
  });
  observer.observe(document.body, { subtree: true, childList: true });
  document.querySelector("button").click();
})
"""


def rows(browser: Any) -> list[Figure]:
    """5,000 rows added to a ListView at once, from the click to the frame."""

    def measure(page: Any) -> float:
        click = "[...document.querySelectorAll('button')].find((b) => b.textContent === 'Fill').click()"
        return _painted(page, click, "document.body.textContent.includes('Row 3')")

    what = "5,000 rows into a ListView, click to painted"
    return _beside_hand_written(browser, what, "bench.apps:rows", "Fill", measure, f"buildRows({ROWS})")


def click_to_paint(browser: Any) -> list[Figure]:
    """A click until its effect is painted, less what a page that changes by itself takes."""
    with served("bench.apps:counter") as (port, _):
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        page.get_by_role("button", name="More").wait_for()
        click = "document.querySelector('button').click()"
        ours = [_painted(page, click, f"document.body.textContent.includes('{number}')") for number in range(1, 30)]
        page.close()
        page = browser.new_page()
        page.set_content("<p>0</p><button onclick='this.previousSibling.textContent++'>More</button>")
        theirs = [_painted(page, click, f"document.body.textContent.includes('{number}')") for number in range(1, 30)]
        page.close()
    return [
        Figure("click → painted", _median(ours), "ms"),
        Figure("  more than a hand-written page", _median(ours) - _median(theirs), "ms", 3),
    ]


def stream(browser: Any) -> list[Figure]:
    """20 texts updated as fast as the server can: how far the browser is behind, and how often it paints."""
    with served("bench.apps:stream") as (port, _):
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        page.get_by_role("button", name="Start").click()
        page.wait_for_timeout(1_000)
        seen = page.evaluate(
            """
            () => new Promise((resolve) => {
              const behind = []; let frames = 0; const begin = performance.now();
              const look = () => {
                frames++;
                const text = document.body.textContent.match(/t0=(\\d+)/);
                if (text) behind.push(Date.now() - Number(text[1]));
                if (performance.now() - begin < 3000) requestAnimationFrame(look);
                else resolve([Math.max(...behind), frames / 3]);
              };
              requestAnimationFrame(look);
            })
            """
        )
        page.close()
    return [
        Figure("20 texts in a loop: most behind", seen[0], "ms", 200),
        Figure("  frames painted", seen[1], "/s", 30, at_least=True),
    ]


def navigation(browser: Any) -> list[Figure]:
    """From navigation until the counter app is visible, with an empty cache."""
    taken: list[float] = []
    with served("bench.apps:counter") as (port, _):
        for _ in range(RUNS):
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{port}/", wait_until="commit")
            page.get_by_role("button", name="More").wait_for()
            taken.append(page.evaluate("performance.now()"))
            context.close()
    return [Figure("navigation → visible", _median(taken), "ms")]


def run() -> list[Figure]:
    """All figures of this module."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
        figures = [
            *navigation(browser),
            *click_to_paint(browser),
            *builds(browser),
            *rows(browser),
            *stream(browser),
            *shapes(browser),
        ]
        browser.close()
    return figures
