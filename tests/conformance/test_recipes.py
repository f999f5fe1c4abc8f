"""The recipes of `docs/hosting` that need nothing but Python: every program and command as it stands there.

nginx and Caddy have tests of their own. A free port takes the place of the one in the text.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from hosted import ENVIRONMENT, PORT, Front, check, command, files_of, program, recipes, write_app
from processes import free_port
from sockets import socket_over_network

LOCAL = "http://127.0.0.1"


def lines(name: str, at: int = 0) -> list[str]:
    """The commands of a block for the shell."""
    return recipes(name, "sh")[at].strip().splitlines()


async def shows(url: str, text: str) -> None:
    async with socket_over_network(f"{url}/ws") as greeted:
        await greeted.until(lambda: greeted.has_text(text))


@pytest.mark.parametrize("line", lines("servers.md"), ids=lambda line: line.split()[0])
async def test_an_asgi_server(tmp_path: Path, line: str) -> None:
    files_of("servers.md", tmp_path)
    port = free_port()
    with program(line.replace(PORT, str(port)), tmp_path, port):
        await shows(f"{LOCAL}:{port}", "Hello!")


async def test_a_program_by_itself(tmp_path: Path) -> None:
    text = recipes("servers.md", "python")[0].replace("app = ft.app(main, export_asgi_app=True)", "ft.app(main)")
    (tmp_path / "shop.py").write_text(text)
    port = free_port()
    line = command("servers.md", "python shop.py")
    with program(line, tmp_path, port, FLET_FORCE_WEB_SERVER="true", FLET_SERVER_PORT=str(port)):
        await shows(f"{LOCAL}:{port}", "Hello!")


async def test_apps_in_a_fastapi_program(tmp_path: Path) -> None:
    files_of("fastapi.md", tmp_path)
    port = free_port()
    url = f"{LOCAL}:{port}"
    [line] = lines("fastapi.md")
    with program(line, tmp_path, port, UVICORN_PORT=str(port)):
        await shows(url, "Home")
        await shows(f"{url}/store", "Store")
        async with httpx.AsyncClient(base_url=url, follow_redirects=True) as http:
            assert (await http.get("/api/ping")).json() == "pong"
            assert (await http.get("/store")).url.path == "/store/"
            assert "<title>Store</title>" in (await http.get("/store/deep")).text


async def test_routes_declared_by_hand(tmp_path: Path) -> None:
    files_of("fastapi.md", tmp_path)
    # The same, and an app that shows where files may be uploaded to.
    text = (tmp_path / "by_hand.py").read_text()
    ending = text.replace("def store(", "def plain(").replace(", store, ", ", main, ")
    port = free_port()
    variables = {"UVICORN_PORT": str(port), **write_app(tmp_path, "by_hand.py", ending)}
    with program("uvicorn by_hand:app", tmp_path, port, **variables):
        await check(Front(f"{LOCAL}:{port}"), "/store", uploads=tmp_path / "uploads")


def unit(folder: Path, port: int) -> dict[str, list[str]]:
    """The unit of the recipe, written for a folder and a port; gives its settings by name."""
    [text] = recipes("systemd.md", "ini")
    text = text.replace("/srv/store", str(folder)).replace(PORT, str(port))
    # The user of the recipe need not exist here.
    (folder / "store.service").write_text(text.replace("User=store\n", ""))
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r"^(\w+)=(.*)$", text, re.M):
        found.setdefault(name, []).append(value)
    return found


async def test_the_unit_of_systemd(tmp_path: Path) -> None:
    """Runs what the unit runs, as it says, and has systemd read it; not started by it, which takes a whole machine."""
    (tmp_path / ".venv").symlink_to(ENVIRONMENT.parent)
    variables = write_app(tmp_path)
    port = free_port()
    told = unit(tmp_path, port)
    assert told["WorkingDirectory"] == [str(tmp_path)] and told["User"] == ["store"]
    environment = dict(item.split("=", 1) for value in told["Environment"] for item in shlex.split(value))
    with program(shlex.split(told["ExecStart"][0]), tmp_path, port, **environment, **variables):
        await check(Front(f"{LOCAL}:{port}"), "")
        health = lines("systemd.md", 1)[1].replace(PORT, str(port))
        assert health.startswith("curl ")
        if shutil.which("curl"):
            assert subprocess.run(health, shell=True, capture_output=True, check=True).stdout == b"ok"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    (tmp_path / ".venv").symlink_to(ENVIRONMENT.parent)
    unit(tmp_path, free_port())
    done = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / "store.service")], capture_output=True, text=True, check=False
    )
    ours = [line for line in done.stderr.splitlines() if "store.service" in line]
    assert ours == []


def instructions() -> list[tuple[str, str]]:
    """The instructions of the image, in their order."""
    [text] = recipes("docker.md", "dockerfile")
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in text.splitlines()) if name]


async def test_what_the_container_runs(tmp_path: Path) -> None:
    """The command, the environment and the check of health of the image; not the image, which takes an engine."""
    told = dict(instructions())
    variables = write_app(tmp_path)
    port = free_port()
    environment = dict(item.split("=", 1) for item in shlex.split(told["ENV"].replace(PORT, str(port))))
    assert told["EXPOSE"] == PORT
    health: list[str] = json.loads(told["HEALTHCHECK"].removeprefix("CMD ").replace(PORT, str(port)))
    healthy = [str(ENVIRONMENT / health[0]), *health[1:]]
    assert subprocess.run(healthy, capture_output=True, check=False).returncode != 0
    with program(json.loads(told["CMD"]), tmp_path, port, **environment, **variables):
        await check(Front(f"{LOCAL}:{port}"), "")
        subprocess.run(healthy, check=True)
