"""An app that runs inside a test: its loop, its users, and whether it rests."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, TypeVar

from typing_extensions import Self

from flet.runtime.app import App, AppOptions
from flet.testing.browser import Browser
from flet.testing.facts import Facts
from flet.testing.user import User

T = TypeVar("T")

# Jobs that do nothing for so many slices of time are taken to wait for something. A slice ends when the event loop
# and a thread have had a turn: on a machine that is busy with other things it takes longer, as everything does.
QUIET_SLICES, SLICE_SECONDS = 6, 0.02
# Within a slice, so much computing time of the process is not nothing.
BUSY_SHARE = 0.25
# A job that goes on for this long, in slices, is not waited for, however busy it is.
LONGEST_SECONDS = 1.0
# A loop that takes no turn for so long is blocked by the app itself.
BLOCKED_SECONDS = 30.0


class AppError(AssertionError):
    """The app failed in a way that the test did not look at."""


class AppTest:
    """Runs a `main` without server and port; a context manager.

    main: what `ft.app` would be given, sync or async.
    timeout: seconds that finders and assertions wait for what does not come (default 5).
    debug: whether error notices carry the exception and its traceback (default true).
    options: further fields of the app, such as `session_timeout=60`.

    Leaving it raises AppError when a handler failed and no `user.errors` was read since.
    """

    def __init__(self, main: Callable[[Any], Any], *, timeout: float = 5, debug: bool = True, **options: Any) -> None:
        self.timeout = timeout
        self.users: list[User] = []
        self.app = App(main, AppOptions(debug=debug, **options))
        self.version = 0
        self._changed = threading.Condition()
        self._slow: set[int] = set()
        self.app.activity.watcher = self._notice
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, name="flet-test", daemon=True)
        self._thread.start()

    def user(self, route: str = "/", *, storage: dict[str, str] | None = None, **facts: Any) -> User:
        """Open the app in a further browser, and wait until `main` has shown what it shows.

        storage: what the browser's storage holds already: JSON texts by key.
        facts: what the browser tells of itself: width, height, platform, brightness, language, timezone.
        """
        browser = Browser(self.app, self.loop, Facts(route=route, **facts))
        browser.services.storage.update(storage or {})
        user = User(self, browser)
        self.users.append(user)
        self.run(browser.connect())
        self.settle()
        return user

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the app's loop and wait for its result."""
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result()

    # Waiting

    def _notice(self) -> None:
        with self._changed:
            self.version += 1
            self._changed.notify_all()

    def settle(self) -> None:
        """Wait until everything the app began has ended, save for jobs that wait for something or take long."""
        running = self.app.activity.running
        if not running():
            return
        quiet, spent = 0, 0.0
        while True:
            jobs = running().keys()
            self._slow &= jobs
            if jobs <= self._slow:
                return
            version, begun, used = self.version, time.monotonic(), time.process_time()
            with self._changed:
                changed = self._changed.wait_for(lambda seen=version: self.version != seen, SLICE_SECONDS)
            if not changed:
                self._give_a_turn()
            busy = changed or self.version != version or time.process_time() - used > SLICE_SECONDS * BUSY_SHARE
            quiet = 0 if busy else quiet + 1
            spent += min(time.monotonic() - begun, SLICE_SECONDS)
            if quiet == QUIET_SLICES or spent > LONGEST_SECONDS:
                self._slow |= jobs

    def _give_a_turn(self) -> None:
        """Wait until whatever else could run has run, on the event loop and in a thread."""
        turned = threading.Event()

        def turn() -> None:
            threading.Thread(target=turned.set, daemon=True).start()

        self.loop.call_soon_threadsafe(turn)
        turned.wait(BLOCKED_SECONDS)

    def wait_for_change(self, version: int, deadline: float) -> None:
        """Wait until something has happened since `version`, at most until `deadline`."""
        with self._changed:
            self._changed.wait_for(lambda: self.version != version, max(0, deadline - time.monotonic()))

    # End

    def close(self) -> None:
        """End all sessions and the loop; may be called again."""
        if self.loop.is_closed():
            return
        self.run(self.app.shutdown())
        self.run(self._cancel_all())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    async def _cancel_all(self) -> None:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def check(self) -> None:
        """Raise AppError for errors that no test has looked at."""
        for user in self.users:
            for fault in user.browser.faults:
                raise AppError(f"The browser could not apply what the server sent: {fault!r}") from fault
            unread = user.unread_errors
            if unread:
                told = "\n".join(error.detail or f"{error.text} ({error.error_id})" for error in unread)
                raise AppError(f"The app failed, and the test did not read user.errors:\n{told}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if error is None:
            self.check()
