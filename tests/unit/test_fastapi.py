from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import fastapi
import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route, WebSocketRoute

import flet as ft
import flet.fastapi
from flet.fastapi import FletApp, FletOAuth, FletStaticFiles, FletUpload, app_manager
from flet.runtime.logins import Login
from resting import until_async
from sockets import socket_over_asgi


def named(name: str) -> Any:
    def main(page: ft.Page) -> None:
        page.add(ft.Text(name))

    return main


async def get(app: Any, path: str, **options: Any) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test", **options) as http:
        return await http.get(path)


@asynccontextmanager
async def lifespan(app: Any) -> AsyncGenerator[None, None]:
    """Start and stop an application as a server does."""
    to_app: asyncio.Queue[Any] = asyncio.Queue()
    from_app: asyncio.Queue[Any] = asyncio.Queue()
    running = asyncio.ensure_future(app({"type": "lifespan", "asgi": {"version": "3.0"}}, to_app.get, from_app.put))
    await to_app.put({"type": "lifespan.startup"})
    assert (await from_app.get())["type"] == "lifespan.startup.complete"
    yield
    await to_app.put({"type": "lifespan.shutdown"})
    assert (await from_app.get())["type"] == "lifespan.shutdown.complete"
    await running


def test_the_package_does_not_import_fastapi() -> None:
    code = "import sys, flet as ft; ft.Text; ft.app; sys.exit('fastapi' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("outer", [fastapi.FastAPI, flet.fastapi.FastAPI, Starlette])
async def test_several_apps_within_each_other(outer: Any) -> None:
    app = outer()
    paths = ("/one/two", "/one", "/")
    for path in paths:
        app.mount(path, flet.fastapi.app(named(f"app at {path}")))
    for path in paths:
        base = path.rstrip("/") + "/"
        assert f'<base href="{base}">' in (await get(app, base)).text
        assert f'<base href="{base}">' in (await get(app, path, follow_redirects=True)).text
        async with socket_over_asgi(app, base + "ws") as greeted:
            assert greeted.has_text(f"app at {path}")


async def test_apps_beside_each_other_in_any_order() -> None:
    for order in (["/store", "/stores", "/admin"], ["/admin", "/stores", "/store"]):
        app = fastapi.FastAPI()

        @app.get("/api/ping")
        def ping() -> str:
            return "pong"

        for path in order:
            app.mount(path, flet.fastapi.app(named(path)))
        assert (await get(app, "/api/ping")).json() == "pong"
        for path in order:
            assert f'<base href="{path}/">' in (await get(app, path, follow_redirects=True)).text
            async with socket_over_asgi(app, path + "/ws") as greeted:
                assert greeted.has_text(path)


async def test_routes_may_be_added_to_an_app() -> None:
    app = flet.fastapi.app(named("home"), app_name="Home")

    @app.get("/api/ping")
    def ping() -> str:
        return "pong"

    assert (await get(app, "/api/ping")).json() == "pong"
    assert "<title>Home</title>" in (await get(app, "/anything")).text
    assert (await get(app, "/openapi.json")).status_code == 404


async def closed_by(app: Any, inner: Any, path: str = "/ws") -> list[str]:
    """What a page's `on_close` wrote after the server stopped."""
    closed: list[str] = []

    def main(page: ft.Page) -> None:
        page.on_close = lambda e: closed.append("closed")
        page.add(ft.Text("open"))

    inner(main)
    async with lifespan(app), socket_over_asgi(app, path):
        pass
    return closed


async def test_an_app_by_itself_ends_its_sessions_when_the_server_stops() -> None:
    made: list[Any] = []

    async def outer(scope: Any, receive: Any, send: Any) -> None:
        await made[0](scope, receive, send)

    assert await closed_by(outer, lambda main: made.append(flet.fastapi.app(main))) == ["closed"]


async def test_our_fastapi_ends_the_sessions_of_what_it_mounts() -> None:
    events: list[str] = []

    @asynccontextmanager
    async def own(app: Any) -> AsyncGenerator[None, None]:
        events.append("start")
        yield
        events.append("stop")

    app = flet.fastapi.FastAPI(lifespan=own, title="Shop")
    assert app.title == "Shop"
    assert await closed_by(app, lambda main: app.mount("/shop", flet.fastapi.app(main)), "/shop/ws") == ["closed"]
    assert events == ["start", "stop"]


async def test_the_manager_in_a_lifespan_of_ones_own() -> None:
    @asynccontextmanager
    async def own(app: Any) -> AsyncGenerator[None, None]:
        await app_manager.start()
        yield
        await app_manager.shutdown()

    app = fastapi.FastAPI(lifespan=own)
    assert await closed_by(app, lambda main: app.mount("/", flet.fastapi.app(main))) == ["closed"]


async def test_an_app_can_be_used_again_after_its_end() -> None:
    app = flet.fastapi.app(named("again"))
    for _ in range(2):
        async with lifespan(app), socket_over_asgi(app, "/ws") as greeted:
            assert greeted.has_text("again")


async def test_routes_declared_by_hand(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("an asset")
    app = fastapi.FastAPI()
    pages: list[ft.Page] = []

    def main(page: ft.Page) -> None:
        pages.append(page)
        page.add(ft.Text("by hand"), ft.Text(page.runtime.client.url))

    @app.websocket("/shop/live")
    async def live(websocket: fastapi.WebSocket) -> None:
        await FletApp(asyncio.get_running_loop(), main, upload_endpoint_path="upload").handle(websocket)

    @app.put("/shop/upload")
    async def upload(request: fastapi.Request) -> fastapi.Response:
        return await FletUpload(str(tmp_path / "uploads")).handle(request)

    @app.get("/oauth_callback")
    async def oauth_callback(request: fastapi.Request) -> fastapi.Response:
        return await FletOAuth().handle(request)

    files = FletStaticFiles(assets_dir=str(tmp_path), app_name="Hands", websocket_endpoint_path="/live")
    app.mount("/shop", files)
    page = await get(app, "/shop/")
    assert "<title>Hands</title>" in page.text and '<base href="/shop/">' in page.text
    assert '<meta name="flet-ws" content="/live">' in page.text
    assert (await get(app, "/shop/note.txt")).text == "an asset"
    async with socket_over_asgi(app, "/shop/live") as greeted:
        assert greeted.has_text("by hand") and greeted.has_text("http://test/shop/")
        address = pages[0].get_upload_url("note.txt", 60)
        assert address.startswith("http://test/shop/upload?")
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as http:
            assert (await http.put(address, content=b"file")).status_code == 200
            assert (await http.put(address, content=b"again")).status_code == 409
            assert (await http.get("http://test/oauth_callback?state=unknown")).status_code == 400
    assert (tmp_path / "uploads/note.txt").read_bytes() == b"file"
    path, facts = files.lookup_path("note.txt")
    assert path == str(tmp_path / "note.txt") and facts and facts.st_size == 8
    assert files.lookup_path("missing") == ("", None)


async def test_a_login_comes_back_to_the_app_that_waits_for_it() -> None:
    ended: list[str] = []
    pages: list[ft.Page] = []

    def main(page: ft.Page) -> None:
        page.on_login = lambda e: ended.append(e.error)
        pages.append(page)
        page.add(ft.Text("one"), ft.Text("two"))

    async def live(websocket: Any) -> None:
        await FletApp(asyncio.get_running_loop(), main).handle(websocket)

    async def callback(request: Any) -> Any:
        return await FletOAuth().handle(request)

    app = Starlette(routes=[WebSocketRoute("/ws", live), Route("/oauth_callback", callback)])
    cookie = "c" * 24
    async with socket_over_asgi(app, "/ws"):
        session = pages[0].runtime
        session.app.logins.add("s1", Login(session, SimpleNamespace(), cookie))  # type: ignore[arg-type]
        headers = {"cookie": f"flet_browser={cookie}"}
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as http:
            address = "/oauth_callback?state=s1&error=access_denied"
            assert "access_denied" in (await http.get(address)).text
            again = await http.get(address)
            assert (again.status_code, "expired" in again.text) == (400, True)
        await until_async(lambda: ended)
    assert ended == ["access_denied"]


async def test_sockets_of_one_handler_share_its_sessions() -> None:
    main = named("shared")
    loop = asyncio.get_running_loop()

    async def live(websocket: Any) -> None:
        await FletApp(loop, main).handle(websocket)

    app = Starlette(routes=[WebSocketRoute("/ws", live)])
    async with socket_over_asgi(app, "/ws") as one, socket_over_asgi(app, "/ws") as two:
        assert one.session != two.session
        registry = app_manager._of_handlers[main]
        assert set(registry.sessions) == {one.session, two.session}
    await registry.shutdown()
    assert not registry.sessions


def test_the_signatures_are_those_of_the_release() -> None:
    parameters = inspect.signature(flet.fastapi.app).parameters
    assert list(parameters)[:4] == ["session_handler", "proxy_path", "assets_dir", "app_name"]
    assert parameters["session_timeout_seconds"].default == 3600
    assert {"title", "lifespan", "root_path"} <= set(inspect.signature(flet.fastapi.FastAPI).parameters)
    assert flet.fastapi.FastAPI(openapi_prefix="/old").root_path == "/old"
    assert flet.fastapi.FastAPI(title="Mine", colour="red").extra == {"colour": "red"}


def test_the_old_name_warns_and_works() -> None:
    sys.modules.pop("flet_fastapi", None)
    with pytest.warns(DeprecationWarning, match=r"import flet\.fastapi instead"):
        import flet_fastapi
    assert flet_fastapi.app is flet.fastapi.app


def test_mounts_of_starlette_take_an_app() -> None:
    assert Starlette(routes=[Mount("/x", flet.fastapi.app(named("x")))]).routes
