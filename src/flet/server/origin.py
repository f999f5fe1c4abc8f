"""Whether a WebSocket comes from a page of this site."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}


def is_own_origin(origin: str | None, host: str | None, allowed: Collection[str] = ()) -> bool:
    """Whether `origin` names the host a request was sent to, or one of `allowed`.

    A missing, empty or `null` origin is refused: every browser sends one with a WebSocket.
    """
    if not origin or origin == "null":
        return False
    if origin in allowed:
        return True
    if not host:
        return False
    try:
        parts, own = urlsplit(origin), urlsplit("//" + host)
        if parts.scheme not in _DEFAULT_PORTS or parts.username is not None or parts.path not in ("", "/"):
            return False
        default = _DEFAULT_PORTS[parts.scheme]
        same_port = (parts.port or default) == (own.port or default)
    except ValueError:
        return False
    return parts.hostname is not None and parts.hostname == own.hostname and same_port
