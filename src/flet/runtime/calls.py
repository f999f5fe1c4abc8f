"""Calls of a control's methods in the browser, and the answers to them."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flet.runtime.session import Session


class Calls:
    """The calls of one session that wait for an answer."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ids = count(1)
        self._waiting: dict[int, concurrent.futures.Future[Any]] = {}

    def send(self, target: int, method: str, arguments: Mapping[str, Any]) -> None:
        """Call a method whose result nobody needs; from any thread."""
        self._session.require_open()
        self._session.link.call([0, target, method, dict(arguments), False])

    def ask(self, target: int, method: str, arguments: Mapping[str, Any], timeout: float | None, twin: str) -> Any:
        """Call a method and wait for its result; worker threads only.

        Raises RuntimeError on the event loop, which waiting would stall, and names the coroutine `twin`;
        TimeoutError when the browser does not answer in `timeout` seconds.
        """
        self.require_thread(twin)
        call, future = self._start(target, method, arguments)
        try:
            return future.result(timeout)
        except concurrent.futures.TimeoutError:
            raise TimeoutError(f"The browser did not answer {method}() in {timeout} seconds.") from None
        finally:
            self._waiting.pop(call, None)

    def require_thread(self, twin: str) -> None:
        """Raise RuntimeError on the event loop, which waiting would stall; it names the coroutine `twin`."""
        try:
            running = asyncio.get_running_loop()
        except RuntimeError:
            running = None
        if running is self._session.loop:
            raise RuntimeError(
                f"{twin.removesuffix('_async')}() waits for an answer and would stall the event loop: "
                f"use `await {twin}()` in async code."
            )

    async def ask_async(self, target: int, method: str, arguments: Mapping[str, Any], timeout: float | None) -> Any:
        """Call a method and await its result.

        Raises TimeoutError when the browser does not answer in `timeout` seconds.
        """
        call, future = self._start(target, method, arguments)
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), timeout)
        except asyncio.TimeoutError:
            raise TimeoutError(f"The browser did not answer {method}() in {timeout} seconds.") from None
        finally:
            self._waiting.pop(call, None)

    def _start(
        self, target: int, method: str, arguments: Mapping[str, Any]
    ) -> tuple[int, concurrent.futures.Future[Any]]:
        self._session.require_open()
        call = next(self._ids)
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()
        self._waiting[call] = future
        self._session.link.call([call, target, method, dict(arguments), True])
        return call, future

    def answered(self, call: int, error: str | None, value: Any) -> None:
        """The browser answered a call."""
        future = self._waiting.pop(call, None)
        if future is None or future.done():
            self._session.refuse("result: nobody waits")
        elif error is not None:
            future.set_exception(RuntimeError(f"The browser refused: {error}"))
        else:
            future.set_result(value)

    def fail_all(self, error: Exception) -> None:
        """No answer will come any more."""
        while self._waiting:
            _, future = self._waiting.popitem()
            if not future.done():
                future.set_exception(error)
