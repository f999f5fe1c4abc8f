"""The same app under every ASGI server."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from processes import answering, free_port
from resting import PATIENCE
from sockets import Greeted, socket_over_network

HERE = Path(__file__).parent
Command = Callable[[str, int], list[str]]

SERVERS: dict[str, Command] = {
    "uvicorn": lambda app, port: ["uvicorn", "--port", f"{port}", "--log-level", "warning", app],
    "hypercorn": lambda app, port: ["hypercorn", "--bind", f"127.0.0.1:{port}", app],
    "daphne": lambda app, port: ["daphne", "--bind", "127.0.0.1", "--port", f"{port}", app],
    "granian": lambda app, port: ["granian", "--interface", "asgi", "--host", "127.0.0.1", "--port", f"{port}", app],
}
LARGE = 5_000_000
# Django's server has no lifespan: its apps start with their first page and end with the process.
WITHOUT_LIFESPAN = {"daphne"}


@dataclass
class Running:
    name: str
    url: str
    mark: Path
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(PATIENCE)


def start(name: str, folder: Path, app: str = "asgi_app:app") -> Running:
    port = free_port()
    command = SERVERS[name](app, port)
    assets = folder / "assets"
    assets.mkdir()
    (assets / "note.txt").write_text("an asset")
    mark = folder / "mark"
    mark.touch()
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")])),
        "CONFORMANCE_MARK": str(mark),
        "CONFORMANCE_ASSETS": str(assets),
        "FLET_UPLOAD_DIR": str(folder / "uploads"),
        "FLET_MAX_UPLOAD_SIZE": str(LARGE),
    }
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", *command], env=environment, stdout=log, stderr=log)
    return Running(name, answering(process, port, (folder / "log").read_text), mark, process)


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    assert importlib.util.find_spec(request.param), f"{request.param} is not installed: run make setup"
    running = start(request.param, tmp_path_factory.mktemp(request.param))
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.stop()


async def click(greeted: Greeted, kind: str, number: int) -> None:
    await greeted.send(["event", number, greeted.find(kind), "click", None])


@pytest.mark.parametrize("base", ["/", "/below/here/"])
async def test_page_and_files(server: Running, base: str) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        page = await http.get(base)
        assert f'<base href="{base}">' in page.text
        assert f'<base href="{base}">' in (await http.get(base + "deep/link?x=1")).text
        bundle = page.text.partition('type="module" src="')[2].partition('"')[0]
        answer = await http.get(base + bundle, headers={"accept-encoding": "br"})
        assert (answer.status_code, answer.headers["content-encoding"]) == (200, "br")
        assert (await http.get(base + "note.txt")).text == "an asset"
        assert (await http.get(base + "missing.png")).status_code == 404
        assert (await http.head(base)).status_code == 200
        if base != "/":
            assert (await http.get(base.rstrip("/"), follow_redirects=True)).url.path == base


@pytest.mark.parametrize("base", ["/", "/below/here/"])
async def test_a_page_lives(server: Running, base: str) -> None:
    async with socket_over_network(f"{server.url}{base}ws") as greeted:
        text = greeted.find("Text")
        assert greeted.nodes[text]["value"] == "0"
        await click(greeted, "ElevatedButton", 1)
        await greeted.until(lambda: greeted.nodes[text]["value"] == "1")


@pytest.mark.parametrize("base", ["/", "/below/here/"])
async def test_files_and_logins_come_back(server: Running, base: str) -> None:
    content = os.urandom(LARGE)
    async with httpx.AsyncClient(timeout=60) as http:
        async with socket_over_network(f"{server.url}{base}ws") as greeted:
            [address] = [text for text in greeted.texts() if text.startswith(f"{server.url}{base}upload?")]
            refused = await http.put(address, content=content + b"x")
            assert refused.status_code == 413 and f"{LARGE} bytes" in refused.text
            assert (await http.put(address, content=content)).status_code == 200
            assert (await http.put(address, content=content)).status_code == 409
        callback = await http.get(f"{server.url}{base}oauth_callback?state=unknown")
        assert callback.status_code == 400 and "expired" in callback.text
    stored = server.mark.parent / "uploads/sent.bin"
    assert stored.read_bytes() == content
    stored.unlink()


async def test_a_value_larger_than_any_frame_arrives(server: Running) -> None:
    async with socket_over_network(f"{server.url}/ws") as greeted:
        text = greeted.find("Text")
        await click(greeted, "TextButton", 1)
        await greeted.until(lambda: len(greeted.whole_text(text)) == 3_000_000)


async def test_a_foreign_page_is_refused_before_the_socket_opens(server: Running) -> None:
    from websockets import InvalidStatus, connect

    for origin in ("https://evil.example", f"{server.url}.evil.example", "null", None):
        with pytest.raises(InvalidStatus) as refused:
            async with connect(server.url.replace("http", "ws") + "/ws", origin=origin):  # type: ignore[arg-type]
                pass
        assert refused.value.response.status_code in (400, 403), origin


async def test_the_end_of_the_server_ends_pages_in_order(server: Running) -> None:
    async with socket_over_network(f"{server.url}/ws"):
        pass
    await asyncio.get_running_loop().run_in_executor(None, server.stop)
    marks = server.mark.read_text().splitlines()
    if server.name in WITHOUT_LIFESPAN:
        assert marks == []
        return
    assert marks[0] == "started" and marks[-1] == "stopped"
    assert "page closed" in marks


@pytest.mark.parametrize("name", SERVERS)
async def test_an_exported_app_by_itself(name: str, tmp_path: Path) -> None:
    running = start(name, tmp_path, "asgi_app:alone")
    try:
        async with socket_over_network(f"{running.url}/ws") as greeted:
            assert greeted.has_text("More")
    finally:
        await asyncio.get_running_loop().run_in_executor(None, running.stop)
    closed = [] if name in WITHOUT_LIFESPAN else ["page closed"]
    assert running.mark.read_text().splitlines() == closed
