"""What an app has under way, so that tests, and a server about to stop, know when it rests."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any


class Activity:
    """The jobs of an app that have begun and not ended: `main`, handlers, tasks, threads, and what is being sent.

    All methods may be called from any thread.
    """

    def __init__(self) -> None:
        self._jobs: dict[int, Any] = {}
        self._ids = count(1)
        self.watcher: Callable[[], None] | None = None
        """Called after each job that has ended, in whichever thread it did."""

    def begin(self, what: Any) -> int:
        """A job begins: a function of the author's, or a word for what the runtime itself does."""
        job = next(self._ids)
        self._jobs[job] = what
        return job

    def end(self, job: int) -> None:
        """The job is done, or will never be; ending it again is ignored."""
        self._jobs.pop(job, None)
        watcher = self.watcher
        if watcher is not None:
            watcher()

    def running(self) -> dict[int, Any]:
        """The jobs under way and what each one is."""
        return self._jobs.copy()
