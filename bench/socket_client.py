"""A WebSocket client that costs as little as it can, so that the server is what is measured."""

from __future__ import annotations

import asyncio
import os
import struct
import zlib
from typing import Any

import msgspec

_encoder, _decoder = msgspec.json.Encoder(), msgspec.json.Decoder()


class RawSocket(asyncio.Protocol):
    """Frames in and out over a plain connection; `on_frame` gets every text or inflated binary frame."""

    def __init__(self, on_frame: Any) -> None:
        self._on_frame = on_frame
        self._buffer = bytearray()
        self._upgraded = False
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.transport: asyncio.Transport | None = None
        self.received = 0

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        self._buffer += data
        if not self._upgraded:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            if b" 101 " not in self._buffer[:20]:
                self.opened.set_exception(ConnectionError(bytes(self._buffer[:80]).decode()))
                return
            del self._buffer[: end + 4]
            self._upgraded = True
            self.opened.set_result(None)
        self._read_frames()

    def _read_frames(self) -> None:
        buffer = self._buffer
        while len(buffer) >= 2:
            size, start = buffer[1] & 0x7F, 2
            if size == 126:
                if len(buffer) < 4:
                    return
                size, start = struct.unpack_from("!H", buffer, 2)[0], 4
            elif size == 127:
                if len(buffer) < 10:
                    return
                size, start = struct.unpack_from("!Q", buffer, 2)[0], 10
            if len(buffer) < start + size:
                return
            opcode, body = buffer[0] & 0x0F, bytes(buffer[start : start + size])
            del buffer[: start + size]
            if opcode == 1:
                self._on_frame(_decoder.decode(body), size)
            elif opcode == 2:
                self._on_frame(_decoder.decode(zlib.decompress(body[1:], -zlib.MAX_WBITS)), size)

    def send(self, message: Any) -> None:
        body = _encoder.encode(message)
        mask = b"\0\0\0\0"
        head = bytes([0x81, 0x80 | len(body)]) if len(body) < 126 else struct.pack("!BBH", 0x81, 0x80 | 126, len(body))
        assert self.transport is not None
        self.transport.write(head + mask + body)


async def connect(host: str, port: int, on_frame: Any, path: str = "/ws", origin: str | None = None) -> RawSocket:
    """Open a socket as a page of the same site would."""
    loop = asyncio.get_running_loop()
    _, socket = await loop.create_connection(lambda: RawSocket(on_frame), host, port)
    key = "x3JJHMbDL1EzLkh9GBhXDw=="
    origin = origin or f"http://{host}:{port}"
    assert socket.transport is not None
    socket.transport.write(
        f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n".encode()
    )
    await socket.opened
    return socket


def hello(session: str | None = None, token: str | None = None, seq: int = 0) -> list[Any]:
    """The greeting of a page."""
    page = {"route": "/", "width": 800, "height": 600, "platform": "linux", "brightness": "light"}
    return [
        "hello",
        {"protocol": 1, "session": session, "token": token, "instance": os.urandom(8).hex(), "seq": seq, "page": page},
    ]
