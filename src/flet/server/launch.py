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

from flet.server import development
from flet.server.listen import listen, listen_on_path, run_server, serve
from flet.server.setting_readers import web_path
from flet.server.settings import SettingError, renderer_asked_for
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

    Environment variables win over what is given here; see `flet.server.settings`.

    target: the app's `main`, sync or async; called with the page of each session.
    name: the app's name; also the path it is served below.
    host: address to listen on; default all, or only this machine where a browser is opened.
    port: TCP port; 0 takes `FLET_SERVER_PORT`, else 8000 on a server and a free one otherwise.
    view: `AppView.WEB_BROWSER` opens the browser, `None` opens nothing.
    assets_dir: directory of the app's own files, relative to the program.
    upload_dir: directory for uploads, relative to the program.
    web_renderer: what a `Canvas` is drawn with; `canvaskit`, the default, is Skia on desktops only. On phones, too, it
        is Skia if `FLET_WEB_RENDERER` says so.
    use_color_emoji: whether a colour emoji font is loaded.
    route_url_strategy: `path`, or `hash` to keep the route behind a `#`.
    export_asgi_app: return the ASGI application instead of running it.
    """
    web_app = _web_app(target, name, assets_dir, upload_dir, web_renderer, use_color_emoji, route_url_strategy)
    if export_asgi_app:
        if development.current is not None:
            development.current.exported = web_app
        return web_app
    try:
        run_server(serve_app(web_app, host, port, view))
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
    await serve_app(web_app, host, port, view)


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
    try:
        return app_for(
            target,
            name=name,
            defaults={
                "assets_dir": _beside(program, assets_dir),
                "upload_dir": _beside(program, upload_dir),
                "web_app_path": _path_of(name),
                "web_renderer": renderer_asked_for(web_renderer),
                "use_color_emoji": use_color_emoji,
                "route_url_strategy": route_url_strategy,
            },
        )
    except SettingError as error:
        raise SystemExit(str(error)) from None


def _path_of(name: str) -> str | None:
    """The path for a name; a name that makes no path is served at the root."""
    try:
        return web_path(name)
    except SettingError:
        return None


def _program_folder() -> Path:
    """The folder of the program that called into the package."""
    package = str(Path(__file__).parents[1])
    frame = inspect.currentframe()
    while frame is not None:
        name = frame.f_code.co_filename
        if not name.startswith((package, "<")):
            return Path(name).resolve().parent
        frame = frame.f_back
    return Path.cwd()


def _beside(folder: Path, path: str | None) -> str | None:
    return None if path is None else str(folder / path)


def _headless() -> bool:
    return sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def serve_app(web_app: WebApp, host: str | None = None, port: int = 0, view: AppView | None = None) -> None:
    """Serve an app where its settings say, tell its address, and open it where it is to be opened."""
    settings, run = web_app.settings, development.current
    if run is not None:
        run.served = True
        view = run.view or view
    if settings.view_path:
        _logger.warning(
            "FLET_VIEW_PATH has no effect: there is no desktop client that another one could replace. "
            "FLET_WEB_PATH names a directory with another client for browsers."
        )
    only_serving = settings.opens_nothing or view is None or view is AppView.FLET_APP_HIDDEN or _headless()
    name = web_app.app.options.name or "App"
    if settings.server_uds_path:
        _tell(name, settings.display_url_prefix, f"unix:{settings.server_uds_path}")
        await serve(web_app, listen_on_path(settings.server_uds_path))
        return
    address = settings.server_ip or host or ("0.0.0.0" if only_serving else "127.0.0.1")
    chosen = port or (8000 if only_serving else 0)
    if settings.server_port is not None:
        chosen = settings.server_port
    known = run.known_port() if run is not None else 0
    listener = listen(address, known or chosen, wait=known > 0)
    bound = listener.getsockname()[1]
    everywhere = address in ("0.0.0.0", "::", "*")
    shown = address if not everywhere else "127.0.0.1"
    url = f"http://{f'[{shown}]' if ':' in shown else shown}:{bound}{settings.base_path}"
    if run is not None:
        run.remember(bound)
    if run is None or not run.restarted:
        _tell(name, settings.display_url_prefix, url)
        if run is not None and everywhere:
            # For a phone at hand.
            print(f"In this network: http://{_own_address()}:{bound}{settings.base_path}", flush=True)
        if not only_serving:
            asyncio.get_running_loop().call_later(0.5, webbrowser.open, url)
    await serve(web_app, listener)


def _own_address() -> str:
    """The address of this machine in its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"


def _tell(name: str, prefix: str | None, url: str) -> None:
    print(f"{prefix} {url}" if prefix else f"{name} is served on {url}", flush=True)
