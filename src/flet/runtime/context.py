"""Which session, and which message of its browser, the running code serves."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flet.runtime.session import Session

current_session: ContextVar[Session | None] = ContextVar("flet_session", default=None)

current_number: ContextVar[int | None] = ContextVar("flet_message_number", default=None)
"""The number of the client message being handled; values that came later are unknown to its handler."""
