"""Every setting that hosting reads from the environment, typed and checked in one place."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from flet.values.app import WebRenderer

T = TypeVar("T")


class SettingError(ValueError):
    """An environment variable holds what it cannot mean."""


def _text(value: str) -> str:
    return value


def _boolean(value: str) -> bool:
    if value.strip().lower() in ("true", "1", "yes", "on"):
        return True
    if value.strip().lower() in ("false", "0", "no", "off", ""):
        return False
    raise SettingError("true or false")


def _seconds(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1
    if number <= 0:
        raise SettingError("a number of seconds above 0")
    return number


def _port(value: str) -> int:
    if not value.isdigit() or int(value) > 65535:
        raise SettingError("a port from 0 to 65535")
    return int(value)


def _bytes(value: str) -> int:
    if not value.isdigit():
        raise SettingError("a number of bytes")
    return int(value)


def _strategy(value: str) -> str:
    if value not in ("path", "hash"):
        raise SettingError("path or hash")
    return value


def _renderer(value: str) -> WebRenderer:
    try:
        return WebRenderer(value)
    except ValueError:
        raise SettingError(", ".join(member.value for member in WebRenderer)) from None


def _endpoint(value: str) -> str:
    return "/" + value.strip("/")


def _setting(name: str, read: Callable[[str], T], default: T) -> Any:
    return field(default=default, metadata={"name": name, "read": read})


@dataclass(frozen=True)
class Settings:
    """How an app is hosted; arguments in code win over the environment, which wins over these defaults."""

    force_web_server: bool = _setting("FLET_FORCE_WEB_SERVER", _boolean, False)
    """Serve only, and open nothing."""
    server_port: int | None = _setting("FLET_SERVER_PORT", _port, None)
    """TCP port; default 8000 when serving only, else a free one."""
    server_ip: str = _setting("FLET_SERVER_IP", _text, "0.0.0.0")
    """Address to listen on."""
    assets_dir: str | None = _setting("FLET_ASSETS_DIR", _text, None)
    """Directory of the app's own files."""
    upload_dir: str | None = _setting("FLET_UPLOAD_DIR", _text, None)
    """Directory for uploads."""
    max_upload_size: int | None = _setting("FLET_MAX_UPLOAD_SIZE", _bytes, None)
    """Largest upload in bytes; default: no limit."""
    secret_key: str | None = _setting("FLET_SECRET_KEY", _text, None)
    """Key that signs upload URLs."""
    web_app_path: str = _setting("FLET_WEB_APP_PATH", _text, "")
    """Path the app is served below."""
    session_timeout: float = _setting("FLET_SESSION_TIMEOUT", _seconds, 3600.0)
    """Seconds a session lives without a browser."""
    oauth_state_timeout: float = _setting("FLET_OAUTH_STATE_TIMEOUT", _seconds, 600.0)
    """Seconds a login may take."""
    web_renderer: WebRenderer = _setting("FLET_WEB_RENDERER", _renderer, WebRenderer.CANVAS_KIT)
    """What drawing controls paint on."""
    use_color_emoji: bool = _setting("FLET_WEB_USE_COLOR_EMOJI", _boolean, False)
    """Whether a colour emoji font is loaded."""
    route_url_strategy: str = _setting("FLET_WEB_ROUTE_URL_STRATEGY", _strategy, "path")
    """Where the route stands in the address: `path`, or `hash` behind a `#`."""
    websocket_endpoint: str = _setting("FLET_WEBSOCKET_HANDLER_ENDPOINT", _endpoint, "/ws")
    """Path of the socket, below the app's."""
    upload_endpoint: str = _setting("FLET_UPLOAD_HANDLER_ENDPOINT", _endpoint, "/upload")
    """Path uploads are sent to."""
    oauth_callback_endpoint: str = _setting("FLET_OAUTH_CALLBACK_HANDLER_ENDPOINT", _endpoint, "/oauth_callback")
    """Path a login comes back to."""
    debug: bool = _setting("FLET_DEBUG", _boolean, False)
    """Whether the browser is shown tracebacks."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None, **given: Any) -> Settings:
        """The settings in force; `given` are those the author named in code, None meaning not named.

        Raises SettingError for a variable with a value it cannot have.
        """
        found: dict[str, Any] = {}
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

    @property
    def base_path(self) -> str:
        """Path the app is served below, with a slash before and after."""
        trimmed = self.web_app_path.strip("/")
        return f"/{trimmed}/" if trimmed else "/"

    def assets(self) -> Path | None:
        """The directory of the app's own files, if it exists."""
        path = Path(self.assets_dir).resolve() if self.assets_dir else None
        return path if path is not None and path.is_dir() else None

    def uploads(self) -> Path | None:
        """The directory for uploads, if uploads are allowed; it is made when the first one comes."""
        return Path(self.upload_dir).resolve() if self.upload_dir else None
