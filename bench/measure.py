"""Repeats and collects. A figure is that of the fastest of several runs, where its measure says nothing else.

Nothing makes a run faster than the code is; a busy neighbour on the machine slows one down.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, the figure, and what it has to reach."""

    what: str
    value: float
    unit: str
    reach: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the figure is good enough; None when nothing is asked of it."""
        if self.reach is None:
            return None
        return self.value >= self.reach if self.at_least else self.value <= self.reach


def milliseconds(run: Callable[[], Any], *, before: Callable[[], Any] = lambda: None, runs: int = 7) -> float:
    """Processor time of `run` in milliseconds; `before` prepares each run and is not measured."""
    taken: list[float] = []
    for _ in range(runs):
        before()
        gc.collect()
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken) * 1000


def microseconds_each(run: Callable[[], Any], count: int, runs: int = 7) -> float:
    """Processor time of one of `count` calls, in microseconds."""

    def loop() -> None:
        for _ in range(count):
            run()

    return milliseconds(loop, runs=runs) * 1000 / count


def table(figures: list[Figure]) -> str:
    """All figures, aligned, with what each reaches."""
    width = max(len(figure.what) for figure in figures)
    lines = [f"{'measure':<{width}} {'figure':>12} {'reach':>14}  "]
    for figure in figures:
        sign = "≥" if figure.at_least else "≤"
        reach = "" if figure.reach is None else f"{sign} {figure.reach:g} {figure.unit}"
        verdict = {True: "ok", False: "NOT REACHED", None: ""}[figure.reached]
        value = f"{figure.value:.4g} {figure.unit}"
        lines.append(f"{figure.what:<{width}} {value:>12} {reach:>14}  {verdict} {figure.note}".rstrip())
    return "\n".join(lines)
