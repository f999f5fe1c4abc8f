"""A proxy that cuts WebSockets at chosen frames, slows them down, and holds them back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

TO_SERVER, TO_BROWSER = "to server", "to browser"


@dataclass
class Cut:
    """Cut the connection at the `frame`th frame in a direction (counting from 1), before or after passing it on."""

    direction: str
    frame: int
    after: bool = False


@dataclass
class ChaosProxy:
    """Passes bytes between a browser and a server; `cuts` are carried out one for each connection."""

    target: str
    cuts: list[Cut] = field(default_factory=list)
    delay: float = 0.0
    hold: str | None = None
    """The direction in which frames wait until this is None again."""
    connections: int = 0
    url: str = ""
    refuse: bool = False
    away: bool = False
    _loop: asyncio.AbstractEventLoop | None = None
    _writers: set[asyncio.StreamWriter] = field(default_factory=set)

    def vanish(self) -> None:
        """End all connections and take none, of any kind, until `away` is false again."""
        self.away = True
        assert self._loop
        for writer in list(self._writers):
            self._loop.call_soon_threadsafe(writer.close)

    async def serve(self, started: threading.Event, stop: asyncio.Event) -> None:
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        started.set()
        await stop.wait()
        server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await self._head(reader)
        websocket = b"upgrade: websocket" in head.lower()
        if not head or self.away or (websocket and self.refuse):
            writer.close()
            return
        self._writers.add(writer)
        parts = urlsplit(self.target)
        server_reader, server_writer = await asyncio.open_connection(parts.hostname, parts.port)
        if not websocket:
            # One request a connection, so that every socket is seen.
            lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
            head = b"\r\n".join([lines[0], b"Connection: close", *lines[1:]])
        server_writer.write(head)
        cut = None
        if websocket:
            self.connections += 1
            cut = self.cuts.pop(0) if self.cuts else None
            answer = await self._head(server_reader)
            writer.write(answer)
        pipes = [
            asyncio.create_task(self._pipe(reader, server_writer, cut if websocket else None, TO_SERVER, websocket)),
            asyncio.create_task(self._pipe(server_reader, writer, cut, TO_BROWSER, websocket)),
        ]
        try:
            await asyncio.wait(pipes, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            # The proxy ends; asyncio.start_server would report a cancelled connection as an error.
            pass
        for pipe in pipes:
            pipe.cancel()
        self._writers.discard(writer)
        for each in (writer, server_writer):
            each.close()

    async def _head(self, reader: asyncio.StreamReader) -> bytes:
        try:
            return await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return b""

    async def _pipe(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, cut: Cut | None, direction: str, frames: bool
    ) -> None:
        count = 0
        try:
            while True:
                data = await _frame(reader) if frames else await reader.read(65536)
                if not data:
                    return
                count += 1
                while frames and self.hold == direction:
                    await asyncio.sleep(0.005)
                at_cut = cut is not None and cut.direction == direction and cut.frame == count
                if at_cut and not cut.after:  # type: ignore[union-attr]
                    return
                if self.delay and frames:
                    asyncio.get_running_loop().call_later(self.delay, writer.write, data)
                else:
                    writer.write(data)
                if at_cut:
                    await writer.drain()
                    return
        except (ConnectionError, asyncio.IncompleteReadError):
            return


async def _frame(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readexactly(2)
    size = head[1] & 0x7F
    extra = b""
    if size >= 126:
        extra = await reader.readexactly(2 if size == 126 else 8)
        size = int.from_bytes(extra, "big")
    if head[1] & 0x80:
        extra += await reader.readexactly(4)
    return head + extra + await reader.readexactly(size)


@contextmanager
def chaos_proxy(target: str) -> Iterator[ChaosProxy]:
    """Run a proxy in front of `target` while the block runs."""
    proxy = ChaosProxy(target)
    started = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(proxy.serve(started, stop))
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    started.wait()
    try:
        yield proxy
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
