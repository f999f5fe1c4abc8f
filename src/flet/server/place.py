"""Where an app stands in the address space: below a mount, a prefix of a proxy, a path of its own, or all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.routing import Mount
from starlette.types import Scope

_PREFIX = re.compile(r"(/[\w.~!$&'()*+,;=:@%-]+)+")


@dataclass(frozen=True)
class Place:
    """One request as the app sees it.

    base: path of the app in the browser's address bar, with a slash before and after.
    path: what follows it, without a leading slash; None when the request is not for the app.
    unfinished: whether the slash at the end of the base is missing.
    """

    base: str
    path: str | None
    unfinished: bool = False


def clean_prefix(value: str | None) -> str:
    """A path as a prefix, `/a/b`; empty for nothing and for what is no plain path of this site."""
    trimmed = "/" + (value or "").split(",")[0].strip().strip("/")
    return trimmed if _PREFIX.fullmatch(trimmed) and not {".", ".."} & set(trimmed.split("/")) else ""


def place_of(scope: Scope, headers: Headers, app_path: str = "/", proxy_path: str = "") -> Place:
    """Find out how a request relates to the app.

    app_path: where the program wants the app below its server, with a slash before and after.
    proxy_path: prefix a proxy in front adds; its `X-Forwarded-Prefix` wins.
    """
    path: str = scope["path"] or "/"
    root: str = scope.get("root_path", "").rstrip("/")
    # Starlette keeps what the server was told apart from what it was mounted below.
    server_root: str = scope.get("app_root_path", root).rstrip("/")
    mount = root[len(server_root) :] if root.startswith(server_root) else root
    prefix = clean_prefix(headers.get("x-forwarded-prefix")) or clean_prefix(proxy_path)
    app = app_path.rstrip("/")
    if prefix and prefix == app:
        # Both name the same part of the address, whether the proxy takes it off or not.
        app = ""
    outer = server_root if _starts_with(server_root, prefix) else prefix + server_root
    for head in (outer + mount, server_root + mount, mount, prefix):
        if head and _starts_with(path, head):
            path = path[len(head) :]
            break
    base = f"{outer}{mount}{app}/"
    if path == app:
        return Place(base, "", unfinished=bool(app) or path != scope["path"])
    return Place(base, path[len(app) + 1 :] if path.startswith(app + "/") else None)


def names_a_mount(scope: Scope) -> bool:
    """Whether a path that came to an app at the root is another app's, but for the slash at the end."""
    root: str = scope.get("app_root_path", scope.get("root_path", ""))
    path = scope["path"].removeprefix(root)
    routes = getattr(scope.get("router"), "routes", ())
    return any(isinstance(route, Mount) and route.path and route.path == path for route in routes)


def _starts_with(path: str, head: str) -> bool:
    return path == head or path.startswith(head + "/")
