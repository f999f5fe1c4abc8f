"""A bare echo over the same server: what a frame there and back costs before the framework does anything."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import uvloop

from bench.served import served
from bench.socket_client import RawSocket, connect


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Send every text frame back."""
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (event := await receive())["type"] == "websocket.receive":
        await send({"type": "websocket.send", "text": event["text"]})


async def _measure(port: int, sockets: int, seconds: float) -> float:
    echoes, until = 0, time.perf_counter() + seconds
    opened: list[RawSocket] = []
    for number in range(sockets):

        def on_frame(frame: list[Any], size: int, number: int = number) -> None:
            nonlocal echoes
            if time.perf_counter() < until:
                echoes += 1
                opened[number].send(frame)

        opened.append(await connect("127.0.0.1", port, on_frame))
    until = time.perf_counter() + seconds
    for socket in opened:
        socket.send(["event", 1, 2, "click", ""])
    await asyncio.sleep(seconds)
    return echoes / seconds


def per_second(sockets: int, seconds: float = 2.0) -> float:
    """Echoes a second over so many sockets, each of which sends as fast as answers come."""
    with served("bench.echo:application", bare=True) as (port, _):
        return uvloop.run(_measure(port, sockets, seconds))
