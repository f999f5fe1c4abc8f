"""Logins that wait for their users to come back from a provider."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flet.auth.authorization import Authorization
    from flet.runtime.session import Session

# A user who begins again and again leaves this many behind; older ones are dropped.
MOST_A_SESSION = 5


@dataclass
class Login:
    """One that waits.

    cookie: the secret of the browser it was started in.
    complete_page_html: what the browser is shown in the end; None for a page that closes itself.
    redirect_to_page: whether the browser goes back to the app instead.
    """

    session: Session
    authorization: Authorization
    cookie: str
    complete_page_html: str | None = None
    redirect_to_page: bool = False
    until: float = 0


class Logins:
    """The waiting logins of one app, by their state.

    Nothing waits for them: one that is abandoned is forgotten after its time, or with its session. Safe in threads,
    for every step is one operation on a dictionary.
    """

    def __init__(self, timeout: float) -> None:
        """Make it; `timeout` is how many seconds a login waits."""
        self._timeout = timeout
        self._waiting: dict[str, Login] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, state: str, login: Login) -> None:
        """Have a login wait."""
        now = time.monotonic()
        login.until = now + self._timeout
        waiting = list(self._waiting.items())
        mine = [other for other, each in waiting if each.session is login.session]
        late = [other for other, each in waiting if each.until <= now]
        for other in (*late, *mine[: max(0, len(mine) - MOST_A_SESSION + 1)]):
            self._waiting.pop(other, None)
        self._waiting[state] = login

    def waits(self, state: str) -> bool:
        """Whether a login with a state waits here."""
        return state in self._waiting

    def take(self, state: str) -> Login | None:
        """The login with a state, once; None when there is none or its time is over."""
        login = self._waiting.pop(state, None)
        return login if login is not None and login.until > time.monotonic() else None

    def forget(self, session: Session) -> None:
        """A session has ended."""
        for state, login in list(self._waiting.items()):
            if login.session is session:
                self._waiting.pop(state, None)
