"""What a session needs of a connection to a browser."""

from __future__ import annotations

from typing import Protocol


class Transport(Protocol):
    """Carries frames to one browser page; a WebSocket, or a pair of queues in a test."""

    async def send(self, frame: str | bytes) -> None:
        """Send a frame; raises ConnectionError when the peer is gone."""
        ...

    async def close(self, code: int, reason: str) -> None:
        """Close the connection; never raises."""
        ...
