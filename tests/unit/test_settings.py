from __future__ import annotations

import asyncio
import inspect
import json
import re
import socket
import webbrowser
from pathlib import Path
from typing import Any

import httpx
import pytest

import flet as ft
from flet.protocol.client_messages import Hello
from flet.runtime.app import Client
from flet.server import app_for, launch
from flet.server.listen import listen
from flet.server.settings import SettingError, Settings
from flet.values.app import AppView, PagePlatform, WebRenderer
from processes import free_port

BAD = [
    ("FLET_FORCE_WEB_SERVER", "maybe"),
    ("FLET_SERVER_PORT", "http"),
    ("FLET_SERVER_PORT", "65536"),
    ("FLET_SERVER_IP", "not a host"),
    ("FLET_SERVER_UDS_PATH", "/no/such/directory/app.sock"),
    ("FLET_SERVER_UDS_PATH", "/tmp/" + "x" * 120),
    ("FLET_DISPLAY_URL_PREFIX", "two\nlines"),
    ("FLET_ASSETS_DIR", "/no/such/directory"),
    ("FLET_UPLOAD_DIR", "/etc/passwd"),
    ("FLET_MAX_UPLOAD_SIZE", "1GB"),
    ("FLET_SECRET_KEY", ""),
    ("FLET_WEB_APP_PATH", "/a/../b"),
    ("FLET_WEB_APP_PATH", "a?b"),
    ("FLET_SESSION_TIMEOUT", "-1"),
    ("FLET_SESSION_TIMEOUT", "inf"),
    ("FLET_OAUTH_STATE_TIMEOUT", "soon"),
    ("FLET_WEB_RENDERER", "flash"),
    ("FLET_WEB_USE_COLOR_EMOJI", "colour"),
    ("FLET_WEB_ROUTE_URL_STRATEGY", "query"),
    ("FLET_WEBSOCKET_HANDLER_ENDPOINT", "/"),
    ("FLET_UPLOAD_HANDLER_ENDPOINT", "a b"),
    ("FLET_OAUTH_CALLBACK_HANDLER_ENDPOINT", "//"),
    ("FLET_WEB_PATH", "/tmp"),
    ("FLET_HIDE_WINDOW_ON_START", "perhaps"),
    ("FLET_VIEW_PATH", "/no/such/directory"),
    ("FLET_PLATFORM", "amiga"),
    ("FLET_ALLOWED_ORIGINS", "example.org"),
    ("FLET_DEBUG", "2"),
]


def main(page: Any) -> None:
    raise AssertionError("no page connects in these tests")


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_bad_value_is_named_with_what_is_accepted(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=rf"{name} is {re.escape(repr(value))}; accepted: "):
        Settings.from_environment({name: value})


def test_every_variable_has_a_bad_value_in_these_tests() -> None:
    assert set(Settings.variables()) == {name for name, _ in BAD}


def test_a_bad_value_ends_a_program_with_its_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLET_SESSION_TIMEOUT", "never")
    with pytest.raises(SystemExit, match="FLET_SESSION_TIMEOUT is 'never'; accepted: a number of seconds above 0."):
        ft.app(main, export_asgi_app=True)


def test_the_defaults_are_those_of_the_release() -> None:
    settings = Settings.from_environment({})
    assert (settings.session_timeout, settings.oauth_state_timeout) == (3600, 600)
    assert settings.websocket_endpoint == "/ws"
    assert settings.upload_endpoint == "/upload"
    assert settings.oauth_callback_endpoint == "/oauth_callback"
    assert (settings.base_path, settings.route_url_strategy) == ("/", "path")
    # The release has CanvasKit, which phones would have to fetch.
    assert settings.web_renderer is WebRenderer.AUTO
    assert settings.max_upload_size is None and settings.server_port is None and settings.server_ip is None


def test_what_each_variable_sets(tmp_path: Path) -> None:
    settings = Settings.from_environment(
        {
            "FLET_FORCE_WEB_SERVER": "true",
            "FLET_SERVER_PORT": "8080",
            "FLET_SERVER_IP": "[::1]",
            "FLET_SERVER_UDS_PATH": str(tmp_path / "app.sock"),
            "FLET_DISPLAY_URL_PREFIX": "at",
            "FLET_ASSETS_DIR": str(tmp_path),
            "FLET_UPLOAD_DIR": str(tmp_path / "new"),
            "FLET_MAX_UPLOAD_SIZE": "1024",
            "FLET_SECRET_KEY": "hush",
            "FLET_WEB_APP_PATH": "/a/b/",
            "FLET_SESSION_TIMEOUT": "60",
            "FLET_OAUTH_STATE_TIMEOUT": "30.5",
            "FLET_WEB_RENDERER": "html",
            "FLET_WEB_USE_COLOR_EMOJI": "1",
            "FLET_WEB_ROUTE_URL_STRATEGY": "hash",
            "FLET_WEBSOCKET_HANDLER_ENDPOINT": "socket",
            "FLET_UPLOAD_HANDLER_ENDPOINT": "/put/here",
            "FLET_OAUTH_CALLBACK_HANDLER_ENDPOINT": "/back/",
            "FLET_HIDE_WINDOW_ON_START": "yes",
            "FLET_VIEW_PATH": str(tmp_path),
            "FLET_PLATFORM": "Linux",
            "FLET_ALLOWED_ORIGINS": "https://a.example, https://b.example:8443/",
            "FLET_DEBUG": "on",
        }
    )
    assert settings == Settings(
        force_web_server=True,
        server_port=8080,
        server_ip="::1",
        server_uds_path=str(tmp_path / "app.sock"),
        display_url_prefix="at",
        assets_dir=str(tmp_path),
        upload_dir=str(tmp_path / "new"),
        max_upload_size=1024,
        secret_key="hush",
        web_app_path="a/b",
        session_timeout=60,
        oauth_state_timeout=30.5,
        web_renderer=WebRenderer.HTML,
        use_color_emoji=True,
        route_url_strategy="hash",
        websocket_endpoint="/socket",
        upload_endpoint="/put/here",
        oauth_callback_endpoint="/back",
        hide_window_on_start=True,
        view_path=str(tmp_path),
        platform=PagePlatform.LINUX,
        allowed_origins=("https://a.example", "https://b.example:8443"),
        debug=True,
    )
    assert settings.base_path == "/a/b/"


def test_the_environment_wins_over_the_program_and_what_is_given_over_both() -> None:
    environment = {"FLET_SESSION_TIMEOUT": "60"}
    assert Settings.from_environment(environment, {"session_timeout": 5}).session_timeout == 60
    assert Settings.from_environment({}, {"session_timeout": 5}).session_timeout == 5
    assert Settings.from_environment(environment, {"session_timeout": 5}, session_timeout=7).session_timeout == 7
    assert Settings.from_environment(environment, {"session_timeout": None}, session_timeout=None).session_timeout == 60


async def get(web_app: Any, path: str = "/", **headers: str) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(web_app), base_url="http://test") as http:
        return await http.get(path, headers=headers)


async def test_settings_reach_the_document(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("found")
    monkeypatch.setenv("FLET_ASSETS_DIR", str(tmp_path))
    monkeypatch.setenv("FLET_WEB_RENDERER", "html")
    monkeypatch.setenv("FLET_WEB_ROUTE_URL_STRATEGY", "hash")
    monkeypatch.setenv("FLET_WEBSOCKET_HANDLER_ENDPOINT", "/live")
    monkeypatch.setenv("FLET_WEB_APP_PATH", "/shop")
    monkeypatch.setenv("FLET_SESSION_TIMEOUT", "77")
    web_app = ft.app(main, export_asgi_app=True)
    text = (await get(web_app, "/shop/")).text
    assert '<meta name="flet-renderer" content="html">' in text
    assert '<meta name="flet-route" content="hash">' in text
    assert '<meta name="flet-ws" content="/live">' in text
    assert (await get(web_app, "/shop/note.txt")).text == "found"
    assert web_app.app.options.session_timeout == 77


@pytest.mark.parametrize(
    ("asked", "variable", "expected"),
    [
        (None, None, "auto"),
        (ft.WebRenderer.HTML, None, "html"),
        (ft.WebRenderer.AUTO, None, "auto"),
        # The default of the parameter says nothing; the variable means what it says.
        (ft.WebRenderer.CANVAS_KIT, None, "auto"),
        (ft.WebRenderer.HTML, "canvaskit", "canvaskit"),
        (None, "html", "html"),
    ],
)
async def test_what_a_canvas_is_drawn_with(
    monkeypatch: pytest.MonkeyPatch, asked: ft.WebRenderer | None, variable: str | None, expected: str
) -> None:
    if variable is not None:
        monkeypatch.setenv("FLET_WEB_RENDERER", variable)
    options = {} if asked is None else {"web_renderer": asked}
    answer = await get(ft.app(main, export_asgi_app=True, **options))
    assert f'<meta name="flet-renderer" content="{expected}">' in answer.text
    # WebAssembly runs only where CanvasKit may be wanted, and nothing else may be evaluated.
    policy = answer.headers["content-security-policy"]
    assert ("'wasm-unsafe-eval'" in policy) is (expected != "html")
    assert "'unsafe-eval'" not in policy
    assert (await get(ft.fastapi.app(main, **options))).text.count(f'content="{expected}"') == 1


async def test_coloured_emoji_are_loaded_from_here_and_only_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "emoji" not in (await get(ft.app(main, export_asgi_app=True))).text
    monkeypatch.setenv("FLET_WEB_USE_COLOR_EMOJI", "true")
    web_app = ft.app(main, export_asgi_app=True)
    sheet = re.search(r'href="(assets/emoji-\w+\.css)"', (await get(web_app)).text)
    assert sheet
    css = (await get(web_app, "/" + sheet[1])).text
    fonts = re.findall(r'url\("?\./([^")]+)"?\)', css)
    assert fonts and all(name.endswith(".woff2") for name in fonts) and "http" not in css
    assert (await get(web_app, "/assets/" + fonts[0])).status_code == 200


async def test_another_client_can_be_served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"js": "assets/mine.js", "css": "assets/mine.css"}))
    (tmp_path / "bootstrap.js").write_text("start()")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/mine.js").write_text("mine")
    monkeypatch.setenv("FLET_WEB_PATH", str(tmp_path))
    web_app = app_for(main)
    assert 'src="assets/mine.js"' in (await get(web_app)).text
    assert (await get(web_app, "/assets/mine.js")).text == "mine"
    assert (await get(web_app, "/service-worker.js")).status_code == 404


class Nowhere:
    """A transport that loses everything."""

    async def send(self, frame: str | bytes) -> None:
        pass

    async def close(self, code: int, reason: str) -> None:
        pass


async def test_uploads_and_logins_follow_their_variables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in {
        "FLET_UPLOAD_DIR": str(tmp_path / "up"),
        "FLET_UPLOAD_HANDLER_ENDPOINT": "/put/here",
        "FLET_MAX_UPLOAD_SIZE": "4",
        "FLET_SECRET_KEY": "shared",
        "FLET_OAUTH_CALLBACK_HANDLER_ENDPOINT": "/back",
        "FLET_OAUTH_STATE_TIMEOUT": "0.5",
        "FLET_DEBUG": "true",
    }.items():
        monkeypatch.setenv(name, value)
    web_app = ft.app(lambda page: None, export_asgi_app=True)
    assert web_app.app.options.debug and web_app.app.options.login_timeout == 0.5
    session = await web_app.app.connect(Hello(None, None, "one", 0, {}), Nowhere(), Client(url="http://test/"))
    # Another process with the same key takes what this one has signed.
    other = ft.app(main, export_asgi_app=True)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(other)) as http:
        address = session.page.get_upload_url("a.txt", 60)
        assert address.startswith("http://test/put/here?")
        assert (await http.put(address, content=b"12345")).status_code == 413
        assert (await http.put(address, content=b"1234")).status_code == 200
        assert (await http.get("http://test/back?state=x")).status_code == 400
        assert (await http.get("http://test/oauth_callback?state=x")).status_code == 200, "a route like any other"
    assert (tmp_path / "up/a.txt").read_bytes() == b"1234"
    await web_app.app.shutdown()


class Started:
    """Runs `serve_app` up to the moment it would serve, and tells what it would have done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.listener: socket.socket | None = None
        self.opened: list[str] = []

        async def serve(app: Any, listener: socket.socket) -> None:
            self.listener = listener
            await asyncio.sleep(0.6)

        monkeypatch.setattr(launch, "serve", serve)
        monkeypatch.setattr(webbrowser, "open", self.opened.append)
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            monkeypatch.delenv(name, raising=False)

    async def run(self, *arguments: Any) -> tuple[str, int]:
        await launch.serve_app(app_for(main, name="Shop"), *arguments)
        assert self.listener is not None
        with self.listener as listener:
            return listener.getsockname()[:2] if listener.family != socket.AF_UNIX else (listener.getsockname(), 0)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    return Started(monkeypatch)


async def test_a_machine_without_a_screen_only_serves(started: Started, capsys: pytest.CaptureFixture[str]) -> None:
    port = free_port()
    assert await started.run("", port, AppView.WEB_BROWSER) == ("0.0.0.0", port)
    assert started.opened == []
    assert capsys.readouterr().out == f"Shop is served on http://127.0.0.1:{port}/\n"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FLET_FORCE_WEB_SERVER", "true"),
        ("FLET_HIDE_WINDOW_ON_START", "true"),
        ("FLET_PLATFORM", "android"),
    ],
)
async def test_what_opens_nothing(started: Started, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv(name, value)
    assert (await started.run("", free_port(), AppView.WEB_BROWSER))[0] == "0.0.0.0"
    assert started.opened == []


@pytest.mark.parametrize("view", [AppView.WEB_BROWSER, AppView.FLET_APP])
async def test_with_a_screen_the_browser_is_opened_for_this_machine(
    started: Started, monkeypatch: pytest.MonkeyPatch, view: AppView
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    address, port = await started.run(None, 0, view)
    assert address == "127.0.0.1" and port != 8000
    assert started.opened == [f"http://127.0.0.1:{port}/"]


async def test_address_and_port_of_the_environment(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    port = free_port()
    monkeypatch.setenv("FLET_SERVER_PORT", str(port))
    monkeypatch.setenv("FLET_SERVER_IP", "127.0.0.1")
    assert await started.run("0.0.0.0", 1, None) == ("127.0.0.1", port)


async def test_the_address_can_be_read_by_another_program(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FLET_DISPLAY_URL_PREFIX", "the app is at")
    port = free_port()
    await started.run("127.0.0.1", port, None)
    assert capsys.readouterr().out == f"the app is at http://127.0.0.1:{port}/\n"


async def test_a_unix_socket_takes_the_place_of_one_left_behind(
    started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = str(tmp_path / "app.sock")
    monkeypatch.setenv("FLET_SERVER_UDS_PATH", path)
    assert await started.run() == (path, 0)
    assert await started.run() == (path, 0)


async def test_a_variable_without_effect_is_told_of(
    started: Started, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await started.run("127.0.0.1", free_port(), None)
    assert "FLET_VIEW_PATH" not in caplog.text
    monkeypatch.setenv("FLET_VIEW_PATH", "/")
    await started.run("127.0.0.1", free_port(), None)
    assert "FLET_VIEW_PATH has no effect" in caplog.text


async def test_an_app_runs_on_an_event_loop_until_it_is_cancelled(capsys: pytest.CaptureFixture[str]) -> None:
    port = free_port()
    running = asyncio.create_task(ft.app_async(main, name="shop", host="127.0.0.1", port=port, view=None))
    async with httpx.AsyncClient() as http:
        while True:
            try:
                answer = await http.get(f"http://127.0.0.1:{port}/shop/healthz")
                break
            except httpx.ConnectError:
                await asyncio.sleep(0.02)
    assert answer.text == "ok" and not running.done()
    assert capsys.readouterr().out == f"shop is served on http://127.0.0.1:{port}/shop/\n"
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


def test_an_app_is_run_by_either_name() -> None:
    assert ft.run is ft.app
    given = inspect.signature(ft.app).parameters
    assert list(given) == [
        "target",
        "name",
        "host",
        "port",
        "view",
        "assets_dir",
        "upload_dir",
        "web_renderer",
        "use_color_emoji",
        "route_url_strategy",
        "export_asgi_app",
    ]
    assert list(inspect.signature(ft.app_async).parameters) == list(given)[:-1]


def test_an_app_runs_on_the_fast_event_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    import uvloop

    loops: list[Any] = []

    async def serve(app: Any, listener: socket.socket) -> None:
        listener.close()
        loops.append(asyncio.get_running_loop())

    monkeypatch.setattr(launch, "serve", serve)
    ft.app(main, port=free_port(), view=None)
    assert isinstance(loops[0], uvloop.Loop)


@pytest.mark.parametrize("address", ["127.0.0.1", "*", "::1"])
async def test_small_frames_do_not_wait_for_each_other(address: str) -> None:
    """Without the option a system keeps a frame back until the one before is acknowledged: 40 ms and more."""
    set_options: list[int] = []

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        accepted = writer.get_extra_info("socket")
        set_options.append(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    listener = listen(address, 0)
    server = await asyncio.start_server(connected, sock=listener)
    reader, writer = await asyncio.open_connection("::1" if ":" in address else "127.0.0.1", listener.getsockname()[1])
    assert await reader.read() == b""
    writer.close()
    server.close()
    assert set_options and all(set_options)


async def test_an_address_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=f"Cannot listen on 127.0.0.1 port {port}: .*Choose another"):
            await launch.serve_app(app_for(main), "127.0.0.1", port)
