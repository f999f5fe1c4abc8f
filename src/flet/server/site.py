"""What an app serves by HTTP: its document, the client, icons, web manifest, and the author's assets."""

from __future__ import annotations

import secrets
from dataclasses import replace
from mimetypes import guess_type
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import Scope

from flet.server.browser_cookie import COOKIE, browser_cookie
from flet.server.document import STATIC, About, Bundle, Document
from flet.server.icons import IconStore
from flet.server.offline import NAME as OFFLINE_WORKER
from flet.server.offline import OfflineWorker
from flet.server.packing import packed
from flet.server.place import Place, names_a_mount
from flet.server.static_files import FOR_EVER, asset_file, client_file, find_client_file, inside

SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
}
_ICONS = ("favicon.svg", "favicon.png", "favicon.ico")


class Site:
    """The files of one app, wherever it is served.

    assets: directory of the author's files. A file there wins over the one of the client with the same name:
    `favicon.png`, `icons/icon-192.png`, `manifest.json`, `service-worker.js`, and the picture shown while the app
    loads, `icons/loading-animation.png`.
    client: directory of the built client.
    """

    def __init__(self, about: About, assets: Path | None = None, client: Path = STATIC) -> None:
        self._assets = assets
        self._client = client
        self._public = client / "public"
        self._icons: IconStore | None = None
        about = self._with_pictures(about)
        self._web_manifest = about.web_manifest()
        bundle = Bundle.load(client)
        self._document = Document(bundle, about)
        self._worker = OfflineWorker(bundle, about, self.find(about.picture), inside(self._public, "favicon.svg"))

    def _with_pictures(self, about: About) -> About:
        assets = self._assets
        if assets is None:
            return about
        icon = next((name for name in _ICONS if inside(assets, name)), about.icon)
        loading = "icons/loading-animation.png"
        picture = loading if inside(assets, loading) else icon
        return replace(about, icon=icon, picture=picture)

    def respond(self, scope: Scope, headers: Headers, place: Place) -> Response:
        """The answer to one request."""
        response = self._answer(scope, headers, place)
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def find(self, path: str) -> Path | None:
        """The file behind a path, or None: an asset of the app, or what the client brings."""
        if path.startswith("assets/"):
            found = find_client_file(self._client, path)
            if found is not None:
                return found
        if path and self._assets is not None:
            found = inside(self._assets, path)
            if found is not None:
                return found
        return inside(self._public, path) if path else None

    def _answer(self, scope: Scope, headers: Headers, place: Place) -> Response:
        path = place.path
        if path is None:
            return _not_found()
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("Method not allowed", 405, headers={"allow": "GET, HEAD"})
        if place.unfinished:
            return _redirect(scope, place.base)
        if path == "healthz":
            return PlainTextResponse("ok", headers={"cache-control": "no-store"})
        found = self.find(path)
        if found is not None:
            hashed = found.is_relative_to(self._client / "assets")
            return client_file(found, headers) if hashed else asset_file(found, headers)
        if path == OFFLINE_WORKER:
            return self._worker.respond(headers) or _not_found()
        if path == "manifest.json":
            return packed(self._web_manifest, "application/manifest+json", headers, {"cache-control": "no-cache"})
        if path.startswith("icons/") and path.endswith(".json"):
            return self._icon(path.removeprefix("icons/").removesuffix(".json"))
        if path.startswith("assets/") or guess_type(path)[0] is not None:
            # A missing file is missing; only routes of the app get the document.
            return _not_found()
        if names_a_mount(scope):
            return _redirect(scope, f"{place.base}{path}/")
        return self._start_page(scope, headers, place.base)

    def _icon(self, name: str) -> Response:
        if self._icons is None:
            self._icons = IconStore(self._client / "icons.bin")
        drawing = self._icons.get(name)
        if drawing is None:
            return _not_found()
        return Response(drawing, media_type="application/json", headers={"cache-control": FOR_EVER})

    def _start_page(self, scope: Scope, headers: Headers, base: str) -> Response:
        host = headers.get("x-forwarded-host", headers.get("host", "")).split(",")[0].strip()
        extra = {"cache-control": "no-store", "content-security-policy": self._document.policy(host)}
        response = packed(self._document.render(base), "text/html; charset=utf-8", headers, extra)
        if browser_cookie(headers) is None:
            forwarded = headers.get("x-forwarded-proto", "").split(",")[0].strip()
            response.set_cookie(
                COOKIE,
                secrets.token_urlsafe(24),
                path=base.rstrip("/") or "/",
                httponly=True,
                samesite="lax",
                secure="https" in (scope.get("scheme"), forwarded),
            )
        return response


def _redirect(scope: Scope, target: str) -> Response:
    query = scope.get("query_string", b"").decode("latin-1")
    return RedirectResponse(target + (f"?{query}" if query else ""), 307)


def _not_found() -> Response:
    return PlainTextResponse("Not found", 404)
