"""`ft.app`: runs a program's `main`, or hands out its ASGI application."""

from __future__ import annotations

import asyncio
import inspect
import logging
import os
import socket
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn

from flet.server.settings import Settings
from flet.server.web import WebApp, app_for
from flet.values.app import AppView, WebRenderer

_logger = logging.getLogger("flet")


def app(
    target: Callable[[Any], Any],
    name: str = "",
    host: str | None = None,
    port: int = 0,
    view: AppView | None = AppView.FLET_APP,
    assets_dir: str | None = "assets",
    upload_dir: str | None = None,
    web_renderer: WebRenderer = WebRenderer.CANVAS_KIT,
    use_color_emoji: bool = False,
    route_url_strategy: str = "path",
    export_asgi_app: bool = False,
) -> Any:
    """Run an app until it is interrupted.

    target: the app's `main`, sync or async; called with the page of each session.
    name: the app's name; also the path it is served below.
    host: address to listen on; default all, or only this machine where a browser is opened.
    port: TCP port; 0 takes `FLET_SERVER_PORT`, else 8000 on a server and a free one otherwise.
    view: `AppView.WEB_BROWSER` opens the browser, `None` opens nothing.
    assets_dir: directory of the app's own files, relative to the program.
    upload_dir: directory for uploads, relative to the program.
    web_renderer, use_color_emoji: what drawing controls paint on, and whether a colour emoji font is loaded.
    route_url_strategy: `path`, or `hash` to keep the route behind a `#`.
    export_asgi_app: return the ASGI application instead of running it.
    """
    web_app = _web_app(target, name, assets_dir, upload_dir, web_renderer, use_color_emoji, route_url_strategy)
    if export_asgi_app:
        return web_app
    try:
        asyncio.run(_serve(web_app, host, port, view))
    except KeyboardInterrupt:
        return None
    return None


async def app_async(
    target: Callable[[Any], Any],
    name: str = "",
    host: str | None = None,
    port: int = 0,
    view: AppView | None = AppView.FLET_APP,
    assets_dir: str | None = "assets",
    upload_dir: str | None = None,
    web_renderer: WebRenderer = WebRenderer.CANVAS_KIT,
    use_color_emoji: bool = False,
    route_url_strategy: str = "path",
) -> None:
    """Run an app on the running event loop until it is cancelled; parameters as for `app`."""
    web_app = _web_app(target, name, assets_dir, upload_dir, web_renderer, use_color_emoji, route_url_strategy)
    await _serve(web_app, host, port, view)


run = app


def _web_app(
    target: Callable[[Any], Any],
    name: str,
    assets_dir: str | None,
    upload_dir: str | None,
    web_renderer: WebRenderer,
    use_color_emoji: bool,
    route_url_strategy: str,
) -> WebApp:
    program = _program_folder()
    return app_for(
        target,
        name=name,
        assets_dir=None if "FLET_ASSETS_DIR" in os.environ else _beside(program, assets_dir),
        upload_dir=None if "FLET_UPLOAD_DIR" in os.environ else _beside(program, upload_dir),
        web_app_path=name or None,
        web_renderer=None if web_renderer is WebRenderer.CANVAS_KIT else web_renderer,
        use_color_emoji=use_color_emoji or None,
        route_url_strategy=None if route_url_strategy == "path" else route_url_strategy,
    )


def _program_folder() -> Path:
    """The folder of the program that called into the package."""
    for frame in inspect.stack()[2:]:
        if not frame.filename.startswith(str(Path(__file__).parents[1])) and not frame.filename.startswith("<"):
            return Path(frame.filename).resolve().parent
    return Path.cwd()


def _beside(folder: Path, path: str | None) -> str | None:
    return None if path is None else str(folder / path)


def _headless() -> bool:
    return sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def _serve(web_app: WebApp, host: str | None, port: int, view: AppView | None) -> None:
    settings = Settings.from_environment()
    only_serving = settings.force_web_server or view is None or view is AppView.FLET_APP_HIDDEN or _headless()
    address = host or ("127.0.0.1" if not only_serving and "FLET_SERVER_IP" not in os.environ else settings.server_ip)
    chosen = port or settings.server_port or (8000 if only_serving else 0)
    listener = _listen(address, chosen)
    shown = "127.0.0.1" if address in ("0.0.0.0", "::", "*") else address
    url = f"http://{shown}:{listener.getsockname()[1]}{web_app.settings.base_path}"
    print(f"{web_app.app.options.name or 'App'} is served on {url}", flush=True)
    if not only_serving:
        asyncio.get_running_loop().call_later(0.5, webbrowser.open, url)
    config = uvicorn.Config(web_app, log_level="warning", ws="websockets-sansio", timeout_graceful_shutdown=2)
    await uvicorn.Server(config).serve(sockets=[listener])


def _listen(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        return socket.create_server(("" if address == "*" else address, port), family=family, backlog=2048)
    except OSError as error:
        raise SystemExit(f"Cannot listen on {address} port {port}: {error.strerror}. Choose another port.") from None
