from __future__ import annotations

import asyncio
import os
import time
import tracemalloc
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import flet as ft
from flet.protocol.client_messages import Hello
from flet.runtime.app import Client
from flet.runtime.uploads import BadPermit, UploadPermit, UploadSigner
from flet.server import WebApp, app_for
from flet.server import uploads as uploads_module
from flet.server.upload_target import PART_PREFIX, BadName, parts_of, target_in


def main(page: ft.Page) -> None:
    page.add(ft.Text("up"))


class Nowhere:
    """A transport that loses everything."""

    async def send(self, frame: str | bytes) -> None:
        pass

    async def close(self, code: int, reason: str) -> None:
        pass


def app(folder: Path, **options: Any) -> WebApp:
    return app_for(main, upload_dir=str(folder), secret_key="test key", **options)


def http(web_app: WebApp) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(web_app), base_url="http://test")


def url(web_app: WebApp, name: str, expires: float = 60, **more: Any) -> str:
    signer = web_app.app.options.uploads
    assert signer is not None
    return "/upload?" + signer.sign(UploadPermit("session", name, time.time() + expires, **more))


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


async def test_a_file_is_stored_once_for_each_address(tmp_path: Path) -> None:
    folder = tmp_path / "made when needed"
    web_app = app(folder)
    async with http(web_app) as client:
        address = url(web_app, "notes/to do.txt")
        assert (await client.put(address, content=b"first")).status_code == 200
        again = await client.put(address, content=b"second")
        assert again.status_code == 409 and "used already" in again.text
        assert (folder / "notes/to do.txt").read_bytes() == b"first"
        # Another address for the same name is the app's own wish.
        assert (await client.put(url(web_app, "notes/to do.txt"), content=b"third")).status_code == 200
    assert (folder / "notes/to do.txt").read_bytes() == b"third"
    assert left(folder) == ["notes/to do.txt"]


@pytest.mark.parametrize(
    "name",
    [
        "../secret",
        "a/../../secret",
        "/etc/passwd",
        "C:\\windows",
        "C:secret",
        "..\\secret",
        "\\\\host\\share\\x",
        "a\0b",
        "line\nbreak",
        "",
        ".",
        "a//b",
        "CON",
        "aux.txt",
        "folder/NUL .tar.gz",
        "com1",
        "lpt³.log",
        "dot.",
        "space ",
        "x" * 256,
        "a/" * 600 + "b",
        f"{PART_PREFIX}1",
        "\ud800.txt",
    ],
)
async def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "up"
    web_app = app(folder)
    async with http(web_app) as client:
        answer = await client.put(url(web_app, name), content=b"x")
    assert answer.status_code == 400 and answer.text
    assert left(tmp_path) == []


async def test_links_and_folders_are_never_written_through(tmp_path: Path) -> None:
    folder, outside = tmp_path / "up", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "file").write_bytes(b"kept")
    (folder / "link").symlink_to(outside / "file")
    (folder / "way").symlink_to(outside)
    (folder / "sub").mkdir()
    os.mkfifo(folder / "pipe")
    web_app = app(folder)
    async with http(web_app) as client:
        for name in ("link", "way/new", "sub", "pipe", "link/below"):
            answer = await client.put(url(web_app, name), content=b"x")
            assert answer.status_code == 400, name
    assert left(outside) == ["file"] and (outside / "file").read_bytes() == b"kept"


async def test_a_link_that_appears_during_the_upload_is_refused(tmp_path: Path) -> None:
    folder, outside = tmp_path / "up", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    web_app = app(folder)

    async def body() -> AsyncIterator[bytes]:
        yield b"x"
        (folder / "sub").rmdir()
        (folder / "sub").symlink_to(outside)
        yield b"y"

    async with http(web_app) as client:
        answer = await client.put(url(web_app, "sub/file"), content=body())
    assert answer.status_code == 400 and left(tmp_path) == []


async def test_size_and_type_are_those_signed(tmp_path: Path) -> None:
    web_app = app(tmp_path, max_upload_size=10)

    async def chunked(size: int) -> AsyncIterator[bytes]:
        for _ in range(size):
            yield b"x"

    async with http(web_app) as client:
        # Announced, and found out while reading.
        assert (await client.put(url(web_app, "a"), content=b"x" * 11)).status_code == 413
        assert (await client.put(url(web_app, "a"), content=chunked(11))).status_code == 413
        assert (await client.put(url(web_app, "a"), content=chunked(10))).status_code == 200
        for size in (3, 5):
            assert (await client.put(url(web_app, "b", size=4), content=b"x" * size)).status_code == 400
            assert (await client.put(url(web_app, "b", size=4), content=chunked(size))).status_code == 400
        assert (await client.put(url(web_app, "b", size=4), content=chunked(4))).status_code == 200
        typed = url(web_app, "c", content_type="text/plain")
        assert (await client.put(typed, content=b"x", headers={"content-type": "text/html"})).status_code == 415
        answer = await client.put(typed, content=b"x", headers={"content-type": "text/plain; charset=utf-8"})
        assert answer.status_code == 200
    assert left(tmp_path) == ["a", "b", "c"]


async def test_an_address_is_for_its_method_time_and_key(tmp_path: Path) -> None:
    web_app = app(tmp_path)
    async with http(web_app) as client:
        assert (await client.post(url(web_app, "a"), content=b"x")).status_code == 405
        assert (await client.get(url(web_app, "a"))).status_code == 405
        late = await client.put(url(web_app, "a", expires=-1), content=b"x")
        assert late.status_code == 403 and "expired" in late.text
        good = url(web_app, "a")
        # Not the last letter, of which only a part counts.
        forged = good[:-5] + ("A" if good[-5] != "A" else "B") + good[-4:]
        for bad in (forged, "/upload", "/upload?", "/upload?x=1"):
            assert (await client.put(bad, content=b"x")).status_code == 403, bad
    with pytest.raises(BadPermit):
        UploadSigner("another key").read(good.partition("?")[2])
    assert left(tmp_path) == []


async def test_without_a_directory_nothing_is_taken(tmp_path: Path) -> None:
    web_app = app_for(main)
    async with http(web_app) as client:
        assert (await client.put("/upload?x", content=b"x")).status_code == 405
    session = await web_app.app.connect(Hello(None, None, "one", 0, {}), Nowhere(), Client())
    with pytest.raises(RuntimeError, match="FLET_UPLOAD_DIR"):
        session.page.get_upload_url("a", 60)
    await web_app.app.shutdown()


async def test_without_a_secret_key_addresses_are_good_while_their_session_lives(tmp_path: Path) -> None:
    web_app = app_for(main, upload_dir=str(tmp_path))
    session = await web_app.app.connect(
        Hello(None, None, "one", 0, {}), Nowhere(), Client(url="https://example.org/a/b/")
    )
    address = session.page.get_upload_url("file", 60)
    assert address.startswith("https://example.org/a/b/upload?")
    later = session.page.get_upload_url("later", 60)
    async with http(web_app) as client:
        assert (await client.put(address.replace("https://example.org/a/b", ""), content=b"x")).status_code == 200
        await session.close()
        refused = await client.put(later.replace("https://example.org/a/b", ""), content=b"x")
        assert refused.status_code == 403 and "session" in refused.text
    await web_app.app.shutdown()
    assert left(tmp_path) == ["file"]


async def call(web_app: WebApp, address: str, receive: Any) -> int:
    path, _, query = address.partition("?")
    status: list[int] = []

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            status.append(message["status"])

    scope = {
        "type": "http",
        "method": "PUT",
        "path": path,
        "query_string": query.encode(),
        "headers": [],
        "root_path": "",
    }
    await web_app(scope, receive, send)
    return status[0]


async def test_a_sender_that_goes_away_leaves_nothing_and_may_try_again(tmp_path: Path) -> None:
    web_app = app(tmp_path)
    address = url(web_app, "file")
    messages: list[dict[str, Any]] = [
        {"type": "http.request", "body": b"half", "more_body": True},
        {"type": "http.disconnect"},
        {"type": "http.request", "body": b"whole"},
    ]

    async def receive() -> dict[str, Any]:
        return messages.pop(0)

    await call(web_app, address, receive)
    assert left(tmp_path) == []
    assert await call(web_app, address, receive) == 200
    assert (tmp_path / "file").read_bytes() == b"whole"


async def test_a_sender_that_falls_silent_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads_module, "SILENT_SECONDS", 0.02)
    web_app = app(tmp_path)
    first = [{"type": "http.request", "body": b"half", "more_body": True}]

    async def receive() -> dict[str, Any]:
        if first:
            return first.pop()
        await asyncio.Event().wait()
        raise AssertionError

    assert await call(web_app, url(web_app, "file"), receive) == 408
    assert left(tmp_path) == []


async def test_a_large_file_passes_through_little_memory(tmp_path: Path) -> None:
    web_app = app(tmp_path)
    size, chunk = 200 * 1024 * 1024, 64 * 1024
    sent = 0

    async def receive() -> dict[str, Any]:
        nonlocal sent
        sent += chunk
        return {"type": "http.request", "body": bytes(chunk), "more_body": sent < size}

    tracemalloc.start()
    try:
        assert await call(web_app, url(web_app, "large"), receive) == 200
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (tmp_path / "large").stat().st_size == size
    assert peak < 8 * 1024 * 1024


async def test_what_a_stopped_server_left_is_removed_after_a_day(tmp_path: Path) -> None:
    old, young = tmp_path / f"{PART_PREFIX}old", tmp_path / f"{PART_PREFIX}young"
    for part in (old, young):
        part.write_bytes(b"x")
    os.utime(old, (0, 0))
    web_app = app(tmp_path)
    async with http(web_app) as client:
        await client.put(url(web_app, "file"), content=b"x")
    assert left(tmp_path) == [young.name, "file"]


def test_ordinary_names_are_taken(tmp_path: Path) -> None:
    for name in ("a.txt", "Ümläut 日本.pdf", ".hidden", "a/b/c", "console.txt", "12:30", "com10", "a'b\"c;d"):
        assert parts_of(name) == name.split("/")
    assert target_in(tmp_path, "x/y") == tmp_path / "x/y"
    with pytest.raises(BadName):
        target_in(tmp_path, "x/y/../z")
