"""The socket of an app, for programs that declare their routes by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import WebSocket
from starlette.datastructures import Headers
from starlette.types import Scope

from flet.fastapi.manager import app_manager
from flet.runtime.app import AppOptions
from flet.runtime.page import Page
from flet.server.place import place_of
from flet.server.settings import Settings
from flet.server.socket import SocketEndpoint


class FletApp:
    """Serves the pages of a handler over WebSockets.

        @api.websocket("/store/ws")
        async def store(websocket: WebSocket):
            await FletApp(asyncio.get_running_loop(), main).handle(websocket)

        api.mount("/store", FletStaticFiles())

    A new `FletApp` for each socket is fine: pages that come back find their session by the handler.

    loop: the event loop of the server.
    session_handler: the app's `main`.
    session_timeout_seconds: how long a session lives without a browser; default 3600.
    oauth_state_timeout_seconds: how long a login may take; default 600.
    upload_endpoint_path: path of the endpoint that takes uploads, below the app unless it begins with a slash;
        without one there are no uploads.
    secret_key: key that signs upload URLs.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        session_handler: Callable[[Page], Awaitable[object]] | Callable[[Page], object],
        session_timeout_seconds: int = 3600,
        oauth_state_timeout_seconds: int = 600,
        upload_endpoint_path: str | None = None,
        secret_key: str | None = None,
    ) -> None:
        defaults: dict[str, Any] = {
            "session_timeout": session_timeout_seconds,
            "oauth_state_timeout": oauth_state_timeout_seconds,
            "secret_key": secret_key,
        }
        self.loop = loop
        self.settings = Settings.from_environment(defaults=defaults)
        options = AppOptions(
            session_timeout=self.settings.session_timeout,
            login_timeout=self.settings.oauth_state_timeout,
            debug=self.settings.debug,
            uploads=app_manager.signer(self.settings.secret_key) if upload_endpoint_path else None,
            upload_path=upload_endpoint_path or "",
        )
        self._socket = SocketEndpoint(app_manager.app_of(session_handler, options), self.settings.allowed_origins)

    async def handle(self, websocket: WebSocket) -> None:
        """Serve one socket until it closes. It must not have been accepted before: its origin is checked first."""
        await self._socket.serve(websocket.scope, websocket.receive, websocket.send, _base(websocket.scope))


def _base(scope: Scope) -> str:
    """The path of the app as a browser sees it: its socket is right below."""
    place = place_of(scope, Headers(scope=scope))
    folder = (place.path or "").rpartition("/")[0]
    return f"{place.base}{folder}/" if folder else place.base
