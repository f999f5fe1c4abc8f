"""All state of one app: its sessions, its threads and its limits."""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from flet.protocol.client_messages import Hello
from flet.runtime.activity import Activity
from flet.runtime.backend import Backend, MemoryBackend
from flet.runtime.logins import Logins
from flet.runtime.mailbox import Mailbox
from flet.runtime.pubsub_hub import PubSubHub
from flet.runtime.session import Session
from flet.runtime.transport import Transport
from flet.runtime.uploads import UploadSigner
from flet.runtime.workers import Workers

_logger = logging.getLogger("flet")

THREADS = 200


@dataclass
class AppOptions:
    """What an app's sessions are like.

    session_timeout: seconds a session lives without a browser (default 3600).
    max_sessions: sessions an app holds at most; new ones are refused above (default 20,000).
    max_sessions_per_address: sessions one client address may hold (default 2,000).
    debug: whether the traceback of a failed handler is shown in the browser (default false).
    uploads: what signs the addresses files are uploaded to; None where there is no directory for them.
    upload_path: where uploads are sent, relative to the app.
    login_timeout: seconds a user has for signing in elsewhere (default 600).
    """

    name: str = ""
    session_timeout: float = 3600
    max_sessions: int = 20_000
    max_sessions_per_address: int = 2_000
    heartbeat: float = 10
    login_timeout: float = 600
    debug: bool = False
    uploads: UploadSigner | None = None
    upload_path: str = "upload"
    assets_dir: Path | None = None


@dataclass(frozen=True)
class Client:
    """The browser behind a connection: its address, agent, the secret in its cookie, and where it sees the app."""

    address: str | None = None
    agent: str | None = None
    cookie: str = ""
    url: str = ""


class Refused(Exception):
    """The app takes no further session."""


class App:
    """The registry of one app's sessions; a process may hold several apps that share nothing."""

    def __init__(
        self, main: Callable[[Any], Any], options: AppOptions | None = None, backend: Backend | None = None
    ) -> None:
        self.main = main
        self.options = options or AppOptions()
        self.backend: Backend = backend or MemoryBackend()
        self.sessions: dict[str, Session] = {}
        self.addresses: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.activity = Activity()
        self.workers = Workers(THREADS)
        self._executor: ThreadPoolExecutor | None = None
        self._mailboxes: WeakKeyDictionary[asyncio.AbstractEventLoop, Mailbox] = WeakKeyDictionary()
        self.pubsub = PubSubHub()
        self.logins = Logins(self.options.login_timeout)

    @property
    def executor(self) -> ThreadPoolExecutor:
        """The threads for what authors start themselves; made when the first one is needed."""
        if self._executor is None:
            self._executor = ThreadPoolExecutor(THREADS, thread_name_prefix="flet")
        return self._executor

    def mailbox(self, loop: asyncio.AbstractEventLoop) -> Mailbox:
        """What other threads want an event loop of this app's to do."""
        if loop not in self._mailboxes:
            self._mailboxes[loop] = Mailbox(loop, self.activity)
        return self._mailboxes[loop]

    async def connect(self, hello: Hello, transport: Transport, client: Client) -> Session:
        """The session for a page that greets: the one it had, when it may have it, or a new one.

        Raises Refused when the app or the client's address holds too many.
        """
        session = self.sessions.get(hello.session or "")
        known = session is not None and not session.closed and _same(session, hello, client)
        if session is not None and known and await session.may_take_over(hello.instance):
            session.resume(hello, transport, client)
            return session
        return self._open(hello, transport, client)

    def _open(self, hello: Hello, transport: Transport, client: Client) -> Session:
        address = client.address or ""
        if len(self.sessions) >= self.options.max_sessions:
            raise Refused("too many sessions")
        if self.addresses[address] >= self.options.max_sessions_per_address:
            raise Refused("too many sessions from this address")
        session = Session(self, secrets.token_urlsafe(24), client, asyncio.get_running_loop())
        self.sessions[session.id] = session
        self.addresses[address] += 1
        session.open(hello, transport)
        return session

    def remove(self, session: Session) -> None:
        """A session ended."""
        self.logins.forget(session)
        if self.sessions.pop(session.id, None) is not None:
            self.addresses[session.address] -= 1
            if self.addresses[session.address] <= 0:
                del self.addresses[session.address]

    async def shutdown(self) -> None:
        """End all sessions and threads."""
        for session in list(self.sessions.values()):
            await session.close()
        self.workers.close()
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None
        await self.backend.close()


def _same(session: Session, hello: Hello, client: Client) -> bool:
    """Whether the greeting knows the session's token and comes from the browser that was given it."""
    token = (hello.token or "").encode()
    return any(hmac.compare_digest(token, known.encode()) for known in session.tokens) and hmac.compare_digest(
        session.client.cookie.encode(), client.cookie.encode()
    )
