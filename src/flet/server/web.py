"""The ASGI application of one app: its site, its socket, and further endpoints."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from flet.runtime.app import App, AppOptions
from flet.runtime.uploads import UploadSigner
from flet.server.document import STATIC, About
from flet.server.oauth import OAuthEndpoint
from flet.server.place import place_of
from flet.server.settings import Settings
from flet.server.site import SECURITY_HEADERS, Site
from flet.server.socket import SocketEndpoint
from flet.server.tuning import tune_collector
from flet.server.uploads import UploadEndpoint

Route = Callable[[Request], Awaitable[Response]]


class WebApp:
    """Serves one app under any ASGI server, at the root or mounted below a path.

    `routes` are endpoints for HTTP besides the site and its files, by their path below the app, such as `upload`.
    """

    def __init__(
        self,
        main: Callable[[Any], Any],
        settings: Settings,
        options: AppOptions,
        *,
        about: About | None = None,
        proxy_path: str = "",
    ) -> None:
        uploads = settings.uploads()
        signer = UploadSigner(settings.secret_key)
        options.upload_path = settings.upload_endpoint.lstrip("/")
        options.uploads = signer if uploads else None
        self.app = App(main, options)
        self.settings = settings
        self._proxy_path = proxy_path
        self.site = Site(
            about_app(settings, about or About(name=options.name)),
            settings.assets(),
            Path(settings.web_path) if settings.web_path else STATIC,
        )
        oauth = OAuthEndpoint(self.app, settings.route_url_strategy)
        self.routes: dict[str, Route] = {settings.oauth_callback_endpoint.lstrip("/"): oauth.respond}
        if uploads is not None:
            # With a key of this process alone, all sessions it signed for are here.
            alive = None if signer.shared else self.app.sessions.__contains__
            endpoint = UploadEndpoint(uploads, signer, self.app.backend, max_size=settings.max_upload_size, alive=alive)
            self.routes[options.upload_path] = endpoint.respond
        self._socket = SocketEndpoint(self.app, settings.allowed_origins)
        self._started = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        self.start()
        headers = Headers(scope=scope)
        place = place_of(scope, headers, self.settings.base_path, self._proxy_path)
        path = place.path
        if scope["type"] == "websocket":
            if path is not None and "/" + path == self.settings.websocket_endpoint:
                await self._socket.serve(scope, receive, send, place.base)
            else:
                await receive()
                await send({"type": "websocket.close", "code": 1008})
            return
        route = self.routes.get(path) if path else None
        if route is None:
            response = self.site.respond(scope, headers, place)
        else:
            response = await route(Request(scope, receive))
            response.headers.update({**SECURITY_HEADERS, **response.headers})
        await response(scope, receive, send)

    def start(self) -> None:
        """Prepare for the first connection; servers and mounts that know no lifespan need not call it."""
        if not self._started:
            self._started = True
            tune_collector()

    async def shutdown(self) -> None:
        """End all sessions; the app may be used again afterwards."""
        self._started = False
        await self.app.shutdown()

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self.start()
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.shutdown()
                await send({"type": "lifespan.shutdown.complete"})
                return


def about_app(settings: Settings, about: About) -> About:
    """What the settings add to what an app tells about itself."""
    return replace(
        about,
        socket_path=settings.websocket_endpoint,
        route_strategy=settings.route_url_strategy,
        renderer=settings.web_renderer.value,
        color_emoji=settings.use_color_emoji,
    )


def app_for(
    main: Callable[[Any], Any],
    *,
    name: str = "",
    about: About | None = None,
    assets_dir: str | Path | None = None,
    proxy_path: str = "",
    options: dict[str, Any] | None = None,
    defaults: Mapping[str, Any] | None = None,
    **given: Any,
) -> WebApp:
    """The ASGI application of a `main`.

    about: what the app tells browsers about itself, instead of its name alone.
    assets_dir: directory of the app's own files.
    proxy_path: prefix that a proxy in front adds to the app's address.
    options: fields of AppOptions.
    defaults, given: fields of Settings; the environment wins over the defaults, and what is given over both.
    """
    settings = Settings.from_environment(
        defaults=defaults, assets_dir=None if assets_dir is None else str(assets_dir), **given
    )
    title = name or (about.name if about else "")
    app_options = replace(
        AppOptions(
            name=title,
            session_timeout=settings.session_timeout,
            login_timeout=settings.oauth_state_timeout,
            debug=settings.debug,
        ),
        **(options or {}),
    )
    return WebApp(main, settings, app_options, about=about, proxy_path=proxy_path)
