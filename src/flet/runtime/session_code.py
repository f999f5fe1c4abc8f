"""Runs the author's code for a session: `main`, hooks, tasks and threads; and reports what goes wrong in it."""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextvars
import logging
import secrets
import threading
import traceback
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from flet.reactive import Declared
from flet.runtime.context import current_number
from flet.runtime.dispatch import is_async

if TYPE_CHECKING:
    from flet.runtime.app import App
    from flet.runtime.link import Link
    from flet.runtime.page import Page

_logger = logging.getLogger("flet")

# How long one handler may take when the session ends.
LAST_SECONDS = 5.0


class PageDisconnectedException(Exception):
    """The session of a page has ended; nothing can be shown in it any more."""

    def __init__(self, message: str) -> None:
        super().__init__(message)


class SessionCode:
    """The half of a session in which the author's code runs, on its event loop or in threads, always in its context."""

    page: Page
    link: Link

    def __init__(self, app: App, loop: asyncio.AbstractEventLoop) -> None:
        self.app = app
        self.loop = loop
        self.thread = threading.get_ident()
        self.context = contextvars.copy_context()
        self.closed = False
        self._mailbox = app.mailbox(loop)
        self._tasks: set[asyncio.Task[Any]] = set()

    def fire(self, event: str, data: str, control: Declared | None = None, number: int | None = None) -> bool:
        """Call the handlers of an event; false when it has none. Event loop only."""
        raise NotImplementedError

    def require_open(self) -> None:
        """Raise PageDisconnectedException when the session has ended."""
        if self.closed:
            raise PageDisconnectedException("The session of this page has ended.")

    def run_main(self) -> None:
        """Run the app's `main` for the page."""
        main = self.app.main
        if is_async(main):
            task = self.context.copy().run(self.loop.create_task, self._main_task(main))
            self.keep(task, partial(self.app.activity.end, self.app.activity.begin(main)))
            return
        # `main` may run for ever, so it does not take a thread of the pool.
        context = self.context.copy()
        job = self.app.activity.begin(main)
        arguments = (self._main_thread, main, job)
        threading.Thread(target=context.run, args=arguments, name="flet-main", daemon=True).start()

    async def _main_task(self, main: Callable[[Any], Any]) -> None:
        try:
            await main(self.page)
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            self.failed(error, main)

    def _main_thread(self, main: Callable[[Any], Any], job: int) -> None:
        try:
            main(self.page)
        except BaseException as error:
            self.failed(error, main)
        finally:
            self.app.activity.end(job)

    def run_hook(self, hook: Callable[[], Any]) -> None:
        """Run a hook of a control: at once, or as a task if it is async."""
        if is_async(hook):
            self.run_task(hook)
            return
        try:
            hook()
        except Exception as error:
            self.failed(error, hook)

    async def run_last(self, function: Callable[..., Any], *args: Any) -> None:
        """Run code of the author at the end of the session, within bounds; its errors are reported."""
        context = self.context.copy()
        try:
            if is_async(function):
                task = context.run(self.loop.create_task, function(*args))
                await asyncio.wait_for(task, LAST_SECONDS)
            else:
                run = self.loop.run_in_executor(self.app.executor, lambda: context.run(function, *args))
                await asyncio.wait_for(run, LAST_SECONDS)
        except Exception as error:
            self.failed(error, function)

    def run_task(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run a coroutine function on the event loop, from any thread; its errors are reported like a handler's."""
        self.require_open()
        context = self.context.copy()
        number = current_number.get()
        context.run(current_number.set, number)

        async def run() -> Any:
            task = asyncio.current_task()
            if task is not None:
                self.keep(task)
            try:
                return await function(*args, **kwargs)
            except asyncio.CancelledError:
                raise
            except BaseException as error:
                self.failed(error, function)
                raise

        future = context.run(asyncio.run_coroutine_threadsafe, run(), self.loop)
        self.end_with(future, self.app.activity.begin(function))
        return future

    def run_thread(self, function: Callable[..., Any], *args: Any) -> None:
        """Run a function in a thread of its own kind, outside the limit for handlers."""
        self.require_open()
        context = self.context.copy()

        def run() -> None:
            try:
                context.run(function, *args)
            except BaseException as error:
                self.failed(error, function)

        self.end_with(self.app.executor.submit(run), self.app.activity.begin(function))

    def soon(self, function: Callable[..., Any], *args: Any) -> None:
        """Have the event loop call a function, from any thread; without effect once the loop is closed."""
        self._mailbox.post(function, args)

    def end_with(self, work: asyncio.Future[Any] | concurrent.futures.Future[Any], job: int) -> None:
        """A job of the app ends when `work` is done or cancelled."""
        end = self.app.activity.end
        work.add_done_callback(lambda _: end(job))

    def keep(self, task: asyncio.Task[Any], ended: Callable[[], object] | None = None) -> None:
        """Hold a task while it runs, and cancel it when the session ends; `ended` is called when it is done."""

        def forget(task: asyncio.Task[Any]) -> None:
            self._tasks.discard(task)
            if ended is not None:
                ended()

        self._tasks.add(task)
        task.add_done_callback(forget)

    def failed(self, error: BaseException, function: Any) -> None:
        """Report an exception of the author's code: the log has all, the browser an id; the session lives on."""
        if self.closed and isinstance(error, PageDisconnectedException):
            return
        error_id = secrets.token_hex(4)
        name = getattr(function, "__qualname__", None) or repr(function)
        _logger.error("Error %s in %s", error_id, name, exc_info=error)
        detail = "".join(traceback.format_exception(error)) if self.app.options.debug else None
        text = f"{type(error).__name__}: {error}" if self.app.options.debug else "Something went wrong."

        def tell() -> None:
            if not self.closed:
                # A handler of errors that fails is not asked about its own.
                if function not in self.page.handlers("error"):
                    self.fire("error", f"{type(error).__name__}: {error}")
                self.link.say(["notice", "error", text, error_id, detail])

        self.soon(tell)

    def cancel_tasks(self) -> None:
        """Cancel all that is kept, but for the task this is called in."""
        current = asyncio.current_task()
        for task in list(self._tasks):
            if task is not current:
                task.cancel()
