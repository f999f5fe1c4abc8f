"""Waiting for an app: until something is so, however busy the machine is, and until nothing is under way."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

from flet.runtime.app import App

T = TypeVar("T")

PATIENCE = 120.0
"""Seconds after which something that did not happen is taken never to happen. No test waits them out when it passes."""

SERVED: dict[str, App] = {}
"""The apps that tests serve at this moment, by the origin of their pages."""


def until(holds: Callable[[], T], step: Callable[[], object] = lambda: time.sleep(0.005)) -> T:
    """Wait until a condition holds; gives what it returned. `step` is what to do between two looks."""
    deadline = time.monotonic() + PATIENCE
    while not (result := holds()):
        assert time.monotonic() < deadline, "never came true"
        step()
    return result


async def until_async(holds: Callable[[], T]) -> T:
    """The same on an event loop, whose other tasks go on meanwhile."""
    deadline = time.monotonic() + PATIENCE
    while not (result := holds()):
        assert time.monotonic() < deadline, "never came true"
        await asyncio.sleep(0.001)
    return result


async def rest(app: App) -> None:
    """Wait until nothing is under way: `main`, handlers, hooks, tasks, threads, and what they have sent."""
    await until_async(lambda: not app.activity.running())
