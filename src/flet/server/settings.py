"""Every setting that hosting reads from the environment, typed and checked in one place."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from flet.server import setting_readers as read
from flet.server.setting_readers import SettingError
from flet.values.app import PagePlatform, WebRenderer

__all__ = ["SettingError", "Settings"]

T = TypeVar("T")


def _setting(name: str, reader: Callable[[str], T], default: T | None) -> Any:
    return field(default=default, metadata={"name": name, "read": reader})


@dataclass(frozen=True)
class Settings:
    """How an app is hosted.

    The environment wins over what a program passes to `ft.app` or `flet.fastapi.app`, so that a deployment can
    change it without touching the program; both win over the defaults here.
    """

    force_web_server: bool = _setting("FLET_FORCE_WEB_SERVER", read.boolean, False)
    """Serve only, and open nothing."""
    server_port: int | None = _setting("FLET_SERVER_PORT", read.port, None)
    """TCP port; default 8000 when serving only, else a free one."""
    server_ip: str | None = _setting("FLET_SERVER_IP", read.address, None)
    """Address to listen on; default `0.0.0.0` when serving only, else `127.0.0.1`."""
    server_uds_path: str | None = _setting("FLET_SERVER_UDS_PATH", read.socket_path, None)
    """Unix socket to listen on instead of a port."""
    display_url_prefix: str | None = _setting("FLET_DISPLAY_URL_PREFIX", read.line, None)
    """What the line with the app's URL starts with, for programs that start an app and read its address."""
    assets_dir: str | None = _setting("FLET_ASSETS_DIR", read.folder, None)
    """Directory of the app's own files."""
    upload_dir: str | None = _setting("FLET_UPLOAD_DIR", read.folder_to_be, None)
    """Directory for uploads."""
    max_upload_size: int | None = _setting("FLET_MAX_UPLOAD_SIZE", read.size, None)
    """Largest upload in bytes; default: no limit."""
    secret_key: str | None = _setting("FLET_SECRET_KEY", read.secret, None)
    """Key that signs upload URLs."""
    web_app_path: str = _setting("FLET_WEB_APP_PATH", read.web_path, "")
    """Path the app is served below."""
    session_timeout: float = _setting("FLET_SESSION_TIMEOUT", read.seconds, 3600.0)
    """Seconds a session lives without a browser."""
    oauth_state_timeout: float = _setting("FLET_OAUTH_STATE_TIMEOUT", read.seconds, 600.0)
    """Seconds a login may take."""
    web_renderer: WebRenderer = _setting("FLET_WEB_RENDERER", read.renderer, WebRenderer.AUTO)
    """What a `Canvas` is drawn with."""
    use_color_emoji: bool = _setting("FLET_WEB_USE_COLOR_EMOJI", read.boolean, False)
    """Whether a colour emoji font is loaded."""
    route_url_strategy: str = _setting("FLET_WEB_ROUTE_URL_STRATEGY", read.strategy, "path")
    """Where the route stands in the address: `path`, or `hash` behind a `#`."""
    websocket_endpoint: str = _setting("FLET_WEBSOCKET_HANDLER_ENDPOINT", read.endpoint, "/ws")
    """Path of the socket, below the app's."""
    upload_endpoint: str = _setting("FLET_UPLOAD_HANDLER_ENDPOINT", read.endpoint, "/upload")
    """Path uploads are sent to."""
    oauth_callback_endpoint: str = _setting("FLET_OAUTH_CALLBACK_HANDLER_ENDPOINT", read.endpoint, "/oauth_callback")
    """Path a login comes back to."""
    web_path: str | None = _setting("FLET_WEB_PATH", read.client_folder, None)
    """Directory of another built client, to be served instead of the one in the package."""
    hide_window_on_start: bool = _setting("FLET_HIDE_WINDOW_ON_START", read.boolean, False)
    """Open no window and no browser at start."""
    view_path: str | None = _setting("FLET_VIEW_PATH", read.folder, None)
    """Directory of another desktop client. There is none to be replaced, as an app says when it starts."""
    platform: PagePlatform | None = _setting("FLET_PLATFORM", read.platform, None)
    """System the program runs on, where it cannot tell; on a phone nothing is opened at start."""
    allowed_origins: tuple[str, ...] = _setting("FLET_ALLOWED_ORIGINS", read.origins, ())
    """Further origins whose pages may connect."""
    debug: bool = _setting("FLET_DEBUG", read.boolean, False)
    """Whether the browser is shown tracebacks."""

    @classmethod
    def from_environment(
        cls,
        environment: Mapping[str, str] | None = None,
        defaults: Mapping[str, Any] | None = None,
        **given: Any,
    ) -> Settings:
        """The settings in force.

        environment: the variables, by default those of the process.
        defaults: what a program asks for, by field; the environment wins over it. None means not named.
        given: what holds in any case, by field. None means not named.
        Raises SettingError for a variable with a value it cannot have.
        """
        found = {name: value for name, value in (defaults or {}).items() if value is not None}
        variables = os.environ if environment is None else environment
        for item in fields(cls):
            name = item.metadata["name"]
            if given.get(item.name) is not None:
                found[item.name] = given[item.name]
            elif name in variables:
                try:
                    found[item.name] = item.metadata["read"](variables[name])
                except SettingError as error:
                    raise SettingError(f"{name} is {variables[name]!r}; accepted: {error}.") from None
        return cls(**found)

    @classmethod
    def variables(cls) -> dict[str, str]:
        """The environment variables, each with the field it sets."""
        return {item.metadata["name"]: item.name for item in fields(cls)}

    @property
    def base_path(self) -> str:
        """Path the app is served below, with a slash before and after."""
        trimmed = self.web_app_path.strip("/")
        return f"/{trimmed}/" if trimmed else "/"

    @property
    def opens_nothing(self) -> bool:
        """Whether the app is only served: no window and no browser."""
        on_phone = self.platform in (PagePlatform.ANDROID, PagePlatform.IOS)
        return self.force_web_server or self.hide_window_on_start or on_phone

    def assets(self) -> Path | None:
        """The directory of the app's own files, if it exists."""
        path = Path(self.assets_dir).resolve() if self.assets_dir else None
        return path if path is not None and path.is_dir() else None

    def uploads(self) -> Path | None:
        """The directory for uploads, if uploads are allowed; it is made when the first one comes."""
        return Path(self.upload_dir).resolve() if self.upload_dir else None


def renderer_asked_for(given: WebRenderer | str) -> WebRenderer | None:
    """What a program asks for by its `web_renderer`, or None.

    `canvaskit` is the default of that parameter and says nothing: phones need not fetch it for programs that never
    chose it.
    """
    renderer = WebRenderer(given)
    return None if renderer is WebRenderer.CANVAS_KIT else renderer
