"""What several workers of one app share; here within one process."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Protocol

Subscriber = Callable[[bytes], Awaitable[None]]


class Backend(Protocol):
    """Publish and subscribe, keys with expiry, and the claim of a session by the worker that owns it."""

    async def publish(self, channel: str, message: bytes) -> None:
        """Hand `message` to every subscriber of `channel`, in the order of publishing."""
        ...

    async def subscribe(self, channel: str, subscriber: Subscriber) -> None:
        """Have `subscriber` awaited with each message of `channel`."""
        ...

    async def unsubscribe(self, channel: str, subscriber: Subscriber) -> None:
        """Undo `subscribe`; unknown subscribers are ignored."""
        ...

    async def get(self, key: str) -> bytes | None:
        """The value of a key, or None when it was never set or has expired."""
        ...

    async def set(self, key: str, value: bytes, seconds: float | None = None) -> None:
        """Set a key, for ever or for `seconds`."""
        ...

    async def take(self, key: str) -> bytes | None:
        """Get and delete a key in one step: of several callers one gets the value."""
        ...

    async def claim(self, session_id: str, owner: str, seconds: float) -> str:
        """Make `owner` the owner of a session for `seconds` unless it has one; returns the owner."""
        ...

    async def release(self, session_id: str, owner: str) -> None:
        """Give up a claim; ignored when `owner` does not hold it."""
        ...

    async def close(self) -> None:
        """Release what the backend holds."""
        ...


class MemoryBackend:
    """The backend of a single process."""

    def __init__(self) -> None:
        self._subscribers: dict[str, list[Subscriber]] = {}
        self._values: dict[str, tuple[bytes, float | None]] = {}

    async def publish(self, channel: str, message: bytes) -> None:
        for subscriber in list(self._subscribers.get(channel, ())):
            await subscriber(message)

    async def subscribe(self, channel: str, subscriber: Subscriber) -> None:
        self._subscribers.setdefault(channel, []).append(subscriber)

    async def unsubscribe(self, channel: str, subscriber: Subscriber) -> None:
        subscribers = self._subscribers.get(channel, [])
        if subscriber in subscribers:
            subscribers.remove(subscriber)
        if not subscribers:
            self._subscribers.pop(channel, None)

    async def get(self, key: str) -> bytes | None:
        return self._live(key)

    async def set(self, key: str, value: bytes, seconds: float | None = None) -> None:
        self._drop_expired()
        self._values[key] = (value, None if seconds is None else time.monotonic() + seconds)

    async def take(self, key: str) -> bytes | None:
        value = self._live(key)
        self._values.pop(key, None)
        return value

    async def claim(self, session_id: str, owner: str, seconds: float) -> str:
        key = "session:" + session_id
        holder = self._live(key)
        if holder is not None and holder.decode() != owner:
            return holder.decode()
        await self.set(key, owner.encode(), seconds)
        return owner

    async def release(self, session_id: str, owner: str) -> None:
        key = "session:" + session_id
        if self._live(key) == owner.encode():
            del self._values[key]

    async def close(self) -> None:
        self._subscribers.clear()
        self._values.clear()

    def _live(self, key: str) -> bytes | None:
        value, until = self._values.get(key, (None, None))
        if until is not None and until <= time.monotonic():
            self._values.pop(key, None)
            return None
        return value

    def _drop_expired(self) -> None:
        now = time.monotonic()
        for key in [key for key, (_, until) in self._values.items() if until is not None and until <= now]:
            del self._values[key]
