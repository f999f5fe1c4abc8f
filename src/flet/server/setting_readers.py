"""How the text of an environment variable is read; what it may be is told when it cannot be read."""

from __future__ import annotations

import re
from pathlib import Path

from flet.values.app import PagePlatform, WebRenderer

_PATH = re.compile(r"[\w.~!$&'()*+,;=:@%-]+(/[\w.~!$&'()*+,;=:@%-]+)*")
_HOST = re.compile(r"\*|\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\]?|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")
# What the systems in use let a Unix socket's path have.
_LONGEST_SOCKET_PATH = 100


class SettingError(ValueError):
    """An environment variable holds what it cannot mean."""


def line(value: str) -> str:
    """One line of text."""
    if "\n" in value or "\r" in value:
        raise SettingError("one line of text")
    return value


def secret(value: str) -> str:
    """A key; an empty one would sign nothing."""
    if not value.strip():
        raise SettingError("a text that is not empty")
    return value


def boolean(value: str) -> bool:
    """Yes or no, in the usual spellings."""
    if value.strip().lower() in ("true", "1", "yes", "on"):
        return True
    if value.strip().lower() in ("false", "0", "no", "off", ""):
        return False
    raise SettingError("true or false")


def seconds(value: str) -> float:
    """A duration."""
    try:
        number = float(value)
    except ValueError:
        number = -1
    if not 0 < number < float("inf"):
        raise SettingError("a number of seconds above 0")
    return number


def port(value: str) -> int:
    """A TCP port; 0 is a free one."""
    if not (value.isascii() and value.isdigit()) or int(value) > 65535:
        raise SettingError("a port from 0 to 65535")
    return int(value)


def size(value: str) -> int:
    """A number of bytes."""
    if not (value.isascii() and value.isdigit()):
        raise SettingError("a number of bytes")
    return int(value)


def strategy(value: str) -> str:
    """Where the route stands in the address."""
    if value not in ("path", "hash"):
        raise SettingError("path or hash")
    return value


def renderer(value: str) -> WebRenderer:
    """What drawing controls paint on."""
    try:
        return WebRenderer(value)
    except ValueError:
        raise SettingError(", ".join(member.value for member in WebRenderer)) from None


def platform(value: str) -> PagePlatform:
    """An operating system."""
    try:
        return PagePlatform(value.lower())
    except ValueError:
        raise SettingError(", ".join(member.value for member in PagePlatform)) from None


def web_path(value: str) -> str:
    """The path of a URL, without slashes around it; may be empty."""
    trimmed = value.strip().strip("/")
    if trimmed and (not _PATH.fullmatch(trimmed) or {".", ".."} & set(trimmed.split("/"))):
        raise SettingError("a path such as /apps/store")
    return trimmed


def endpoint(value: str) -> str:
    """The path of an endpoint below the app."""
    trimmed = web_path(value)
    if not trimmed:
        raise SettingError("a path such as /ws")
    return "/" + trimmed


def address(value: str) -> str:
    """A name or number to listen on."""
    if not _HOST.fullmatch(value.strip()):
        raise SettingError("an IP address, a host name, or * for all")
    return value.strip().strip("[]")


def folder(value: str) -> str:
    """A directory that exists."""
    if not Path(value).is_dir():
        raise SettingError("a directory that exists")
    return value


def folder_to_be(value: str) -> str:
    """A directory; it is made when it is needed."""
    if not value.strip() or (Path(value).exists() and not Path(value).is_dir()):
        raise SettingError("a directory, which is made if it does not exist")
    return value


def client_folder(value: str) -> str:
    """A directory with a built client."""
    if not (Path(value) / "manifest.json").is_file():
        raise SettingError("a directory with a built client (manifest.json, assets)")
    return value


def socket_path(value: str) -> str:
    """The path of a Unix socket."""
    if not value or len(value.encode()) > _LONGEST_SOCKET_PATH or not Path(value).absolute().parent.is_dir():
        raise SettingError(f"a path of at most {_LONGEST_SOCKET_PATH} bytes in a directory that exists")
    return value


def origins(value: str) -> tuple[str, ...]:
    """Origins of web pages, with commas between."""
    found = tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())
    if not all(re.fullmatch(r"https?://[^/\s?#@]+", origin) for origin in found):
        raise SettingError("origins such as https://example.org, with commas between")
    return found
