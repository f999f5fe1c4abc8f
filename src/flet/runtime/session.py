"""One browser tab's app: its page, its tree, its handlers, and its life from first greeting to expiry."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from flet.protocol import encode
from flet.protocol.client_messages import Ack, Bye, ClientMessage, Event, Hello, Ping, Result, Values
from flet.reactive import Declared, Tree
from flet.reactive.node import Node
from flet.reactive.tree import left_page
from flet.runtime.calls import Calls
from flet.runtime.context import current_number, current_session
from flet.runtime.dispatch import Dispatcher, is_async, key_of
from flet.runtime.intake import Intake
from flet.runtime.link import Link
from flet.runtime.session_code import PageDisconnectedException, SessionCode
from flet.runtime.transport import Transport

if TYPE_CHECKING:
    from flet.runtime.app import App, Client
    from flet.runtime.page import Page

_logger = logging.getLogger("flet")

# How long the page that holds a session has to answer before another load of it may take over.
TAKE_OVER_SECONDS = 2.0


class Session(SessionCode):
    """Joins a page's tree with the link to its browser.

    `tokens` are the secrets that let a browser come back: the newest, and the one before until the newest is
    known to have arrived.
    """

    def __init__(self, app: App, session_id: str, client: Client, loop: asyncio.AbstractEventLoop) -> None:
        from flet.runtime.page import Page

        super().__init__(app, loop)
        self.id = session_id
        self.client = client
        self.context.run(current_session.set, self)
        self.address = client.address or ""
        self.tokens: tuple[str, ...] = ()
        self.instance = ""
        self.received = 0
        self.refused: Counter[str] = Counter()
        self._expiry: asyncio.TimerHandle | None = None
        self._alive_asked: asyncio.Event | None = None
        self.page: Page = Page(self)
        self.tree = Tree(self.page)
        self.tree.may_write = _may_write
        self.link = Link(self)
        self.calls = Calls(self)
        self.dispatcher = Dispatcher(self)
        self._intake = Intake(self)

    # Connection

    def open(self, hello: Hello, transport: Transport) -> None:
        """Start the app for a page that was loaded for the first time."""
        self.instance = hello.instance
        self.page.greeted(hello.page, self.client)
        self.page.loaded_at(hello.page.get("route"))
        self.page.default_view()
        self.link.start(transport, self._welcome)
        self.update()
        self.run_main()

    def resume(self, hello: Hello, transport: Transport, client: Client) -> None:
        """Go on with a page that came back: after a lost connection, or loaded again."""
        if self._expiry is not None:
            self._expiry.cancel()
            self._expiry = None
        was_loaded_again = hello.instance != self.instance
        self.instance = hello.instance
        self.client = client
        old = self.link.transport
        self.page.greeted(hello.page, client)
        if was_loaded_again:
            # A page that was loaded again counts its edits anew.
            for node in list(self.tree.nodes.values()):
                node.revisions = None
        self.link.attach(transport, 0 if was_loaded_again else hello.seq, self._welcome)
        if old is not None:
            self.keep(self.loop.create_task(old.close(4001, "taken over")))
        # Where the browser went while it was away arrives as an event; only a page that was loaded tells it here.
        went_elsewhere = was_loaded_again and self.page.loaded_at(hello.page.get("route"))
        self.fire("connect", "")
        if went_elsewhere:
            self.fire("route_change", self.page.route)

    async def may_take_over(self, instance: str) -> bool:
        """Whether another connection may have this session: not while another page shows it alive."""
        transport = self.link.transport
        if transport is None or instance == self.instance:
            return True
        self._alive_asked = asyncio.Event()
        self.link.say(["ping", 0])
        try:
            await asyncio.wait_for(self._alive_asked.wait(), TAKE_OVER_SECONDS)
        except asyncio.TimeoutError:
            return True
        finally:
            self._alive_asked = None
        return self.link.transport is None

    def _welcome(self, mode: str) -> str:
        newest = secrets.token_urlsafe(24)
        self.tokens = (newest, *self.tokens[:1])
        facts = {
            "session": self.id,
            "token": newest,
            "event": self.received,
            "heartbeat": self.app.options.heartbeat,
            "debug": self.app.options.debug,
            "name": self.app.options.name,
        }
        return encode(["welcome", mode, facts]).decode("utf-8")

    def disconnected(self, transport: Transport) -> None:
        """A connection closed; the session waits for the browser to come back."""
        if self.closed or not self.link.detach(transport):
            return
        if self._alive_asked is not None:
            self._alive_asked.set()
        self._expiry = self.loop.call_later(self.app.options.session_timeout, self._expire)
        self.fire("disconnect", "")

    def _expire(self) -> None:
        self._expiry = None
        self.loop.create_task(self.close())

    # Messages from the browser; all on the event loop

    def receive(self, message: ClientMessage) -> None:
        """Handle one message of the page."""
        if self._alive_asked is not None and not isinstance(message, Bye):
            self._alive_asked.set()
        match message:
            case Event() | Values():
                self._receive_once(message)
            case Ack(seq):
                self.tokens = self.tokens[:1]
                self.link.acked(seq)
            case Result(call, error, value):
                self.calls.answered(call, error, value)
            case Ping(content):
                self.link.say(["pong", content])
            case Bye():
                pass
            case Hello():
                self.refuse("second greeting")

    def _receive_once(self, message: Event | Values) -> None:
        if message.number != self.received + 1:
            # Sent again after a lost connection; or a gap, which only a broken client makes.
            if message.number > self.received:
                self.refuse("gap in numbers")
            self.link.ack_later()
            return
        self.received = message.number
        if isinstance(message, Values):
            self._intake.values(message)
        else:
            self._intake.event(message)
        self.link.ack_later()

    def refuse(self, reason: str) -> None:
        """Count something the browser may not do; nothing else happens."""
        self.refused[reason] += 1
        self.app.refused[reason] += 1
        _logger.debug("Refused from session %s: %s", self.id, reason)

    # Updates; from any thread

    def update(self, controls: Iterable[Declared] | None = None) -> None:
        """Publish what changed, run the hooks this calls for, and have it sent."""
        self.require_open()
        changes = self.tree.update(controls)
        for control in changes.mounted:
            self.run_hook(control.did_mount)
        later: set[Declared] = set()
        for control in changes.unmounted:
            if is_async(control.will_unmount):
                # The hook runs later, and its control has the page until then.
                later.add(control)
                self.run_task(control.will_unmount).add_done_callback(_leaves_page(control))
            else:
                self.run_hook(control.will_unmount)
        if changes.forgotten:
            changes.finish(later)
        if self.link.connected:
            self.link.wake_from_any_thread()

    # Events

    def event_object(self, control: Declared, name: str, data: str) -> Any:
        """The event that handlers of `control` get; raises ValueError when the data does not fit its class."""
        return self._intake.event_object(control, name, data)

    def fire(self, event: str, data: str, control: Declared | None = None, number: int | None = None) -> bool:
        """Call the handlers of an event; false when it has none. Event loop only."""
        target = self.page if control is None else control
        handlers = target.handlers(event)
        if not handlers:
            return False
        event_object = self._intake.event_object(target, event, data)
        key = key_of(target, event)
        for handler in handlers:
            if not self.dispatcher.submit(key, handler, (event_object,), number):
                self.refuse("too many events wait")
        return True

    # End

    async def close(self) -> None:
        """End the session: once, however often it is called."""
        if self.closed:
            return
        self.closed = True
        self.app.remove(self)
        if self._expiry is not None:
            self._expiry.cancel()
        transport = self.link.transport
        if transport is not None:
            self.link.detach(transport)
            await transport.close(4000, "session ended")
        self.calls.fail_all(PageDisconnectedException("The session of this page has ended."))
        self.dispatcher.clear()
        event = self.event_object(self.page, "close", "")
        for handler in self.page.handlers("close"):
            await self.run_last(handler, event)
        changes = self.tree.close()
        for control in changes.unmounted:
            await self.run_last(control.will_unmount)
        changes.finish()
        self.page.ended()
        self.cancel_tasks()


def _leaves_page(control: Declared) -> Callable[[Any], None]:
    return lambda _: left_page(control)


def _may_write(node: Node, name: str) -> bool:
    """Whether the running handler knows what the user entered last; older knowledge never overwrites it."""
    number = current_number.get()
    known = node.revisions.get(name) if node.revisions else None
    return number is None or known is None or known[1] <= number
