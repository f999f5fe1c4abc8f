"""How other threads have the event loop do something: many requests for one wake-up of the loop."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from typing import Any

from flet.runtime.activity import Activity

_logger = logging.getLogger("flet")


class Mailbox:
    """The functions that an event loop is to call soon, in the order of their posting.

    Waking a loop costs a system call at both ends, more than most of the functions; while it has not come to
    the box yet, further posts go without.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, activity: Activity) -> None:
        self._loop = loop
        self._activity = activity
        self._posts: deque[tuple[Callable[..., Any], tuple[Any, ...], int]] = deque()
        self._woken = False

    def post(self, function: Callable[..., Any], args: tuple[Any, ...]) -> None:
        """Have the loop call `function(*args)`; from any thread, without effect once the loop is closed."""
        self._posts.append((function, args, self._activity.begin(function)))
        if not self._woken:
            self._woken = True
            try:
                self._loop.call_soon_threadsafe(self._empty)
            except RuntimeError:
                self._woken = False
                while self._posts:
                    self._activity.end(self._posts.popleft()[2])

    def _empty(self) -> None:
        # Before the box is looked at: a post that comes in between wakes the loop once more.
        self._woken = False
        for _ in range(len(self._posts)):
            function, args, job = self._posts.popleft()
            try:
                function(*args)
            except Exception:
                _logger.exception("%r failed on the event loop", function)
            finally:
                self._activity.end(job)
