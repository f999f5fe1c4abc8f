"""A browser's end of a socket, spoken to an ASGI application directly or over a real connection."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import websockets
from starlette.types import ASGIApp

from resting import PATIENCE


def hello(route: str = "/", session: str | None = None, token: str | None = None) -> str:
    page = {"route": route, "url": "http://test" + route, "width": 800, "height": 600, "web": True}
    facts = {"protocol": 1, "session": session, "token": token, "instance": "i" * 32, "seq": 0, "page": page}
    return json.dumps(["hello", facts])


@dataclass
class Greeted:
    """The page as the server has told it so far."""

    send: Callable[[Any], Awaitable[None]]
    session: str = ""
    nodes: dict[int, dict[str, Any]] = field(default_factory=dict)
    types: dict[int, str] = field(default_factory=dict)
    calls: list[list[Any]] = field(default_factory=list)
    _seq: int = 0
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def has_text(self, text: str) -> bool:
        return any(text in properties.values() for properties in self.nodes.values())

    def texts(self) -> list[str]:
        return [str(properties["value"]) for properties in self.nodes.values() if "value" in properties]

    def whole_text(self, id: int) -> str:
        return self.nodes[id].get("value", "")

    def find(self, kind: str) -> int:
        return next(id for id, name in self.types.items() if name == kind)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with self._changed:
            await asyncio.wait_for(self._changed.wait_for(holds), PATIENCE)

    async def take(self, frame: str | bytes) -> None:
        text = zlib.decompress(frame[1:], -zlib.MAX_WBITS) if isinstance(frame, bytes) else frame
        message = json.loads(text)
        async with self._changed:
            match message:
                case ["welcome", _, facts]:
                    self.session = facts["session"]
                case ["patch" | "full", seq, ops, *_]:
                    self._seq = seq
                    for op in ops:
                        if op[0] == "n":
                            self.types[op[1]], self.nodes[op[1]] = op[2], op[3]
                        elif op[0] == "s":
                            self.nodes[op[1]].update(op[2])
                        elif op[0] == "a":
                            self.nodes[op[1]][op[2]] += op[3]
                case ["call", seq, *call]:
                    self._seq = seq
                    self.calls.append(call)
                case _:
                    return
            self._changed.notify_all()
        await self.send(["ack", self._seq])

    async def drawn(self) -> None:
        await self.until(lambda: len(self.nodes) > 2)


@asynccontextmanager
async def socket_over_asgi(app: ASGIApp, path: str, route: str = "/") -> AsyncGenerator[Greeted, None]:
    """Connect to an application without a server."""
    to_app: asyncio.Queue[Any] = asyncio.Queue()
    from_app: asyncio.Queue[Any] = asyncio.Queue()
    scope = {
        "type": "websocket",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "ws",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(b"host", b"test"), (b"origin", b"http://test")],
        "client": ("127.0.0.1", 1234),
        "server": ("test", 80),
        "subprotocols": [],
    }
    running = asyncio.ensure_future(app(scope, to_app.get, from_app.put))  # type: ignore[arg-type]
    await to_app.put({"type": "websocket.connect"})
    first = await asyncio.wait_for(from_app.get(), PATIENCE)
    assert first["type"] == "websocket.accept", first

    async def send(message: Any) -> None:
        text = message if isinstance(message, str) else json.dumps(message)
        await to_app.put({"type": "websocket.receive", "text": text})

    async def frames() -> AsyncGenerator[str | bytes, None]:
        while (event := await from_app.get())["type"] == "websocket.send":
            yield event.get("text") or event["bytes"]

    async with _conversation(send, frames(), route) as greeted:
        try:
            yield greeted
        finally:
            await to_app.put({"type": "websocket.disconnect", "code": 1000})
            await asyncio.wait_for(running, PATIENCE)


@asynccontextmanager
async def _conversation(
    send: Callable[[Any], Awaitable[None]], frames: AsyncIterable[str | bytes], route: str
) -> AsyncGenerator[Greeted, None]:
    """Greet, and take what comes while the block runs."""
    greeted = Greeted(send)

    async def read() -> None:
        async for frame in frames:
            await greeted.take(frame)

    reading = asyncio.ensure_future(read())
    try:
        await send(hello(route))
        await greeted.drawn()
        yield greeted
    finally:
        reading.cancel()


@asynccontextmanager
async def socket_over_network(url: str, route: str = "/", **options: Any) -> AsyncGenerator[Greeted, None]:
    """Connect to a server at `url`, an http address that ends in the path of the socket."""
    origin = "/".join(url.split("/")[:3])
    address = url.replace("http", "ws", 1)
    async with websockets.connect(address, origin=origin, max_size=None, **options) as connection:  # type: ignore[arg-type]

        async def send(message: Any) -> None:
            await connection.send(message if isinstance(message, str) else json.dumps(message))

        async with _conversation(send, connection, route) as greeted:
            yield greeted
