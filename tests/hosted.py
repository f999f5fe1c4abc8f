"""The recipes of `docs/hosting`, run as they stand there, and what an app has to do wherever it is hosted."""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx

import flet as ft
from sockets import socket_over_network

DOCS = Path(__file__).parents[1] / "docs/hosting"
ENVIRONMENT = Path(sys.executable).parent
"""Where the programs of this environment are."""
PORT = "8000"
"""The port of all recipes; tests take one that is free."""


def main(page: ft.Page) -> None:
    """An app that shows what depends on where it is hosted."""
    upload = page.get_upload_url("sent.txt", 60) if page.runtime.app.options.uploads else "none"
    page.add(ft.Text(f"at {page.route}"), ft.Text(upload))


def recipes(name: str, language: str) -> list[str]:
    """The blocks of code in a page of the documentation."""
    return re.findall(rf"```{language}\n(.*?)```", (DOCS / name).read_text("utf-8"), re.S)


def command(name: str, text: str) -> str:
    """A command that a page tells in passing; fails when it does not."""
    told = " ".join((DOCS / name).read_text("utf-8").split())
    assert f"`{text}`" in told, f"{name} has no {text}"
    return text


_PROGRAM = """
import flet as ft
from hosted import main

{}
"""
_RUN = "if __name__ == '__main__':\n    ft.app(main)"


def write_app(folder: Path, name: str = "app.py", ending: str = _RUN) -> dict[str, str]:
    """Write a program; gives the variables that it needs."""
    (folder / name).write_text(_PROGRAM.format(ending))
    tests = Path(__file__).parent
    return {"PYTHONPATH": os.pathsep.join([str(tests), str(tests.parent / "tools")])}


def files_of(name: str, folder: Path) -> None:
    """Write the programs of a page; each says in its first line what it is called."""
    for text in recipes(name, "python"):
        title = re.match(r"# (\w+\.py)\n", text)
        assert title, f"a program of {name} without a name"
        (folder / title[1]).write_text(text)


@contextmanager
def program(command: str | list[str], folder: Path, listens: int | Path, **variables: str) -> Iterator[None]:
    """Run a command, a line for the shell or its words, while the block runs.

    listens: the port or Unix socket which it has to open before the block begins.
    """
    path = os.pathsep.join([str(ENVIRONMENT), os.environ.get("PATH", "")])
    log = folder / f"log of {secrets.token_hex(4)}"
    with log.open("wb") as output:
        process = subprocess.Popen(
            f"exec {command}" if isinstance(command, str) else command,
            shell=isinstance(command, str),
            cwd=folder,
            env={**os.environ, "PATH": path, "PYTHONUNBUFFERED": "1", **variables},
            stdout=output,
            stderr=output,
        )
    try:
        while not _is_open(listens):
            assert process.poll() is None, log.read_text()
            time.sleep(0.05)
        yield
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(60)


def _is_open(listens: int | Path) -> bool:
    if isinstance(listens, Path):
        probe, address = socket.socket(socket.AF_UNIX), str(listens)
    else:
        probe, address = socket.socket(), ("127.0.0.1", listens)
    with probe:
        try:
            probe.connect(address)
            return True
        except (ConnectionRefusedError, FileNotFoundError):
            return False


class _Here(httpx.AsyncHTTPTransport):
    """Finds every host on this machine, whatever it is called."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        here = httpx.Request(
            request.method,
            request.url.copy_with(host="127.0.0.1"),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": request.url.host},
        )
        return await super().handle_async_request(here)


@dataclass
class Front:
    """What users reach an app by: `url` is its public address, which leads to this machine."""

    url: str

    def http(self) -> httpx.AsyncClient:
        # Certificates are of an authority that the server has just made.
        return httpx.AsyncClient(base_url=self.url, transport=_Here(verify=False), timeout=60)

    def socket(self, path: str, route: str) -> object:
        parts = urlsplit(self.url)
        options: dict[str, object] = {"host": "127.0.0.1", "port": parts.port}
        if parts.scheme == "https":
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            options |= {"ssl": context, "server_hostname": parts.hostname}
        return socket_over_network(self.url + path, route, **options)


async def answers(front: Front) -> None:
    """Wait until a front has made the certificate of its host: its port is open before."""
    while True:
        try:
            async with front.http() as http:
                await http.get("/healthz")
                return
        except httpx.ConnectError:
            await asyncio.sleep(0.05)


async def check(front: Front, base: str, assets: Path | None = None, uploads: Path | None = None) -> None:
    """Everything a page needs, through whatever stands in front. `base` has no slash at its end."""
    async with front.http() as http:
        page = await http.get(base + "/")
        assert f'<base href="{base}/">' in page.text
        assert f'<base href="{base}/">' in (await http.get(base + "/deep/link?x=1")).text
        host = front.url.partition("://")[2]
        assert f"ws://{host}" in page.headers["content-security-policy"]
        assert ("secure" in page.headers["set-cookie"].lower()) == front.url.startswith("https")
        bundle = re.search(r'src="(assets/[^"]+)"', page.text)
        assert bundle
        for path in (bundle[1], "favicon.png", "icons/add.json", "manifest.json", "service-worker.js", "healthz"):
            assert (await http.get(f"{base}/{path}")).status_code == 200, path
        if assets is not None:
            (assets / "note.txt").write_text("an asset")
            assert (await http.get(f"{base}/note.txt")).text == "an asset"
        assert (await http.get(f"{base}/missing.png")).status_code == 404
        callback = await http.get(f"{base}/oauth_callback?state=unknown")
        assert callback.status_code == 400 and "This sign-in has expired" in callback.text
        if base:
            answer = await http.get(f"{base}?x=1", follow_redirects=True)
            assert (str(answer.url), answer.status_code) == (f"{front.url}{base}/?x=1", 200)
            answer = await http.get(base, follow_redirects=True)
            assert (answer.url.path, answer.url.query, answer.status_code) == (f"{base}/", b"", 200)
        async with front.socket(f"{base}/ws", "/deep/link") as greeted:  # type: ignore[attr-defined]
            await greeted.until(lambda: greeted.has_text("at /deep/link"))
            if uploads is not None:
                address = next(text for text in greeted.texts() if text.startswith("http"))
                assert address.startswith(f"{front.url}{base}/upload?")
                assert (await http.put(address, content=b"sent")).status_code == 200
                assert (uploads / "sent.txt").read_bytes() == b"sent"
