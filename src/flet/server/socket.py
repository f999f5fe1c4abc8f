"""The WebSocket of a page: greets, reads messages, and notices a peer that fell silent."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from flet.protocol import Malformed, decode, encode
from flet.protocol.client_messages import Hello
from flet.runtime.app import App, Client, Refused
from flet.runtime.session import Session
from flet.server.origin import is_own_origin
from flet.server.transport import SocketTransport

_logger = logging.getLogger("flet")

COOKIE = "flet_browser"
GREETING_SECONDS = 10.0
SILENT_SECONDS = 25.0
# Messages a second from one page; above, something is wrong with it.
MOST_MESSAGES = 30_000
# Malformed frames after which a page is cut off.
MOST_MALFORMED = 20


class SocketEndpoint:
    """An ASGI endpoint for the sockets of one app."""

    def __init__(self, app: App, base: Callable[[Scope], str], allowed_origins: tuple[str, ...] = ()) -> None:
        """Make an endpoint; `base` is the path of the app as a browser sees it, for a connection."""
        self._app = app
        self._base = base
        self._allowed_origins = allowed_origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one socket until it closes."""
        headers = Headers(scope=scope)
        await receive()
        if not is_own_origin(headers.get("origin"), headers.get("host"), self._allowed_origins):
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
            session = await self._app.connect(hello, transport, _client(scope, headers, self._base(scope)))
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
                    session.refuse(f"malformed: {error}")
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


def browser_cookie(headers: Headers) -> str | None:
    """The secret of a browser, from its cookie.

    Apps below other paths of the same host have cookies of that name too. Browsers send the one of the longest
    path first.
    """
    for pair in headers.get("cookie", "").split(";"):
        name, _, value = pair.strip().partition("=")
        if name == COOKIE:
            return value if 20 <= len(value) <= 64 else None
    return None
