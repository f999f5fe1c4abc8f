"""The recipes for Caddy, as they stand in `docs/hosting`, with a real Caddy, its certificates and real apps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

import front_servers
from flet.server import app_for
from hosted import Front, answers, check, main, program, recipes
from live_server import running
from processes import free_port

CADDY = front_servers.find("caddy")
pytestmark = pytest.mark.skipif(CADDY is None, reason="Caddy is not installed (make browser installs it on Debian)")

# What a test has to say besides the recipe: certificates of an authority of its own, ports that anybody may have.
OPTIONS = """
{{
	admin off
	local_certs
	skip_install_trust
	http_port {http}
	https_port {https}
	storage file_system {storage}
}}
"""


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Callable[[str, str], Front]]:
    """Puts Caddy with a recipe in front of what listens at an address."""
    with ExitStack() as stack:

        def start(recipe: str, target: str) -> Front:
            port = free_port()
            options = OPTIONS.format(http=free_port(), https=port, storage=tmp_path / "caddy")
            config = tmp_path / "Caddyfile"
            config.write_text(options + recipe.replace("127.0.0.1:8000", target.removeprefix("http://")))
            assert CADDY
            command = [CADDY, "run", "--config", str(config), "--adapter", "caddyfile"]
            stack.enter_context(program(command, tmp_path, port, HOME=str(tmp_path)))
            return Front(f"https://example.org:{port}")

        yield start


@pytest.mark.parametrize("base", ["", "/store", "/apps/store"])
async def test_the_recipes(behind: Callable[[str, str], Front], tmp_path: Path, base: str) -> None:
    whole, below = recipes("caddy.md", "caddyfile")
    assert re.match(r"example\.org \{", whole) and re.match(r"example\.org \{", below)
    assets, uploads = tmp_path / "assets", tmp_path / "uploads"
    assets.mkdir()
    with running(app_for(main, assets_dir=assets, upload_dir=str(uploads))) as target:
        front = behind(below.replace("/store", base) if base else whole, target)
        await answers(front)
        await check(front, base, assets, uploads)
