"""The socket an app listens on, and the server behind it."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import stat
import sys
import time
from collections.abc import Coroutine
from pathlib import Path
from types import FrameType
from typing import Any

import uvicorn

try:
    import uvloop
except ImportError:
    # Windows, and other interpreters.
    uvloop = None

# How long a restarted program waits for the one before to let go of the port.
_PATIENCE = 5.0


class Server(uvicorn.Server):
    """A uvicorn that stops the moment it is told to, not at its next look: a restarted program waits for the port."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._told = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Called by the signals that end a program."""
        super().handle_exit(sig, frame)
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._told.set)

    async def main_loop(self) -> None:
        """Runs while pages are served."""
        self._loop = asyncio.get_running_loop()
        counter = 0
        while not await self.on_tick(counter):
            counter += 1
            try:
                await asyncio.wait_for(self._told.wait(), 0.1)
            except asyncio.TimeoutError:
                continue


def listen(address: str, port: int, *, wait: bool = False) -> socket.socket:
    """A TCP socket; `wait` for a moment when another program still has the port.

    Ends the program with a clear message when the address cannot be had.
    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    until = time.monotonic() + (_PATIENCE if wait else 0)
    while True:
        try:
            listener = socket.create_server(("" if address == "*" else address, port), family=family, backlog=2048)
            # Inherited by every connection. asyncio sets it by itself, but not for a socket which it is given.
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return listener
        except OSError as error:
            if error.errno != errno.EADDRINUSE or time.monotonic() >= until:
                reason = error.strerror or error
                raise SystemExit(
                    f"Cannot listen on {address} port {port}: {reason}. Choose another address or port."
                ) from None
        time.sleep(0.005)


def listen_on_path(path: str) -> socket.socket:
    """A Unix socket, in place of one that a program left behind.

    Ends the program with a clear message when it cannot be had.
    """
    place = Path(path)
    try:
        if not hasattr(socket, "AF_UNIX"):
            raise OSError(errno.EOPNOTSUPP, f"{sys.platform} has no Unix sockets")
        if place.exists() and stat.S_ISSOCK(place.stat().st_mode):
            place.unlink()
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(path)
        # A proxy in front runs as another user of the same group.
        os.chmod(path, 0o660)
        listener.listen(2048)
        return listener
    except OSError as error:
        raise SystemExit(f"Cannot listen on {path}: {error.strerror or error}.") from None


def run_server(main: Coroutine[Any, Any, None]) -> None:
    """Run until a server ends, on the faster event loop where there is one."""
    if uvloop is None:
        asyncio.run(main)
    else:
        uvloop.run(main)


def _config(app: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_level="warning",
        ws="websockets-sansio",
        # Frames that are worth it are deflated already, and a deflater for each page takes as much memory as the page.
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=2,
    )


def prepare() -> None:
    """Import everything that serving takes: uvicorn does it only when it starts."""

    async def nothing(scope: Any, receive: Any, send: Any) -> None:
        """An application, for uvicorn wants one."""

    _config(nothing).load()


async def serve(app: Any, listener: socket.socket) -> None:
    """Serve an ASGI application until it is interrupted."""
    await Server(_config(app)).serve(sockets=[listener])
