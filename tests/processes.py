"""Servers that tests run in processes of their own."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Callable


def free_port() -> int:
    """A port on this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def answering(process: subprocess.Popen[bytes], port: int, complaint: Callable[[], str] | None = None) -> str:
    """Wait until a process listens on a port; gives the address. Fails with its complaint when it ends instead."""
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return f"http://127.0.0.1:{port}"
        except ConnectionRefusedError:
            if process.poll() is not None:
                raise AssertionError(complaint() if complaint else process.communicate()[1].decode()) from None
            time.sleep(0.02)
