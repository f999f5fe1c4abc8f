"""An app as a FastAPI application, and FastAPI with the life of its apps."""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import fastapi

from flet.fastapi.manager import app_manager
from flet.runtime.page import Page
from flet.server.document import About
from flet.server.settings import renderer_asked_for
from flet.server.web import app_for
from flet.values.app import WebRenderer


def _signature() -> inspect.Signature:
    """The parameters of the FastAPI that is installed, and those of the release that it may have dropped."""
    known = inspect.signature(fastapi.FastAPI)
    old = inspect.Parameter("openapi_prefix", inspect.Parameter.KEYWORD_ONLY, default="", annotation=str)
    named = [item for item in known.parameters.values() if item.kind is not inspect.Parameter.VAR_KEYWORD]
    extra = inspect.Parameter("extra", inspect.Parameter.VAR_KEYWORD, annotation=Any)
    return known.replace(parameters=[*named, *([] if old.name in known.parameters else [old]), extra])


class FastAPI(fastapi.FastAPI):
    """FastAPI, with all parameters it has, that ends the sessions of all apps in order when the server stops.

    Keywords that it does not know are kept in `extra`.
    """

    def __init__(self, **options: Any) -> None:
        known = inspect.signature(fastapi.FastAPI).parameters
        if "openapi_prefix" not in known and "openapi_prefix" in options:
            # Its newer name; FastAPI has dropped the old one.
            options.setdefault("root_path", options.pop("openapi_prefix"))
        extra = {name: options.pop(name) for name in list(options) if name not in known}
        super().__init__(**options)
        self.extra: dict[str, Any] = extra
        # Whatever FastAPI made of `lifespan`, `on_startup` and `on_shutdown` runs inside.
        inner = self.router.lifespan_context

        @asynccontextmanager
        async def with_apps(app: Any) -> AsyncGenerator[Any, None]:
            await app_manager.start()
            try:
                async with inner(app) as state:
                    yield state
            finally:
                await app_manager.shutdown()

        self.router.lifespan_context = with_apps

    __signature__ = _signature()


def app(
    session_handler: Callable[[Page], Awaitable[object]] | Callable[[Page], object],
    proxy_path: str | None = None,
    assets_dir: str | None = None,
    app_name: str | None = None,
    app_short_name: str | None = None,
    app_description: str | None = None,
    web_renderer: WebRenderer = WebRenderer.CANVAS_KIT,
    use_color_emoji: bool = False,
    route_url_strategy: str = "path",
    upload_dir: str | None = None,
    max_upload_size: int | None = None,
    secret_key: str | None = None,
    session_timeout_seconds: int = 3600,
    oauth_state_timeout_seconds: int = 600,
) -> FastAPI:
    """An app as an application of its own: to be mounted into another one, or handed to any ASGI server.

    Routes and middleware may be added to it. Environment variables win over what is given here.

    session_handler: the app's `main`, sync or async; called with the page of each session.
    proxy_path: prefix that a proxy in front takes off the address before it passes a request on.
    assets_dir: directory of the app's own files; relative paths start at the working directory.
    app_name, app_short_name, app_description: what browsers are told about the app, and show where it is installed.
    web_renderer: what a `Canvas` is drawn with; `canvaskit`, the default, is Skia on desktops only.
    use_color_emoji: whether a colour emoji font is loaded.
    route_url_strategy: `path`, or `hash` to keep the route behind a `#`.
    upload_dir: directory for uploads; without one there are none.
    max_upload_size: largest upload in bytes; default: no limit.
    secret_key: key that signs upload URLs.
    session_timeout_seconds: how long a session lives without a browser; default 3600.
    oauth_state_timeout_seconds: how long a login may take; default 600.
    """
    web_app = app_for(
        session_handler,
        about=About(app_name or "", app_short_name or "", app_description or ""),
        proxy_path=proxy_path or "",
        # Where a program mounts its app, the path is the mount's: the variable is for programs that run by themselves.
        web_app_path="",
        defaults={
            "assets_dir": assets_dir,
            "web_renderer": renderer_asked_for(web_renderer),
            "use_color_emoji": use_color_emoji,
            "route_url_strategy": route_url_strategy,
            "upload_dir": upload_dir,
            "max_upload_size": max_upload_size,
            "secret_key": secret_key,
            "session_timeout": session_timeout_seconds,
            "oauth_state_timeout": oauth_state_timeout_seconds,
        },
    )
    app_manager.add(web_app)
    made = FastAPI(title=web_app.app.options.name or "Flet", openapi_url=None, redirect_slashes=False)
    # Everything that is no route of the author's is the app's, even when routes are added later.
    made.router.default = web_app
    return made
