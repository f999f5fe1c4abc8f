"""Runs handlers: each (control, event) in order and never twice at a time, different ones side by side."""

from __future__ import annotations

import asyncio
import contextvars
import inspect
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any

from flet.runtime.context import current_number

if TYPE_CHECKING:
    from flet.reactive import Declared
    from flet.runtime.session import Session

Key = tuple[int, str]
"""The id of a control and an event."""

# The event that ends an action is handled after the last step of it, so it waits in the same queue. The one that
# starts it does not: its handler may go on until the end tells it to stop.
_STEPS_BEFORE = {"change_end": "change", "exit": "hover"}


def key_of(control: Declared, event: str) -> Key:
    """Under which key the handlers of an event run."""
    step = f"{event[:-4]}_update" if event.endswith("_end") else event
    return control._node.id if control._node else 0, _STEPS_BEFORE.get(event, step)


@dataclass(slots=True)
class Job:
    """A handler to run: for which key, with what, and under which number the app's activity counts it."""

    key: Key
    function: Callable[..., Any]
    args: tuple[Any, ...]
    context: contextvars.Context
    counted: int


# One user's slow handlers take at most this many threads, so others always find one.
THREADS_A_SESSION = 4
# Events of one control that may wait for its running handler before further ones are refused.
LONGEST_QUEUE = 1000


class Dispatcher:
    """The handlers of one session.

    All methods run on the event loop; sync handlers run in the pool, at most `THREADS_A_SESSION` at once.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._queues: dict[Key, deque[Job]] = {}
        self._waiting: deque[Job] = deque()
        self._running = 0
        self._activity = session.app.activity

    def submit(self, key: Key, function: Callable[..., Any], args: tuple[Any, ...], number: int | None = None) -> bool:
        """Run `function(*args)` after all submitted before under the same key; false when too many wait."""
        queue = self._queues.get(key)
        if queue is not None and len(queue) >= LONGEST_QUEUE:
            return False
        context = self._session.context.copy()
        context.run(current_number.set, number)
        job = Job(key, function, args, context, self._activity.begin(function))
        if queue is not None:
            queue.append(job)
        else:
            self._queues[key] = deque()
            self._start(job)
        return True

    def is_busy(self, control: Declared, event: str) -> bool:
        """Whether a handler of an event is running or about to; from any thread."""
        return key_of(control, event) in self._queues

    def _start(self, job: Job) -> None:
        if is_async(job.function):
            self._run_async(job)
        elif self._running < THREADS_A_SESSION:
            self._run_in_thread(job)
        else:
            self._waiting.append(job)

    def _run_async(self, job: Job, begun: Coroutine[Any, Any, Any] | None = None) -> None:
        """Run a coroutine function, or the coroutine that a sync function returned."""
        task = job.context.run(self._session.loop.create_task, self._await(job, begun))
        self._session.keep(task, partial(self._activity.end, job.counted))

    async def _await(self, job: Job, begun: Coroutine[Any, Any, Any] | None) -> None:
        try:
            await (job.function(*job.args) if begun is None else begun)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            self._session.failed(error, job.function)
        finally:
            self._next(job.key)

    def _run_in_thread(self, job: Job) -> None:
        self._running += 1

        def run() -> None:
            result: Any = None
            try:
                result = job.context.run(job.function, *job.args)
            except BaseException as error:
                self._session.failed(error, job.function)
            self._session.soon(self._thread_done, job, result)

        if not self._session.app.workers.submit(self._session.loop, run):
            self._running -= 1
            self._activity.end(job.counted)

    def _thread_done(self, job: Job, result: Any) -> None:
        self._running -= 1
        if self._waiting and self._running < THREADS_A_SESSION:
            self._run_in_thread(self._waiting.popleft())
        if inspect.iscoroutine(result):
            self._run_async(job, result)
        else:
            self._next(job.key)
            self._activity.end(job.counted)

    def _next(self, key: Key) -> None:
        queue = self._queues.get(key)
        if not queue:
            self._queues.pop(key, None)
            return
        self._start(queue.popleft())

    def clear(self) -> None:
        """Forget what has not started."""
        for job in [*self._waiting, *(job for queue in self._queues.values() for job in queue)]:
            self._activity.end(job.counted)
        self._queues.clear()
        self._waiting.clear()


def is_async(function: Callable[..., Any]) -> bool:
    """Whether calling it gives a coroutine: coroutine functions, partials of them, objects with async `__call__`."""
    if type(function) is FunctionType and not function.__dict__:
        # The commonest by far; what `inspect` does for it, without looking for all else it might be.
        return bool(function.__code__.co_flags & inspect.CO_COROUTINE)
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)
