"""A browser in memory: speaks the protocol with a session as the real client does, without a socket."""

from __future__ import annotations

import asyncio
import json
import secrets
import zlib
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING, Any

from flet.protocol import decode
from flet.protocol.client_messages import Hello
from flet.protocol.frames import MORE
from flet.runtime.app import App, Client
from flet.testing.facts import Facts, Notice
from flet.testing.mirror import Mirror, Node
from flet.testing.services import Services

if TYPE_CHECKING:
    from flet.runtime.session import Session


@dataclass
class _Line:
    """One connection; frames of an earlier one are not taken for this one's."""

    browser: Browser
    session: Session | None = None
    closed: bool = False

    async def send(self, frame: str | bytes) -> None:
        """Hand a frame of the server to the browser."""
        if self.closed or not self.browser.is_on(self):
            raise ConnectionError("closed")
        self.browser.receive(frame)

    async def close(self, code: int, reason: str) -> None:
        """The server closes the connection."""
        self.closed = True
        self.browser.hung_up(self, code)


@dataclass
class Browser:
    """One tab. Its methods may be called from any thread; frames arrive on the app's loop.

    `lock` guards the mirror: hold it while looking at several nodes.
    """

    app: App
    loop: asyncio.AbstractEventLoop
    facts: Facts = field(default_factory=Facts)
    services: Services = field(default_factory=Services)
    client: Client = field(default_factory=lambda: Client("127.0.0.1", "flet.testing", secrets.token_urlsafe(24)))

    def __post_init__(self) -> None:
        self.lock = RLock()
        self.mirror = Mirror()
        self.notices: list[Notice] = []
        self.faults: list[BaseException] = []
        self.history: list[str] = [self.facts.route]
        self.focused: Node | None = None
        self.close_code: int | None = None
        self._instance = secrets.token_hex(16)
        self._session_id: str | None = None
        self._token: str | None = None
        self._last = 0
        self._expects_full = True
        self._buffer: list[list[Any]] = []
        self._replacing = False
        self._line: _Line | None = None
        self._ready = False
        self._number = 0
        self._pending: list[list[Any]] = []

    # Connection

    @property
    def session(self) -> Session | None:
        """The server's session behind the page, while it lives."""
        return self.app.sessions.get(self._session_id or "")

    @property
    def connected(self) -> bool:
        """Whether messages reach the server."""
        return self._line is not None

    async def connect(self) -> None:
        """Greet the server; on its loop."""
        page = {**vars(self.facts), "route": self.history[-1]}
        greeting = {
            "protocol": 1,
            "session": self._session_id,
            "token": self._token,
            "instance": self._instance,
            "seq": self._last,
            "page": page,
        }
        hello = decode(json.dumps(["hello", greeting]))
        assert isinstance(hello, Hello)
        self._line = line = _Line(self)
        line.session = await self.app.connect(hello, line, self.client)

    async def disconnect(self, leaving: bool = False) -> None:
        """Lose the connection, or leave the page; on the server's loop."""
        line, self._line = self._line, None
        self._ready = False
        if line is not None and line.session is not None:
            if leaving:
                line.session.receive(decode('["bye"]'))
            line.closed = True
            line.session.disconnected(line)

    async def reload(self) -> None:
        """Load the page again: what was in its memory is gone, what the tab keeps is not. On the server's loop."""
        await self.disconnect(leaving=True)
        with self.lock:
            self._instance = secrets.token_hex(16)
            self._last, self._number = 0, -1
            self._pending.clear()
            self.mirror.clear()
            self.focused = None
        await self.connect()

    def is_on(self, line: _Line) -> bool:
        """Whether a connection is the one in use."""
        return self._line is line

    def hung_up(self, line: _Line, code: int) -> None:
        """The server closed a connection."""
        if self._line is line:
            self._line = None
            self._ready = False
            self.close_code = code

    # From the server; on its loop

    def receive(self, frame: str | bytes) -> None:
        """Take a frame; a frame that cannot be applied is kept as a fault."""
        try:
            with self.lock:
                self._receive(json.loads(inflated(frame)))
        except Exception as error:
            self.faults.append(error)

    def _receive(self, message: list[Any]) -> None:
        match message:
            case ["welcome", mode, welcome]:
                self._welcomed(mode, welcome)
            case ["patch" | "full" as kind, seq, ops, flags, handled]:
                if self._accepts(seq, kind == "full"):
                    self._apply(kind == "full", ops, flags)
                self._acked(handled)
            case ["call", seq, call, target, method, arguments, wanted]:
                if self._accepts(seq, False):
                    self._call(call, target, method, arguments, wanted)
            case ["ack", handled]:
                self._acked(handled)
            case ["notice", "error", text, error_id, detail]:
                self.notices.append(Notice(text, error_id, detail))
            case ["ping", content]:
                self._send(["ping", content])
            case ["pong" | "close", *_]:
                pass
            case _:
                raise ValueError(f"unknown frame {message!r}")

    def _welcomed(self, mode: str, welcome: dict[str, Any]) -> None:
        self._session_id, self._token = welcome["session"], welcome["token"]
        if mode == "new":
            self.mirror.clear()
            self._last, self._number = 0, 0
            self._pending.clear()
        if mode != "resume":
            self._expects_full = True
            self._buffer = []
        if self._number < 0:
            self._number = welcome["event"]
        self._acked(welcome["event"])
        self._ready = True
        for message in self._pending:
            self._send(message)

    def _accepts(self, seq: int, full: bool) -> bool:
        if self._expects_full:
            if not full:
                return False
            self._expects_full = False
        elif seq <= self._last:
            self._send(["ack", self._last])
            return False
        elif seq != self._last + 1:
            raise ValueError(f"frame {seq} follows frame {self._last}")
        self._last = seq
        self._send(["ack", seq])
        return True

    def _apply(self, full: bool, ops: list[list[Any]], flags: int) -> None:
        self._replacing |= full
        self._buffer += ops
        if flags & MORE:
            return
        ops, self._buffer = self._buffer, []
        full, self._replacing = self._replacing, False
        self.mirror.apply(ops, full, self._is_pending)
        self._report_closed()
        if self.focused is not None:
            self.focused = self.mirror.nodes.get(self.focused.id)

    def _report_closed(self) -> None:
        """A dialog that was open and is not any more tells so, whoever has closed it."""
        for node in self.mirror.dialogs:
            is_open = node.props.get("open") is True
            if node.local.pop("shown", False) and not is_open:
                self.emit(node, "dismiss")
            if is_open:
                node.local["shown"] = True

    def _is_pending(self, node_id: int, name: str) -> bool:
        return any(
            change[:2] == [node_id, name]
            for message in self._pending
            if message[0] == "values"
            for change in message[2]
        )

    def _acked(self, number: int) -> None:
        self._pending = [message for message in self._pending if message[1] > number]

    def _call(self, call: int, target: int, method: str, arguments: dict[str, Any], wanted: bool) -> None:
        error: str | None = None
        value: Any = None
        node = self.mirror.nodes.get(target)
        if node is None:
            error = "the control was removed"
        elif method == "focus":
            self.focus(node)
        elif method == "show_route":
            if arguments["route"] != self.history[-1]:
                self.history.append(arguments["route"])
        else:
            try:
                value = self.services.call(node.type, method, arguments)
            except (KeyError, ValueError) as problem:
                error = str(problem)
        if wanted:
            self._send(["result", call, error, value])

    # To the server; from any thread

    def emit(self, node: Node, event: str, data: str | None = None) -> bool:
        """Report an event of a control, if the app listens to it; says whether it does."""
        if not node.props.get(f"on_{event}"):
            return False
        self.report(node.id, event, data)
        return True

    def report(self, target: int, event: str, data: str | None = None) -> None:
        """Report an event whether the app listens or not; what the server refuses it counts."""
        with self.lock:
            self._number += 1
            self._post(["event", self._number, target, event, data])

    def write(self, node: Node, **values: Any) -> None:
        """The user changes properties of a control."""
        with self.lock:
            changes: list[list[Any]] = []
            for name, value in values.items():
                revision = node.revisions[name] = node.revisions.get(name, 0) + 1
                node.props[name] = value
                changes.append([node.id, name, value, revision])
            self.report_values(changes)
            self._report_closed()

    def report_values(self, changes: list[list[Any]]) -> None:
        """Report `[control id, property, value, revision]` each, whatever they are."""
        with self.lock:
            self._number += 1
            self._post(["values", self._number, changes])

    def focus(self, node: Node | None) -> None:
        """Move the keyboard focus, to nowhere for None."""
        with self.lock:
            before, self.focused = self.focused, node
            if before is node:
                return
            if before is not None:
                self.emit(before, "blur")
            if node is not None:
                self.emit(node, "focus")

    def _post(self, message: list[Any]) -> None:
        self._pending.append(message)
        self._send(message)

    def _send(self, message: list[Any]) -> None:
        line = self._line
        if line is None or not self._ready:
            return
        job = self.app.activity.begin("a message of the browser")
        text = json.dumps(message)

        def deliver() -> None:
            try:
                if not line.closed and line.session is not None and not line.session.closed:
                    line.session.receive(decode(text))
            except Exception as error:
                self.faults.append(error)
            finally:
                self.app.activity.end(job)

        self.loop.call_soon_threadsafe(deliver)


def inflated(frame: str | bytes) -> str | bytes:
    """The JSON text in a frame, which is deflated when it is binary."""
    if isinstance(frame, str):
        return frame
    if frame[:1] != b"\x01":
        raise ValueError(f"unknown encoding {frame[:1]!r}")
    return zlib.decompress(frame[1:], -zlib.MAX_WBITS)
