"""The page's link to its session: updates, calls to the browser, tasks and threads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from typing_extensions import ParamSpec

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.control import Control
from flet.controls.deprecation import deprecated

if TYPE_CHECKING:
    from flet.runtime.session import Session

P = ParamSpec("P")
R = TypeVar("R")


class PageBase(AdaptiveControl, abstract=True):
    """What a page does for controls and handlers; `Page` adds what an app sees."""

    @property
    def runtime(self) -> Session:
        """The session behind the page."""
        return self.__dict__["_session"]

    @property
    def session_id(self) -> str:
        """The id of the session; unique among all sessions of the app."""
        return self.runtime.id

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The event loop that async handlers run on."""
        return self.runtime.loop

    @property
    def executor(self) -> ThreadPoolExecutor:
        """The threads that sync handlers run in."""
        return self.runtime.app.executor

    @property
    def debug(self) -> bool:
        """Whether errors are shown in the browser with their traceback."""
        return self.runtime.app.options.debug

    @property
    def name(self) -> str:
        """The name of the app."""
        return self.runtime.app.options.name

    def get_control(self, id: str | int) -> Control | None:
        """The control with an id (`event.target`, `DragTargetAcceptEvent.src_id`), or None."""
        text = str(id).removeprefix("_")
        node = self.runtime.tree.nodes.get(int(text)) if text.isdigit() else None
        return None if node is None else node.control  # type: ignore[return-value]

    def update(self, *controls: Control) -> None:
        """Send what changed: everywhere, or in `controls` and below them.

        Raises PageDisconnectedException when the session has ended.
        """
        self.runtime.update(controls or None)

    @deprecated("update")
    async def update_async(self, *controls: Control) -> None:
        """Send what changed."""
        self.update(*controls)

    def run_task(
        self, handler: Callable[P, Coroutine[Any, Any, R] | Awaitable[R]], *args: P.args, **kwargs: P.kwargs
    ) -> Future[R]:
        """Run a coroutine function on the event loop; from sync and async code alike.

        Returns a future with its result. The task is cancelled when the session ends.
        Raises TypeError when `handler` is no coroutine function.
        """
        if not asyncio.iscoroutinefunction(handler):
            raise TypeError(f"run_task() takes a coroutine function (async def), not {handler!r}.")
        return self.runtime.run_task(handler, *args, **kwargs)

    def run_thread(self, handler: Callable[..., object], *args: Any) -> None:
        """Run a function in a thread, with `args`."""
        self.runtime.run_thread(handler, *args)

    def call_method(
        self, control: Control, method: str, arguments: Mapping[str, Any], wait: bool, timeout: float | None
    ) -> Any:
        """Call a method of a control in the browser, and wait for its result if `wait`."""
        target = self.runtime.tree.require(control).id
        if wait:
            return self.runtime.calls.ask(target, method, arguments, timeout, f"{method}_async")
        self.runtime.calls.send(target, method, arguments)
        return None

    async def call_method_async(
        self, control: Control, method: str, arguments: Mapping[str, Any], wait: bool, timeout: float | None
    ) -> Any:
        """Call a method of a control in the browser, and await its result if `wait`."""
        target = self.runtime.tree.require(control).id
        if wait:
            return await self.runtime.calls.ask_async(target, method, arguments, timeout)
        self.runtime.calls.send(target, method, arguments)
        return None

    def call(self, method: str, arguments: Mapping[str, Any]) -> None:
        """Call a method of the page in the browser."""
        self.runtime.calls.send(1, method, arguments)

    def ask(self, method: str, arguments: Mapping[str, Any], timeout: float | None, twin: str) -> Any:
        """Call a method of the page in the browser and wait for its result; worker threads only."""
        return self.runtime.calls.ask(1, method, arguments, timeout, twin)

    async def ask_async(self, method: str, arguments: Mapping[str, Any], timeout: float | None) -> Any:
        """Call a method of the page in the browser and await its result."""
        return await self.runtime.calls.ask_async(1, method, arguments, timeout)
