"""Runs handlers: each (control, event) in order and never twice at a time, different ones side by side."""

from __future__ import annotations

import asyncio
import contextvars
import inspect
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flet.runtime.context import current_number

if TYPE_CHECKING:
    from flet.runtime.session import Session

Key = tuple[int, str]
Job = tuple[Callable[..., Any], tuple[Any, ...], int | None]

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
        self._waiting: deque[Callable[[], None]] = deque()
        self._running = 0

    def submit(self, key: Key, function: Callable[..., Any], args: tuple[Any, ...], number: int | None = None) -> bool:
        """Run `function(*args)` after all submitted before under the same key; false when too many wait."""
        queue = self._queues.get(key)
        if queue is not None:
            if len(queue) >= LONGEST_QUEUE:
                return False
            queue.append((function, args, number))
            return True
        self._queues[key] = deque()
        self._start(key, (function, args, number))
        return True

    def _start(self, key: Key, job: Job) -> None:
        function, args, number = job
        context = self._session.context.copy()
        context.run(current_number.set, number)
        if is_async(function):
            task = context.run(self._session.loop.create_task, self._run_async(key, function, args))
            self._session.keep(task)
        elif self._running < THREADS_A_SESSION:
            self._run_in_thread(key, function, args, context)
        else:
            self._waiting.append(lambda: self._run_in_thread(key, function, args, context))

    async def _run_async(self, key: Key, function: Callable[..., Any], args: tuple[Any, ...]) -> None:
        try:
            await function(*args)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            self._session.failed(error, function)
        finally:
            self._next(key)

    def _run_in_thread(
        self, key: Key, function: Callable[..., Any], args: tuple[Any, ...], context: contextvars.Context
    ) -> None:
        self._running += 1
        loop = self._session.loop

        def run() -> None:
            result: Any = None
            try:
                result = context.run(function, *args)
            except BaseException as error:
                self._session.failed(error, function)
            try:
                loop.call_soon_threadsafe(self._thread_done, key, result, context)
            except RuntimeError:
                return

        try:
            self._session.app.executor.submit(run)
        except RuntimeError:
            # The executor is shut down with the app.
            self._running -= 1

    def _thread_done(self, key: Key, result: Any, context: contextvars.Context) -> None:
        self._running -= 1
        if self._waiting and self._running < THREADS_A_SESSION:
            self._waiting.popleft()()
        if inspect.iscoroutine(result):

            async def finish() -> None:
                await result

            self._session.keep(context.run(self._session.loop.create_task, self._run_async(key, finish, ())))
        else:
            self._next(key)

    def _next(self, key: Key) -> None:
        queue = self._queues.get(key)
        if not queue:
            self._queues.pop(key, None)
            return
        self._start(key, queue.popleft())

    def clear(self) -> None:
        """Forget what has not started."""
        self._queues.clear()
        self._waiting.clear()


def is_async(function: Callable[..., Any]) -> bool:
    """Whether calling it gives a coroutine: coroutine functions, partials of them, objects with async `__call__`."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)
