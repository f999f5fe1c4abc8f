"""Every way to put an app below a path, and everything that depends on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import fastapi
import httpx
import pytest
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

import flet as ft
import flet.fastapi
from flet.runtime.logins import Login
from flet.server import app_for
from flet.server.place import clean_prefix, place_of
from sockets import Greeted, socket_over_asgi

Hosting = Callable[[str, Path], ASGIApp]


pages: list[ft.Page] = []


def main(page: ft.Page) -> None:
    pages[:] = [page]
    page.add(ft.Text("drawn"), ft.Text(page.runtime.client.url), ft.Text(page.get_upload_url("sent.txt", 60)))


def proxied(app: ASGIApp, prefix: str, *, strip: bool, header: bool = False) -> ASGIApp:
    """What a proxy does that publishes an app below `prefix`."""

    async def proxy(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket"):
            scope = dict(scope)
            if strip and prefix:
                assert scope["path"].startswith(prefix)
                scope["path"] = scope["path"][len(prefix) :] or "/"
                scope["raw_path"] = scope["path"].encode()
            if header:
                scope["headers"] = [*scope["headers"], (b"x-forwarded-prefix", prefix.encode() or b"/")]
        await app(scope, receive, send)

    return proxy


def with_root_path(app: ASGIApp, prefix: str, *, whole: bool = False) -> ASGIApp:
    """What a server does that was told `--root-path`; uvicorn also puts it in front of the path again, the `whole`."""

    async def server(scope: Scope, receive: Receive, send: Send) -> None:
        path = prefix + scope["path"] if whole and "path" in scope else scope.get("path")
        await app({**scope, "root_path": prefix, "path": path}, receive, send)

    return server


def mounted(prefix: str, assets: Path) -> ASGIApp:
    outer = fastapi.FastAPI()
    outer.mount(prefix or "/", flet.fastapi.app(main, assets_dir=str(assets)))
    return outer


def mounted_twice(prefix: str, assets: Path) -> ASGIApp:
    inner, outer = fastapi.FastAPI(), fastapi.FastAPI()
    first, _, rest = prefix.lstrip("/").partition("/")
    inner.mount("/" + rest if rest else "/", flet.fastapi.app(main, assets_dir=str(assets)))
    outer.mount("/" + first, inner)
    return outer


def own_path(prefix: str, assets: Path) -> ASGIApp:
    return app_for(main, assets_dir=assets, web_app_path=prefix)


def root_path(prefix: str, assets: Path) -> ASGIApp:
    return with_root_path(app_for(main, assets_dir=assets), prefix)


def root_path_and_stripping_proxy(prefix: str, assets: Path) -> ASGIApp:
    return proxied(with_root_path(app_for(main, assets_dir=assets), prefix), prefix, strip=True)


def root_path_and_mount(prefix: str, assets: Path) -> ASGIApp:
    outer = fastapi.FastAPI()
    outer.mount("/", flet.fastapi.app(main, assets_dir=str(assets)))
    return proxied(with_root_path(outer, prefix), prefix, strip=True)


def root_path_above_a_mount(prefix: str, assets: Path) -> ASGIApp:
    head, _, tail = prefix.rpartition("/")
    outer = fastapi.FastAPI()
    outer.mount("/" + tail, flet.fastapi.app(main, assets_dir=str(assets)))
    return proxied(with_root_path(outer, head), head, strip=True)


def uvicorns_root_path_above_a_mount(prefix: str, assets: Path) -> ASGIApp:
    head, _, tail = prefix.rpartition("/")
    outer = fastapi.FastAPI()
    outer.mount("/" + tail, flet.fastapi.app(main, assets_dir=str(assets)))
    return proxied(with_root_path(outer, head, whole=True), head, strip=True)


def proxy_path(prefix: str, assets: Path) -> ASGIApp:
    return proxied(flet.fastapi.app(main, proxy_path=prefix, assets_dir=str(assets)), prefix, strip=True)


def stripping_proxy(prefix: str, assets: Path) -> ASGIApp:
    return proxied(app_for(main, assets_dir=assets), prefix, strip=True, header=True)


def keeping_proxy(prefix: str, assets: Path) -> ASGIApp:
    return proxied(app_for(main, assets_dir=assets), prefix, strip=False, header=True)


def keeping_proxy_and_own_path(prefix: str, assets: Path) -> ASGIApp:
    return proxied(own_path(prefix, assets), prefix, strip=False, header=True)


def stripping_proxy_and_own_path(prefix: str, assets: Path) -> ASGIApp:
    return proxied(own_path(prefix, assets), prefix, strip=True, header=True)


def proxy_and_server_saying_the_same(prefix: str, assets: Path) -> ASGIApp:
    return proxied(with_root_path(app_for(main, assets_dir=assets), prefix), prefix, strip=True, header=True)


EVERYWHERE: list[Hosting] = [
    mounted,
    own_path,
    root_path,
    root_path_and_stripping_proxy,
    root_path_and_mount,
    proxy_path,
    stripping_proxy,
    keeping_proxy,
    keeping_proxy_and_own_path,
    stripping_proxy_and_own_path,
    proxy_and_server_saying_the_same,
]
BELOW: list[Hosting] = [mounted_twice, root_path_above_a_mount, uvicorns_root_path_above_a_mount]
MATRIX = [(hosting, prefix) for prefix in ("", "/a", "/a/b") for hosting in EVERYWHERE]
MATRIX += [(hosting, "/a/b") for hosting in BELOW]


@pytest.mark.parametrize(("hosting", "prefix"), MATRIX)
async def test_an_app_works_wherever_it_is_put(
    hosting: Hosting, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note.txt").write_text("an asset")
    monkeypatch.setenv("FLET_UPLOAD_DIR", str(tmp_path / "uploads"))
    app = hosting(prefix, tmp_path)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        page = await http.get(prefix + "/")
        assert page.status_code == 200
        assert f'<base href="{prefix}/">' in page.text
        assert f"Path={prefix or '/'};" in page.headers["set-cookie"] + ";"
        deep = await http.get(prefix + "/store/42?colour=red")
        assert f'<base href="{prefix}/">' in deep.text
        bundle = re.search(r'src="(assets/[^"]+\.js)"', page.text)
        assert bundle
        for path in (
            bundle[1],
            "note.txt",
            "favicon.png",
            "icons/add.json",
            "manifest.json",
            "service-worker.js",
            "healthz",
        ):
            assert (await http.get(f"{prefix}/{path}")).status_code == 200, path
        assert (await http.get(f"{prefix}/missing.png")).status_code == 404
        # There Starlette redirects by itself, and knows nothing of what the proxy took off.
        if prefix and hosting is not root_path_above_a_mount:
            unfinished = await http.get(prefix + "?x=1")
            if unfinished.is_redirect:
                assert unfinished.headers["location"].removeprefix("http://test") == prefix + "/?x=1"
            else:
                # A proxy took all of the path off: the page is there, and the client finds its way by the base.
                assert f'<base href="{prefix}/">' in unfinished.text
    async with socket_over_asgi(app, prefix + "/ws", prefix + "/store/42") as greeted:
        assert greeted.session
        assert greeted.has_text("drawn")
        assert greeted.has_text(f"http://test{prefix}/")
        await check_endpoints(app, f"http://test{prefix}", greeted)


async def check_endpoints(app: ASGIApp, base: str, greeted: Greeted) -> None:
    """Files and logins come to the same app."""
    session, cookie = pages[0].runtime, "c" * 24
    [upload] = [text for text in greeted.texts() if text.startswith(f"{base}/upload?")]
    session.app.logins.add("state", Login(session, SimpleNamespace(), cookie))  # type: ignore[arg-type]
    callback = f"{base}/oauth_callback?state=state&error=access_denied"
    headers = {"cookie": f"flet_browser={cookie}"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), headers=headers) as http:
        assert (await http.put(upload, content=b"sent")).status_code == 200
        # Only looking whether somebody is there, as a page without a connection does, ends no login.
        assert (await http.head(callback)).status_code == 405
        assert "access_denied" in (await http.get(callback)).text
        assert "expired" in (await http.get(callback)).text


@pytest.mark.parametrize(
    "value",
    ["//evil.example", "/a//b", "https://evil.example", "/a b", '/"><script>', "/..", "/a/../b", "\\evil", "/a?b", "/"],
)
def test_a_prefix_that_is_no_path_of_this_site_counts_for_nothing(value: str) -> None:
    assert clean_prefix(value) in ("", "/evil.example")
    scope = {"type": "http", "path": "/x", "root_path": ""}
    assert "//" not in place_of(scope, Headers({"x-forwarded-prefix": value})).base


def test_the_first_of_several_prefixes_is_the_outermost() -> None:
    assert clean_prefix("/outer, /inner") == "/outer"


def test_what_is_not_below_the_app_is_not_the_app() -> None:
    def path(value: str) -> str | None:
        return place_of({"type": "http", "path": value, "root_path": ""}, Headers({}), "/a/").path

    assert (path("/a/x"), path("/a"), path("/ab"), path("/"), path("/b/a/")) == ("x", "", None, None, None)
