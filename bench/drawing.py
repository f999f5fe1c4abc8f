"""A canvas in Chromium, on both surfaces."""

from __future__ import annotations

import os
import statistics
from typing import Any

from bench.measure import Figure
from bench.served import served

MOVES = 25
SURFACES = {"html": "2d", "canvaskit": "canvaskit"}

# From the arrival of the patch until the frame with the new picture was painted. Each surface ends its picture with one
# of these calls.
_WATCH = """
window.taken = [];
const watch = () => {
  let arrived = 0;
  window.fletSocket.addEventListener("message", (event) => {
    if (typeof event.data === "string" && event.data.startsWith('["patch"')) arrived = performance.now();
  }, true);
  for (const name of ["clearRect", "putImageData"]) {
    const original = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...given) {
      original.apply(this, given);
      const begin = arrived;
      arrived = 0;
      if (begin) requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - begin)));
    };
  }
};
"""


def one_of_many(browser: Any, renderer: str) -> float:
    """Milliseconds from the change of one of 1,000 shapes to its frame, in the client alone."""
    os.environ["FLET_WEB_RENDERER"] = renderer
    try:
        with served("bench.apps:drawing") as (port, _):
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            page.wait_for_selector(f"canvas[data-surface='{SURFACES[renderer]}']", timeout=60_000)
            page.evaluate(f"() => {{ {_WATCH} watch(); }}")
            for done in range(1, MOVES + 1):
                page.get_by_role("button", name="Move").click()
                while page.evaluate("taken.length") < done:
                    page.wait_for_timeout(10)
            taken = page.evaluate("taken")
            page.close()
    finally:
        del os.environ["FLET_WEB_RENDERER"]
    return statistics.median(taken)


def shapes(browser: Any) -> list[Figure]:
    """One of 1,000 shapes changed, on each surface."""
    return [
        Figure(f"one of 1,000 shapes changed, to the frame: {name}", one_of_many(browser, renderer), "ms")
        for renderer, name in SURFACES.items()
    ]
