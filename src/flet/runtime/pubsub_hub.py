"""Messages between the sessions of one app."""

from __future__ import annotations

import asyncio
import inspect
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

_logger = logging.getLogger("flet")

Deliver = Callable[[Callable[..., Any], tuple[Any, ...]], None]


class PubSubHub:
    """Who listens to what; sessions are known by their ids.

    loop and executor: where handlers run for sessions that were not given a way to deliver of their own.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop | None = None, executor: ThreadPoolExecutor | None = None
    ) -> None:
        self._loop = loop
        self._executor = executor
        self._lock = threading.Lock()
        self._handlers: dict[str, dict[str | None, list[Callable[..., Any]]]] = {}
        self._deliver: dict[str, Deliver] = {}

    def attach(self, session_id: str, deliver: Deliver) -> None:
        """Have the handlers of a session run by `deliver`."""
        with self._lock:
            self._deliver[session_id] = deliver

    def send_all(self, message: Any) -> None:
        """Send to every subscriber."""
        self._send(None, message, None)

    def send_all_on_topic(self, topic: str, message: Any) -> None:
        """Send to every subscriber of `topic`; their handlers get the topic and the message."""
        self._send(topic, message, None)

    def send_others(self, except_session_id: str, message: Any) -> None:
        """Send to every subscriber but one."""
        self._send(None, message, except_session_id)

    def send_others_on_topic(self, except_session_id: str, topic: str, message: Any) -> None:
        """Send to every subscriber of `topic` but one."""
        self._send(topic, message, except_session_id)

    def subscribe(self, session_id: str, handler: Callable[..., Any]) -> None:
        """Have `handler(message)` called with each message."""
        self._add(session_id, None, handler)

    def subscribe_topic(self, session_id: str, topic: str, handler: Callable[..., Any]) -> None:
        """Have `handler(topic, message)` called with each message of `topic`."""
        self._add(session_id, topic, handler)

    def unsubscribe(self, session_id: str) -> None:
        """Stop what `subscribe` began."""
        self._remove(session_id, None)

    def unsubscribe_topic(self, session_id: str, topic: str) -> None:
        """Stop what `subscribe_topic` began for `topic`."""
        self._remove(session_id, topic)

    def unsubscribe_all(self, session_id: str) -> None:
        """Stop everything a session subscribed to."""
        with self._lock:
            self._handlers.pop(session_id, None)

    def detach(self, session_id: str) -> None:
        """Forget a session that ended."""
        with self._lock:
            self._handlers.pop(session_id, None)
            self._deliver.pop(session_id, None)

    def _add(self, session_id: str, topic: str | None, handler: Callable[..., Any]) -> None:
        with self._lock:
            self._handlers.setdefault(session_id, {}).setdefault(topic, []).append(handler)

    def _remove(self, session_id: str, topic: str | None) -> None:
        with self._lock:
            self._handlers.get(session_id, {}).pop(topic, None)

    def _send(self, topic: str | None, message: Any, but: str | None) -> None:
        with self._lock:
            found = [
                (session_id, handler)
                for session_id, topics in self._handlers.items()
                if session_id != but
                for handler in topics.get(topic, ())
            ]
            deliver = dict(self._deliver)
        args = (message,) if topic is None else (topic, message)
        for session_id, handler in found:
            deliver.get(session_id, self._run)(handler, args)

    def _run(self, handler: Callable[..., Any], args: tuple[Any, ...]) -> None:
        if inspect.iscoroutinefunction(handler):
            if self._loop is None:
                raise RuntimeError("A coroutine function subscribed, but the hub was given no event loop.")
            asyncio.run_coroutine_threadsafe(handler(*args), self._loop)
        elif self._executor is not None:
            self._executor.submit(handler, *args)
        else:
            handler(*args)
