"""The sending half of a session: numbers frames, keeps them until acked, and never outruns the client."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from dataclasses import dataclass
from threading import get_ident
from typing import TYPE_CHECKING, Any

from flet.protocol import FULL, PATCH, deflated, encode, patch_frames
from flet.runtime.transport import Transport

if TYPE_CHECKING:
    from flet.runtime.session import Session

_logger = logging.getLogger("flet")

WINDOW_FRAMES, WINDOW_BYTES = 8, 256 * 1024
BUFFER_FRAMES, BUFFER_BYTES, BUFFER_SECONDS = 256, 1024 * 1024, 60.0
MOST_CALLS = 1024
# How long the client waits at most to learn that its messages arrived, when no patch tells it.
ACK_SECONDS = 0.02


@dataclass(slots=True)
class Sent:
    """A frame the client has not acked yet; `call` is what it calls, if it does."""

    seq: int
    frame: str | bytes
    at: float
    call: list[Any] | None = None


class Link:
    """One flusher a session, on the event loop, is the only writer to the socket.

    While more than the window is un-acked nothing is encoded, so a slow client costs what the tree holds.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._transport: Transport | None = None
        self._seq = 0
        self._unacked: deque[Sent] = deque()
        self._unacked_bytes = 0
        self._complete = False
        self._replay = True
        self._plain: list[Any] = []
        self._calls: deque[list[Any]] = deque()
        self._flusher: asyncio.Task[None] | None = None
        self._resting: asyncio.Future[None] | None = None
        self._sending: int | None = None
        self._woken = False
        self._ack_owed_since: float | None = None
        self._ack_timer: asyncio.TimerHandle | None = None
        self._ack_due = False

    @property
    def connected(self) -> bool:
        return self._transport is not None

    @property
    def transport(self) -> Transport | None:
        return self._transport

    def attach(self, transport: Transport, seq: int, welcome: Any) -> None:
        """Send through `transport` from now on, to a client that has applied all frames up to `seq`.

        `welcome` gets the mode: "resume" when all the client lacks is still kept, else "full".
        """
        self._transport = transport
        self.acked(seq)
        stale = bool(self._unacked) and time.monotonic() - self._unacked[0].at > BUFFER_SECONDS
        first = self._unacked[0].seq if self._unacked else self._seq + 1
        resumable = self._complete and self._replay and not stale and 0 < seq == first - 1
        self._plain = [welcome("resume" if resumable else "full")]
        if resumable:
            self._plain += [sent.frame for sent in self._unacked]
        else:
            # The tree is sent whole, but a call that never arrived is in no tree. A page that was loaded again
            # may have seen it: then only those that wait for an answer are repeated.
            calls = [sent.call for sent in self._unacked if sent.call is not None]
            self._calls.extendleft(call for call in reversed(calls) if seq > 0 or call[-1])
            self._forget()
            self._seq = max(seq, 0)
            self._complete = False
        self.wake()

    def start(self, transport: Transport, welcome: Any) -> None:
        """Send through `transport` to a page that has nothing yet."""
        self._transport = transport
        self._plain = [welcome("new")]
        self._seq, self._complete = 0, False
        self._forget()
        self.wake()

    def detach(self, transport: Transport) -> bool:
        """The connection is gone; false when another took its place before."""
        if self._transport is not transport:
            return False
        self._transport = None
        self._rouse()
        return True

    def _forget(self) -> None:
        self._unacked.clear()
        self._unacked_bytes = 0
        self._replay = True

    def acked(self, seq: int) -> None:
        """The client has applied all frames up to `seq`."""
        if seq > self._seq:
            return
        was_open = self._open()
        while self._unacked and self._unacked[0].seq <= seq:
            self._unacked_bytes -= len(self._unacked.popleft().frame)
        if not self._unacked:
            self._replay = True
        if not was_open:
            self.wake()

    def say(self, message: Any) -> None:
        """Send a message that is not numbered (pong, notice)."""
        self._plain.append(encode(message).decode("utf-8"))
        self.wake()

    def ack_later(self) -> None:
        """The client is to learn that its messages arrived, with the next patch or soon."""
        if self._ack_owed_since is None:
            self._ack_owed_since = self._session.loop.time()
            if self._ack_timer is None:
                self._ack_timer = self._session.loop.call_later(ACK_SECONDS, self._ack_looked_for)

    def _ack_looked_for(self) -> None:
        self._ack_timer = None
        if self._ack_owed_since is None:
            return
        # The timer may have been set for an earlier message, which a patch has acked since.
        left = self._ack_owed_since + ACK_SECONDS - self._session.loop.time()
        if left > 0:
            self._ack_timer = self._session.loop.call_later(left, self._ack_looked_for)
        else:
            self._ack_due = True
            self.wake()

    def call(self, message: list[Any]) -> None:
        """Queue a call to the client (control, method, arguments); thread-safe.

        Raises RuntimeError when a client that does not answer has too many waiting.
        """
        if len(self._calls) >= MOST_CALLS:
            raise RuntimeError(f"{MOST_CALLS} calls wait for the browser already; it does not answer.")
        self._calls.append(message)
        self.wake_from_any_thread()

    def wake_from_any_thread(self) -> None:
        """Have the flusher look for something to send, whichever thread this is."""
        if get_ident() == self._session.thread:
            self.wake()
        elif not self._woken:
            self._woken = True
            self._session.soon(self._woken_up)

    def _woken_up(self) -> None:
        self._woken = False
        self.wake()

    def wake(self) -> None:
        """Have the flusher look for something to send; loop thread only."""
        if self._transport is None:
            return
        if self._flusher is None:
            self._sending = self._session.app.activity.begin("sending")
            self._flusher = self._session.loop.create_task(self._flush())
            self._session.keep(self._flusher, self._flusher_ended)
        else:
            self._rouse()

    def _rouse(self) -> None:
        if self._resting is not None and not self._resting.done():
            self._sending = self._session.app.activity.begin("sending")
            self._resting.set_result(None)

    def _open(self) -> bool:
        return len(self._unacked) < WINDOW_FRAMES and self._unacked_bytes < WINDOW_BYTES

    async def _flush(self) -> None:
        """Send what there is, then rest until woken; one task as long as a client is connected."""
        while (transport := self._transport) is not None:
            sent = False
            try:
                for frame in self._next_frames():
                    await transport.send(frame)
                    sent = True
            except ConnectionError:
                # Whoever reads from the socket tells the session.
                sent = False
            except Exception:
                _logger.exception("Sending to the browser failed; it will reconnect")
                await transport.close(1011, "internal error")
                sent = False
            if transport is self._transport and not (sent and self._has_more()):
                await self._rest()

    async def _rest(self) -> None:
        self._stopped_sending()
        self._resting = self._session.loop.create_future()
        await self._resting
        self._resting = None

    def _stopped_sending(self) -> None:
        if self._sending is not None:
            self._session.app.activity.end(self._sending)
            self._sending = None

    def _flusher_ended(self) -> None:
        cancelled = self._flusher is not None and self._flusher.cancelled()
        self._flusher = self._resting = None
        self._stopped_sending()
        if not cancelled:
            # A client may have come after the last look for one.
            self.wake()

    def _has_more(self) -> bool:
        return bool(self._plain or self._calls or self._ack_due or self._session.tree.outbox) or not self._complete

    def _next_frames(self) -> list[str | bytes]:
        frames, self._plain = self._plain, []
        tree = self._session.tree
        handled = self._session.received
        if self._open() and (tree.outbox or not self._complete):
            kind = PATCH if self._complete else FULL
            with tree.lock:
                ops = tree.outbox.take() if self._complete else tree.outbox.take_all(list(tree.nodes.values()))
            self._complete = True
            if ops:
                self._ack_owed_since = None
                frames += [self._number(text) for text in patch_frames(kind, ops, self._seq + 1, handled)]
        while self._complete and self._calls and self._open():
            message = self._calls.popleft()
            frames.append(self._number(encode(["call", self._seq + 1, *message]), message))
        if self._ack_due:
            self._ack_due = False
            if self._ack_owed_since is not None:
                self._ack_owed_since = None
                frames.append(f'["ack",{handled}]')
        return frames

    def _number(self, text: bytes, call: list[Any] | None = None) -> str | bytes:
        frame = deflated(text)
        self._seq += 1
        self._unacked.append(Sent(self._seq, frame, time.monotonic(), call))
        self._unacked_bytes += len(frame)
        if len(self._unacked) > BUFFER_FRAMES or self._unacked_bytes > BUFFER_BYTES:
            self._replay = False
        return frame
