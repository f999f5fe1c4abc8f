"""The files of an app, for programs that declare their routes by hand."""

from __future__ import annotations

import os
from pathlib import Path

from starlette.datastructures import Headers
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from flet.server.document import STATIC, About
from flet.server.place import place_of
from flet.server.settings import Settings, renderer_asked_for
from flet.server.site import Site
from flet.server.web import about_app
from flet.values.app import WebRenderer


class FletStaticFiles(StaticFiles):
    """Serves the client and the assets of an app; the socket has a route of its own, see `FletApp`.

    proxy_path: prefix that a proxy in front takes off the address before it passes a request on.
    assets_dir: directory of the app's own files.
    app_name, app_short_name, app_description: what browsers are told about the app, and show where it is installed.
    web_renderer: what a `Canvas` is drawn with; `canvaskit`, the default, is Skia on desktops only.
    use_color_emoji: whether a colour emoji font is loaded.
    route_url_strategy: `path`, or `hash` to keep the route behind a `#`.
    websocket_endpoint_path: path of the socket, below the path this is mounted at; default `/ws`.
    """

    index = "index.html"
    manifest_json = "manifest.json"

    def __init__(
        self,
        proxy_path: str | None = None,
        assets_dir: str | None = None,
        app_name: str | None = None,
        app_short_name: str | None = None,
        app_description: str | None = None,
        web_renderer: WebRenderer = WebRenderer.CANVAS_KIT,
        use_color_emoji: bool = False,
        route_url_strategy: str = "path",
        websocket_endpoint_path: str | None = None,
    ) -> None:
        settings = Settings.from_environment(
            defaults={
                "assets_dir": assets_dir,
                "web_renderer": renderer_asked_for(web_renderer),
                "use_color_emoji": use_color_emoji,
                "route_url_strategy": route_url_strategy,
                "websocket_endpoint": websocket_endpoint_path,
            }
        )
        folder = Path(settings.web_path) if settings.web_path else STATIC
        super().__init__(directory=folder, check_dir=False)
        about = About(app_name or "", app_short_name or "", app_description or "")
        self._site = Site(about_app(settings, about), settings.assets(), folder)
        self._proxy_path = proxy_path or ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
            return
        headers = Headers(scope=scope)
        place = place_of(scope, headers, proxy_path=self._proxy_path)
        await self._site.respond(scope, headers, place)(scope, receive, send)

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """The file behind a path, and what the system says about it; `("", None)` when there is none."""
        found = self._site.find(path.lstrip("/"))
        return ("", None) if found is None else (str(found), found.stat())
