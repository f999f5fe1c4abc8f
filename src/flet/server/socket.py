"""The WebSocket of a page: greets, reads messages, and notices a peer that fell silent."""

from __future__ import annotations

import asyncio
import logging
import time

from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from flet.protocol import Malformed, decode, encode
from flet.protocol.client_messages import Hello
from flet.runtime.app import App, Client, Refused
from flet.runtime.session import Session
from flet.server.browser_cookie import browser_cookie
from flet.server.origin import is_own_origin
from flet.server.transport import SocketTransport

_logger = logging.getLogger("flet")

GREETING_SECONDS = 10.0
SILENT_SECONDS = 25.0
# Messages a second from one page; above, something is wrong with it.
MOST_MESSAGES = 30_000
# Malformed frames after which a page is cut off.
MOST_MALFORMED = 20


class SocketEndpoint:
    """The sockets of one app."""

    def __init__(self, app: App, allowed_origins: tuple[str, ...] = ()) -> None:
        self._app = app
        self._allowed_origins = allowed_origins

    async def serve(self, scope: Scope, receive: Receive, send: Send, base: str) -> None:
        """Serve one socket until it closes; `base` is the path of the app as the browser sees it."""
        headers = Headers(scope=scope)
        await receive()
        if not self._from_here(headers):
            self._app.refused["foreign origin"] += 1
            await send({"type": "websocket.close", "code": 1008})
            return
        await send({"type": "websocket.accept"})
        transport = SocketTransport(send)
        try:
            hello = await asyncio.wait_for(_greeting(receive), GREETING_SECONDS)
            if hello is None:
                transport.closed = True
                return
            session = await self._app.connect(hello, transport, _client(scope, headers, base))
        except (asyncio.TimeoutError, Malformed) as error:
            self._app.refused["no greeting"] += 1
            _logger.debug("Socket without greeting: %r", error)
            await transport.close(4400, "greeting expected")
            return
        except Refused as error:
            self._app.refused[str(error)] += 1
            await transport.send(encode(["close", 4429, True]).decode())
            await transport.close(4429, str(error))
            return
        await self._serve(session, transport, receive)

    def _from_here(self, headers: Headers) -> bool:
        origin, allowed = headers.get("origin"), self._allowed_origins
        if is_own_origin(origin, headers.get("host"), allowed):
            return True
        # A proxy may rewrite the host and tell the real one. A foreign page cannot set this header.
        told = headers.get("x-forwarded-host", "").split(",")[0].strip()
        return bool(told) and is_own_origin(origin, told, allowed)

    async def _serve(self, session: Session, transport: SocketTransport, receive: Receive) -> None:
        watch = _Watch(session, transport)
        try:
            while True:
                event = await receive()
                if event["type"] == "websocket.disconnect":
                    transport.closed = True
                    return
                if watch.too_many():
                    session.refuse("too many messages")
                    await transport.close(4429, "too many messages")
                    return
                text = event.get("text")
                try:
                    session.receive(decode(text if text is not None else event.get("bytes") or b""))
                except Malformed as error:
                    _logger.debug("Malformed: %.200s", error)
                    session.refuse("malformed")
                    watch.malformed += 1
                    if watch.malformed > MOST_MALFORMED:
                        await transport.close(4400, "not the protocol")
                        return
        finally:
            watch.stop()
            session.disconnected(transport)


class _Watch:
    """Counts the messages of a socket, and closes it when none comes for too long."""

    def __init__(self, session: Session, transport: SocketTransport) -> None:
        self._session = session
        self._transport = transport
        self._loop = session.loop
        self._heard = self._second = time.monotonic()
        self._count = 0
        self.malformed = 0
        self._timer = self._loop.call_later(SILENT_SECONDS / 2, self._look)

    def too_many(self) -> bool:
        self._heard = time.monotonic()
        if self._heard - self._second > 1:
            self._second, self._count = self._heard, 0
        self._count += 1
        return self._count > MOST_MESSAGES

    def _look(self) -> None:
        silent = time.monotonic() - self._heard
        if silent >= SILENT_SECONDS:
            self._session.disconnected(self._transport)
            self._session.keep(self._loop.create_task(self._transport.close(4408, "silent")))
            return
        self._timer = self._loop.call_later(max(SILENT_SECONDS - silent, 1.0), self._look)

    def stop(self) -> None:
        self._timer.cancel()


async def _greeting(receive: Receive) -> Hello | None:
    event = await receive()
    if event["type"] == "websocket.disconnect":
        return None
    text = event.get("text")
    message = decode(text if text is not None else event.get("bytes") or b"")
    if not isinstance(message, Hello):
        raise Malformed("greeting expected")
    return message


def _client(scope: Scope, headers: Headers, base: str) -> Client:
    address = scope.get("client")
    # The origin was checked; unlike the Host header it is what the browser sees, also behind proxies.
    return Client(
        address=address[0] if address else None,
        agent=headers.get("user-agent"),
        cookie=browser_cookie(headers) or "",
        url=headers.get("origin", "") + base,
    )
