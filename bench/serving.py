"""A served app: clicks, memory of idle sessions, and what a page downloads."""

from __future__ import annotations

import asyncio
import gzip
import re
import urllib.request
from typing import Any

from bench import click, echo
from bench.measure import Figure
from bench.served import resident_kib, served
from bench.socket_client import RawSocket, connect, hello

IDLE_SESSIONS = 1_000
# A busy neighbour on the machine slows a run down; nothing makes one faster than the code is.
RUNS = 5


def clicks() -> list[Figure]:
    """Throughput and delay with sync and async handlers: the best of several runs, beside a bare echo."""
    bare = max(echo.per_second(50) for _ in range(RUNS))
    figures = [Figure("a bare echo of the same server, 50 sockets", bare, "/s")]
    for kind, target in (("sync", "bench.apps:counter"), ("async", "bench.apps:async_counter")):
        alone = click.run(target, 1)
        many = max((click.run(target, 50, seconds=2) for _ in range(RUNS)), key=lambda run: run["per_second"])
        figures += [
            Figure(f"click → patch, 1 session, {kind} handler, median", alone["p50_ms"], "ms"),
            Figure(f"click → patch, 50 sessions, {kind} handlers", many["per_second"], "/s", 8_000, at_least=True),
            Figure("  99th percentile", many["p99_ms"], "ms", 15),
            Figure("  times the cost of a bare echo", bare / many["per_second"], "×"),
        ]
    return figures


async def _open_idle(port: int, count: int) -> list[RawSocket]:
    sockets: list[RawSocket] = []
    for _ in range(count):
        ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        held: list[RawSocket] = []

        def on_frame(
            frame: list[Any], size: int, ready: asyncio.Future[None] = ready, held: list[RawSocket] = held
        ) -> None:
            if frame[0] in ("patch", "full"):
                held[0].send(["ack", frame[1]])
                if any(op[0] == "n" and op[2] == "Text" for op in frame[2]):
                    ready.set_result(None)

        held.append(await connect("127.0.0.1", port, on_frame))
        held[0].send(hello())
        await ready
        sockets.append(held[0])
    return sockets


def memory() -> Figure:
    """Resident memory that one idle session of a counter app adds to the server."""

    async def measure(port: int, pid: int) -> float:
        warm = await _open_idle(port, 50)
        await asyncio.sleep(0.5)
        before = resident_kib(pid)
        idle = await _open_idle(port, IDLE_SESSIONS)
        await asyncio.sleep(1)
        after = resident_kib(pid)
        del warm
        return (after - before) / len(idle)

    with served("bench.apps:counter", max_sessions_per_address=IDLE_SESSIONS * 2) as (port, pid):
        return Figure("memory of an idle session", asyncio.run(measure(port, pid)), "KiB", 100)


def _get(url: str) -> tuple[int, bytes, str]:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as response:
        body: bytes = response.read()
        return len(body), body, response.headers.get("content-encoding", "")


def download() -> list[Figure]:
    """Everything a counter app downloads, fonts aside: the document, its scripts and styles."""
    with served("bench.apps:counter") as (port, _):
        root = f"http://127.0.0.1:{port}/"
        total, body, encoding = _get(root)
        if encoding == "gzip":
            body = gzip.decompress(body)
        requests = 1
        for path in re.findall(r'(?:href|src)="(assets/[^"]+\.(?:js|css))"', body.decode()):
            total += _get(root + path)[0]
            requests += 1
    return [
        Figure("download of a counter app", total / 1024, "KB", 60, note="gzip"),
        Figure("  requests", requests + 1, "", 8, note="with the socket"),
    ]


def run() -> list[Figure]:
    """All figures of this module."""
    return [*clicks(), memory(), *download()]
