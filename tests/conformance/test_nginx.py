"""The recipes for nginx, as they stand in `docs/hosting`, with a real nginx in front of real apps."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

import flet as ft
import nginx
from flet.server import app_for
from live_server import running
from processes import answering, free_port
from sockets import socket_over_network

DOCS = Path(__file__).parents[2] / "docs/hosting"
NGINX = nginx.find()
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed (make browser installs it on Debian)")

Front = Callable[..., str]


def main(page: ft.Page) -> None:
    page.add(ft.Text(f"at {page.route}"))


def recipes(name: str) -> list[str]:
    """The blocks for nginx in a page of the documentation."""
    return re.findall(r"```nginx\n(.*?)```", (DOCS / name).read_text("utf-8"), re.S)


@pytest.fixture
def front(tmp_path: Path) -> Iterator[Front]:
    """Puts nginx with a configuration in front of an app; gives its URL."""
    with ExitStack() as stack:

        def start(locations: list[str], **options: Any) -> str:
            app_url = stack.enter_context(running(app_for(main, **options)))
            port = free_port()
            server = recipes("nginx.md")[0].replace("listen 80;", f"listen 127.0.0.1:{port};")
            if locations:
                whole = re.search(r"    location / \{.*?\n    \}\n", server, re.S)
                assert whole
                server = server.replace(whole[0], "\n".join(locations))
            server = server.replace("http://127.0.0.1:8000", app_url)
            user = "user root;\n" if os.geteuid() == 0 else ""
            folders = "".join(
                f"{name}_temp_path {tmp_path}/{name};\n"
                for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            )
            config = tmp_path / "nginx.conf"
            config.write_text(
                f"{user}daemon off;\npid {tmp_path}/pid;\nerror_log {tmp_path}/error.log;\nevents {{}}\n"
                f"http {{\naccess_log off;\n{folders}{server}\n}}\n"
            )
            assert NGINX
            process = subprocess.Popen([NGINX, "-c", str(config), "-p", str(tmp_path)], stderr=subprocess.PIPE)
            stack.callback(process.wait)
            stack.callback(process.terminate)
            return answering(process, port)

        yield start


async def check(url: str, base: str, assets: Path) -> None:
    """Everything a page needs, through the proxy."""
    (assets / "note.txt").write_text("an asset")
    async with httpx.AsyncClient(base_url=url) as http:
        page = await http.get(base + "/")
        assert f'<base href="{base}/">' in page.text
        assert f'<base href="{base}/">' in (await http.get(base + "/deep/link?x=1")).text
        host = url.removeprefix("http://")
        assert f"ws://{host}" in page.headers["content-security-policy"]
        bundle = re.search(r'src="(assets/[^"]+)"', page.text)
        assert bundle
        for path in (bundle[1], "favicon.png", "icons/add.json", "manifest.json", "healthz"):
            assert (await http.get(f"{base}/{path}")).status_code == 200, path
        assert (await http.get(f"{base}/note.txt")).text == "an asset"
        assert (await http.get(f"{base}/missing.png")).status_code == 404
        if base:
            answer = await http.get(f"{base}?x=1", follow_redirects=True)
            assert (str(answer.url), answer.status_code) == (f"{url}{base}/?x=1", 200)
    async with socket_over_network(f"{url}{base}/ws", "/deep/link") as greeted:
        assert greeted.has_text("at /deep/link")


async def test_the_recipe(front: Front, tmp_path: Path) -> None:
    await check(front([], assets_dir=tmp_path), "", tmp_path)


@pytest.mark.parametrize("base", ["/store", "/apps/store"])
async def test_the_recipe_that_keeps_the_path(front: Front, tmp_path: Path, base: str) -> None:
    [keeping, _] = recipes("sub-path.md")
    url = front([keeping.replace("/store", base)], assets_dir=tmp_path, web_app_path=base)
    await check(url, base, tmp_path)


@pytest.mark.parametrize("base", ["/store", "/apps/store"])
async def test_the_recipe_that_takes_the_path_off(front: Front, tmp_path: Path, base: str) -> None:
    [_, stripping] = recipes("sub-path.md")
    await check(front([stripping.replace("/store", base)], assets_dir=tmp_path), base, tmp_path)
