"""The ASGI application of one app: document, client, icons, assets and socket."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import Receive, Scope, Send

from flet.runtime.app import App, AppOptions
from flet.runtime.uploads import UploadSigner
from flet.server.document import STATIC, Bundle, Document
from flet.server.icons import IconStore
from flet.server.oauth import OAuthEndpoint
from flet.server.settings import Settings
from flet.server.socket import COOKIE, SocketEndpoint, browser_cookie
from flet.server.static_files import FOR_EVER, asset_file, client_file, inside
from flet.server.tuning import tune_collector
from flet.server.uploads import UploadEndpoint

Route = Callable[[Request], Awaitable[Response]]

_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
}


class WebApp:
    """Serves one app under any ASGI server, at the root or mounted below a path."""

    def __init__(
        self,
        main: Callable[[Any], Any],
        settings: Settings,
        options: AppOptions,
        *,
        allowed_origins: tuple[str, ...] = (),
        description: str = "",
    ) -> None:
        uploads = settings.uploads()
        signer = UploadSigner(settings.secret_key)
        options.upload_path = settings.upload_endpoint.lstrip("/")
        options.uploads = signer if uploads else None
        self.app = App(main, options)
        self.settings = settings
        oauth = OAuthEndpoint(self.app, settings.route_url_strategy)
        self._routes: dict[str, Route] = {settings.oauth_callback_endpoint: oauth.respond}
        if uploads is not None:
            # With a key of this process alone, all sessions it signed for are here.
            alive = None if signer.shared else self.app.sessions.__contains__
            endpoint = UploadEndpoint(uploads, signer, self.app.backend, max_size=settings.max_upload_size, alive=alive)
            self._routes[settings.upload_endpoint] = endpoint.respond
        self._assets = settings.assets()
        self._static = STATIC
        self._icons: IconStore | None = None
        self._document = Document(
            Bundle.load(self._static),
            name=options.name,
            socket_path=settings.websocket_endpoint,
            route_strategy=settings.route_url_strategy,
            description=description,
        )
        self._socket = SocketEndpoint(self.app, self._base, allowed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        path = self._path(scope)
        if scope["type"] == "websocket":
            if path is not None and "/" + path == self.settings.websocket_endpoint:
                await self._socket(scope, receive, send)
            else:
                await receive()
                await send({"type": "websocket.close", "code": 1008})
            return
        route = None if path is None else self._routes.get("/" + path)
        if route is not None:
            response = await route(Request(scope, receive))
        else:
            response = self._respond(scope, path)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        await response(scope, receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                tune_collector()
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.app.shutdown()
                await send({"type": "lifespan.shutdown.complete"})
                return

    def _base(self, scope: Scope) -> str:
        """The path of the app as a browser sees it, with a slash before and after."""
        return scope.get("root_path", "").rstrip("/") + self.settings.base_path

    def _path(self, scope: Scope) -> str | None:
        """The path below the app, without a leading slash; None for a path that is not the app's."""
        root, path = scope.get("root_path", ""), scope["path"]
        if root and (path == root or path.startswith(root + "/")):
            path = path[len(root) :]
        base = self.settings.base_path
        if path + "/" == base:
            return ""
        return path[len(base) :] if path.startswith(base) else None

    def _respond(self, scope: Scope, path: str | None) -> Response:
        headers = Headers(scope=scope)
        if path is None:
            return PlainTextResponse("Not found", 404)
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("Method not allowed", 405, headers={"allow": "GET, HEAD"})
        if path.startswith("assets/"):
            found = inside(self._static, path)
            if found is not None:
                return client_file(found, headers)
        if path.startswith("icons/") and path.endswith(".json"):
            return self._icon(path.removeprefix("icons/").removesuffix(".json"))
        if path == "healthz":
            return PlainTextResponse("ok", headers={"cache-control": "no-store"})
        if path and self._assets is not None:
            found = inside(self._assets, path)
            if found is not None:
                return asset_file(found)
        if PurePosixPath(path).suffix:
            # A missing file is missing; only routes of the app get the document.
            return PlainTextResponse("Not found", 404)
        return self._start_page(scope, headers)

    def _icon(self, name: str) -> Response:
        if self._icons is None:
            self._icons = IconStore(self._static / "icons.bin")
        drawing = self._icons.get(name)
        if drawing is None:
            return PlainTextResponse("Not found", 404)
        return Response(drawing, media_type="application/json", headers={"cache-control": FOR_EVER})

    def _start_page(self, scope: Scope, headers: Headers) -> Response:
        base = self._base(scope)
        if scope["path"] + "/" == base:
            return RedirectResponse(base, 307)
        response = Response(
            self._document.render(base),
            media_type="text/html; charset=utf-8",
            headers={"cache-control": "no-store", "content-security-policy": self._document.policy},
        )
        if browser_cookie(headers) is None:
            response.set_cookie(
                COOKIE,
                secrets.token_urlsafe(24),
                path=base,
                httponly=True,
                samesite="lax",
                secure=scope.get("scheme") == "https",
            )
        return response


def app_for(
    main: Callable[[Any], Any],
    *,
    name: str = "",
    assets_dir: str | Path | None = None,
    debug: bool | None = None,
    allowed_origins: tuple[str, ...] = (),
    options: dict[str, Any] | None = None,
    **given: Any,
) -> WebApp:
    """The ASGI application of a `main`.

    assets_dir: directory of the app's own files.
    debug: whether the browser is shown tracebacks.
    allowed_origins: further origins whose pages may connect, such as `https://example.org`.
    options: fields of AppOptions; `given` are fields of Settings.
    """
    settings = Settings.from_environment(
        assets_dir=None if assets_dir is None else str(assets_dir), debug=debug, **given
    )
    app_options = replace(
        AppOptions(
            name=name,
            session_timeout=settings.session_timeout,
            login_timeout=settings.oauth_state_timeout,
            debug=settings.debug,
        ),
        **(options or {}),
    )
    return WebApp(main, settings, app_options, allowed_origins=allowed_origins)
