"""The recipes for nginx, as they stand in `docs/hosting`, with a real nginx in front of real apps."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

import front_servers
from flet.server import app_for
from hosted import Front, check, command, main, program, recipes, write_app
from live_server import running
from processes import free_port

NGINX = front_servers.find("nginx")
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed (make browser installs it on Debian)")

BehindNginx = Callable[..., Front]


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[BehindNginx]:
    """Puts nginx with a configuration in front of what listens at an address."""
    with ExitStack() as stack:

        def start(locations: list[str], target: str) -> Front:
            port = free_port()
            server = recipes("nginx.md", "nginx")[0].replace("listen 80;", f"listen 127.0.0.1:{port};")
            if locations:
                whole = re.search(r"    location / \{.*?\n    \}\n", server, re.S)
                assert whole
                server = server.replace(whole[0], "\n".join(locations))
            server = server.replace("http://127.0.0.1:8000", target)
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
            stack.enter_context(program([NGINX, "-c", str(config), "-p", str(tmp_path)], tmp_path, port))
            return Front(f"http://127.0.0.1:{port}")

        yield start


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    """Where an app has its files."""
    (tmp_path / "assets").mkdir()
    return {"assets": tmp_path / "assets", "uploads": tmp_path / "uploads"}


def served(stack: ExitStack, folders: dict[str, Path], **options: Any) -> str:
    app = app_for(main, assets_dir=folders["assets"], upload_dir=str(folders["uploads"]), **options)
    return stack.enter_context(running(app))


async def test_the_recipe(behind: BehindNginx, folders: dict[str, Path]) -> None:
    with ExitStack() as stack:
        await check(behind([], served(stack, folders)), "", **folders)


@pytest.mark.parametrize("base", ["/store", "/apps/store"])
async def test_the_recipe_that_keeps_the_path(behind: BehindNginx, folders: dict[str, Path], base: str) -> None:
    [keeping, _] = recipes("sub-path.md", "nginx")
    with ExitStack() as stack:
        front = behind([keeping.replace("/store", base)], served(stack, folders, web_app_path=base))
        await check(front, base, **folders)


@pytest.mark.parametrize("base", ["/store", "/apps/store"])
async def test_the_recipe_that_takes_the_path_off(behind: BehindNginx, folders: dict[str, Path], base: str) -> None:
    [_, stripping] = recipes("sub-path.md", "nginx")
    with ExitStack() as stack:
        await check(behind([stripping.replace("/store", base)], served(stack, folders)), base, **folders)


async def test_an_app_that_is_told_its_path(behind: BehindNginx, tmp_path: Path) -> None:
    [keeping, _] = recipes("sub-path.md", "nginx")
    line = command("sub-path.md", "FLET_WEB_APP_PATH=/store python app.py")
    port = free_port()
    variables = {"FLET_FORCE_WEB_SERVER": "true", "FLET_SERVER_PORT": str(port), **write_app(tmp_path)}
    with program(f"env {line}", tmp_path, port, **variables):
        await check(behind([keeping], f"http://127.0.0.1:{port}"), "/store")


@pytest.mark.parametrize("way", ["server", "app"])
async def test_an_app_behind_a_proxy_that_does_not_tell_what_it_took_off(
    behind: BehindNginx, tmp_path: Path, way: str
) -> None:
    [_, stripping] = recipes("sub-path.md", "nginx")
    silent = re.sub(r".*X-Forwarded-Prefix.*\n", "", stripping)
    assert silent != stripping
    line, ending = "uvicorn app:app", "app = ft.app(main, export_asgi_app=True)"
    if way == "server":
        line = f"{command('sub-path.md', 'uvicorn --root-path /store')} app:app"
    else:
        told = command("sub-path.md", 'flet.fastapi.app(main, proxy_path="/store")')
        ending = f"import flet.fastapi\n\napp = {told}"
    port = free_port()
    variables = {"UVICORN_PORT": str(port), **write_app(tmp_path, ending=ending)}
    with program(line, tmp_path, port, **variables):
        await check(behind([silent], f"http://127.0.0.1:{port}"), "/store")


async def test_an_app_behind_a_unix_socket(behind: BehindNginx, tmp_path: Path) -> None:
    line = command("nginx.md", "FLET_SERVER_UDS_PATH=/run/app/app.sock").replace("/run/app", str(tmp_path))
    told = command("nginx.md", "proxy_pass http://unix:/run/app/app.sock;").replace("/run/app", str(tmp_path))
    target = told.removeprefix("proxy_pass ").removesuffix(";")
    with program(f"env {line} python app.py", tmp_path, tmp_path / "app.sock", **write_app(tmp_path)):
        await check(behind([], target), "")
