"""Click to patch over raw sockets: throughput, delay, and order.

The pages here ack as those in a browser do (client/src/core/session.ts): every few patches, or soon.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any

import uvloop

from bench.served import served
from bench.socket_client import RawSocket, connect, hello

ACK_EVERY, ACK_SECONDS = 4, 0.1


class Clicker:
    """One page that keeps `ahead` clicks under way and measures each until its patch."""

    def __init__(self, ahead: int) -> None:
        self.ahead = ahead
        self.delays: list[float] = []
        self.values: list[int] = []
        self.ready = asyncio.get_running_loop().create_future()
        self.number = 0
        self.sent: dict[int, float] = {}
        self.button = self.text = 0
        self.socket: RawSocket | None = None
        self.until = 0.0
        self.applied = self.unacked = 0
        self.ack_timer: asyncio.TimerHandle | None = None

    def on_frame(self, frame: list[Any], size: int) -> None:
        kind = frame[0]
        if kind in ("patch", "full"):
            self._applied(frame[1])
            for op in frame[2]:
                if op[0] == "n" and op[2] == "ElevatedButton":
                    self.button = op[1]
                elif op[0] == "n" and op[2] == "Text":
                    self.text = op[1]
                elif op[0] == "s" and op[1] == self.text:
                    self._patched(int(op[2]["value"]))
            if self.button and not self.ready.done():
                self.ready.set_result(None)

    def _applied(self, seq: int) -> None:
        self.applied = seq
        self.unacked += 1
        if self.unacked >= ACK_EVERY:
            self._ack()
        elif self.ack_timer is None:
            self.ack_timer = asyncio.get_running_loop().call_later(ACK_SECONDS, self._ack)

    def _ack(self) -> None:
        if self.ack_timer is not None:
            self.ack_timer.cancel()
        self.ack_timer, self.unacked = None, 0
        assert self.socket is not None
        self.socket.send(["ack", self.applied])

    def _patched(self, value: int) -> None:
        now = time.perf_counter()
        self.values.append(value)
        for number in [number for number in self.sent if number <= value]:
            self.delays.append(now - self.sent.pop(number))
        if now < self.until:
            while len(self.sent) < self.ahead:
                self.click()

    def click(self) -> None:
        self.number += 1
        self.sent[self.number] = time.perf_counter()
        assert self.socket is not None
        self.socket.send(["event", self.number, self.button, "click", ""])


async def measure(port: int, sessions: int, seconds: float, ahead: int = 1) -> dict[str, float]:
    """Click as fast as answers come for some seconds."""
    clickers = [Clicker(ahead) for _ in range(sessions)]
    for clicker in clickers:
        clicker.socket = await connect("127.0.0.1", port, clicker.on_frame)
        clicker.socket.send(hello())
    await asyncio.gather(*(clicker.ready for clicker in clickers))
    start = time.perf_counter()
    for clicker in clickers:
        clicker.until = start + seconds
        for _ in range(ahead):
            clicker.click()
    await asyncio.sleep(seconds)
    for _ in range(100):
        if not any(clicker.sent for clicker in clickers):
            break
        await asyncio.sleep(0.1)
    delays = sorted(delay for clicker in clickers for delay in clicker.delays)
    for clicker in clickers:
        assert clicker.values == sorted(clicker.values), "a patch came out of order"
        assert clicker.values[-1] == clicker.number, f"clicked {clicker.number} times, shown {clicker.values[-3:]}"
        assert clicker.socket is not None and clicker.socket.transport is not None
        if clicker.ack_timer is not None:
            clicker.ack_timer.cancel()
        clicker.socket.transport.close()
    return {
        "per_second": len(delays) / seconds,
        "p50_ms": delays[len(delays) // 2] * 1000,
        "p99_ms": delays[int(len(delays) * 0.99)] * 1000,
    }


def run(target: str, sessions: int, seconds: float = 3.0, ahead: int = 1) -> dict[str, float]:
    """Serve an app and measure it."""
    with served(target) as (port, _):
        return uvloop.run(measure(port, sessions, seconds, ahead))


if __name__ == "__main__":
    for app in ("bench.apps:async_counter", "bench.apps:counter"):
        for sessions in (1, 50):
            print(app, sessions, {name: round(value, 1) for name, value in run(app, sessions).items()})
