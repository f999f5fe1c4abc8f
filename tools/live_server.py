"""Runs an ASGI application on a free loopback port, in a thread of this process."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Generator
from typing import Any

import uvicorn


class LiveServer:
    """A uvicorn server in a thread. `url` is where it listens, without a slash at the end.

    port: TCP port, to take the place of a server that has stopped; 0 is a free one.
    """

    def __init__(self, app: Callable[..., Any], port: int = 0) -> None:
        self._socket = socket.create_server(("127.0.0.1", port))
        host, self.port = self._socket.getsockname()[:2]
        self.url = f"http://{host}:{self.port}"
        # The sockets of open pages would keep a graceful shutdown waiting: they are cut after a moment.
        config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
        self._started = threading.Event()
        self._failure: BaseException | None = None
        self._server = _Server(config, self._started)
        self._thread = threading.Thread(target=self._run, name="live-server", daemon=True)

    def start(self) -> None:
        """Start and wait until requests are answered. Raises `RuntimeError` when the application fails."""
        self._thread.start()
        self._started.wait()
        if self._failure or not self._server.started:
            raise RuntimeError("the application did not start") from self._failure

    def stop(self) -> None:
        """Stop and wait for the end."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def _run(self) -> None:
        try:
            self._server.run(sockets=[self._socket])
        except BaseException as error:
            self._failure = error
        finally:
            self._started.set()


class _Server(uvicorn.Server):
    """Tells another thread when start-up is over."""

    def __init__(self, config: uvicorn.Config, started: threading.Event) -> None:
        super().__init__(config)
        self._started_event = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._started_event.set()


@contextlib.contextmanager
def running(app: Callable[..., Any], port: int = 0) -> Generator[str, None, None]:
    """Serve the application while the block runs; gives its URL."""
    server = LiveServer(app, port)
    server.start()
    try:
        yield server.url
    finally:
        server.stop()
