"""A WebSocket as the transport of a session."""

from __future__ import annotations

from starlette.types import Send
from starlette.websockets import WebSocketDisconnect


class SocketTransport:
    """Sends frames through an ASGI WebSocket."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.closed = False

    async def send(self, frame: str | bytes) -> None:
        """Send a frame; raises ConnectionError when the peer is gone."""
        if self.closed:
            raise ConnectionError("closed")
        try:
            if isinstance(frame, str):
                await self._send({"type": "websocket.send", "text": frame})
            else:
                await self._send({"type": "websocket.send", "bytes": frame})
        except (OSError, RuntimeError, WebSocketDisconnect) as error:
            # Servers differ in what they raise after a disconnect.
            self.closed = True
            raise ConnectionError(str(error)) from error

    async def close(self, code: int, reason: str) -> None:
        """Close the socket; never raises."""
        if self.closed:
            return
        self.closed = True
        try:
            await self._send({"type": "websocket.close", "code": code, "reason": reason})
        except Exception:
            return
