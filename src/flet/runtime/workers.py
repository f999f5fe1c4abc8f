"""The threads of sync handlers: as few as get the work done, as many as handlers that wait take."""

from __future__ import annotations

import asyncio
import atexit
from collections import deque
from collections.abc import Callable
from threading import Lock, Thread, current_thread
from time import monotonic
from weakref import WeakSet

# Seconds after which jobs get threads of their own when no thread has come for one.
PATIENCE = 0.002
# Seconds a thread waits for its next job before it ends.
_REST = 30.0

_all: WeakSet[Workers] = WeakSet()


class Workers:
    """Runs jobs in at most `most` threads, each job once, in the order of their submission.

    Most handlers take microseconds, far less than it costs to hand the interpreter from one thread to the next.
    So one thread runs jobs one after the other, and only when it is held up - a handler sleeps, or waits for a
    disk - do those behind it get threads of their own, `PATIENCE` later.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._jobs: deque[Callable[[], None]] = deque()
        self._resting: list[Lock] = []
        self._threads: set[Thread] = set()
        self._awake = 0
        self._taken = 0
        self._look_at = 0.0
        self._closed = False
        _all.add(self)

    def submit(self, loop: asyncio.AbstractEventLoop, job: Callable[[], None]) -> bool:
        """Have a thread run a job that raises nothing; false when the app has ended. On the thread of `loop` only."""
        with self._lock:
            if self._closed:
                return False
            self._jobs.append(job)
            if self._awake == 0:
                self._wake()
            now = monotonic()
            # Far in the past when the loop that was to look is no more.
            if not self._look_at or now - self._look_at > 1:
                self._look_at = now + PATIENCE
                loop.call_later(PATIENCE, self._look, loop, self._taken)
        return True

    def _wake(self) -> None:
        """Have one more thread come for a job; the lock is held."""
        if self._resting:
            # The one that rested last is the one whose memory is still at hand.
            self._resting.pop().release()
        else:
            thread = Thread(target=self._work, name="flet-handler", daemon=True)
            thread.start()
            self._threads.add(thread)
        self._awake += 1

    def _look(self, loop: asyncio.AbstractEventLoop, taken: int) -> None:
        """Whether threads still come for jobs."""
        with self._lock:
            self._look_at = 0.0
            room = self._most - self._awake
            if not self._jobs or room <= 0:
                return
            if self._taken == taken:
                # As many again: thousands of jobs that wait soon have their threads, but a thread that only
                # waits for the interpreter does not get competitors it does not need.
                for _ in range(min(len(self._jobs), room, self._awake)):
                    self._wake()
            self._look_at = monotonic() + PATIENCE
            loop.call_later(PATIENCE, self._look, loop, self._taken)

    def _work(self) -> None:
        rest = Lock()
        rest.acquire()
        while True:
            with self._lock:
                if self._jobs:
                    job = self._jobs.popleft()
                    self._taken += 1
                else:
                    job = None
                    self._awake -= 1
                    if self._closed:
                        self._threads.discard(current_thread())
                        return
                    self._resting.append(rest)
            if job is not None:
                job()
            elif not rest.acquire(timeout=_REST) and self._is_over(rest):
                return

    def _is_over(self, rest: Lock) -> bool:
        """Whether a thread that nobody has woken may end."""
        with self._lock:
            if rest not in self._resting:
                # Woken just now: what it was woken with must not wake it once more.
                rest.acquire()
                return False
            self._resting.remove(rest)
            self._threads.discard(current_thread())
            return True

    def close(self) -> None:
        """Take no more jobs, and forget those that have not begun."""
        with self._lock:
            self._closed = True
            self._jobs.clear()
            while self._resting:
                self._wake()

    def join(self) -> None:
        """Wait until every thread has ended; to be called after `close`."""
        for thread in list(self._threads):
            thread.join()


def _finish() -> None:
    """A program ends when its handlers have, as with threads of any other kind."""
    for workers in list(_all):
        workers.close()
        workers.join()


atexit.register(_finish)
