from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from flet.server import app_for
from flet.server.settings import SettingError, Settings


def main(page: Any) -> None:
    raise AssertionError("no page connects in these tests")


def client(**options: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app_for(main, **options)), base_url="http://test")


async def test_the_document_names_the_bundle_and_lets_only_its_script_run() -> None:
    async with client(name="My <app>") as http:
        answer = await http.get("/")
    assert answer.status_code == 200
    assert "<title>My &lt;app&gt;</title>" in answer.text
    assert '<base href="/">' in answer.text
    script = re.search(r"<script>(.*?)</script>", answer.text, re.S)
    assert script
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.headers["content-security-policy"]
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_the_cookie_of_a_browser_is_for_http_only_and_kept() -> None:
    async with client() as http:
        first = await http.get("/")
        assert "httponly" in first.headers["set-cookie"].lower()
        assert "samesite=lax" in first.headers["set-cookie"].lower()
        assert "set-cookie" not in (await http.get("/")).headers


async def test_the_bundle_is_cached_for_ever_and_packed() -> None:
    async with client() as http:
        page = (await http.get("/")).text
        path = re.search(r'src="(assets/[^"]+\.js)"', page)
        assert path
        answer = await http.get("/" + path[1], headers={"accept-encoding": "br"})
        assert answer.headers["content-encoding"] == "br"
        plain = await http.get("/" + path[1], headers={"accept-encoding": "identity"})
    assert "immutable" in answer.headers["cache-control"]
    assert "content-encoding" not in plain.headers
    assert len(plain.content) > int(answer.headers["content-length"])


async def test_routes_get_the_document_and_missing_files_do_not(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"png")
    async with client(assets_dir=tmp_path) as http:
        assert (await http.get("/store/42")).headers["content-type"].startswith("text/html")
        assert (await http.get("/logo.png")).content == b"png"
        assert (await http.get("/missing.png")).status_code == 404
        assert (await http.get("/icons/nothing_like_this.json")).status_code == 404
        assert (await http.get("/icons/add.json")).json()["p"]
        assert (await http.post("/")).status_code == 405


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/a%00.txt", "/link.txt"])
async def test_nothing_outside_the_assets_is_served(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    assets = tmp_path / "assets"
    assets.mkdir()
    (assets / "link.txt").symlink_to(tmp_path / "secret.txt")
    async with client(assets_dir=assets) as http:
        answer = await http.get(path)
    assert "secret" not in answer.text


async def test_an_app_below_a_path() -> None:
    async with client(web_app_path="/deep/down") as http:
        assert '<base href="/deep/down/">' in (await http.get("/deep/down/")).text
        assert (await http.get("/deep/down")).headers["location"] == "/deep/down/"
        assert (await http.get("/elsewhere")).status_code == 404


def test_settings_from_the_environment() -> None:
    settings = Settings.from_environment({"FLET_SESSION_TIMEOUT": "60", "FLET_WEB_APP_PATH": "app"})
    assert settings.session_timeout == 60
    assert settings.base_path == "/app/"
    assert Settings.from_environment({"FLET_SESSION_TIMEOUT": "60"}, session_timeout=5).session_timeout == 5


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FLET_SERVER_PORT", "http"),
        ("FLET_SESSION_TIMEOUT", "-1"),
        ("FLET_FORCE_WEB_SERVER", "maybe"),
        ("FLET_WEB_ROUTE_URL_STRATEGY", "query"),
        ("FLET_WEB_RENDERER", "flash"),
        ("FLET_MAX_UPLOAD_SIZE", "1GB"),
    ],
)
def test_a_bad_setting_is_named_with_what_is_accepted(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=rf"{name} is '{value}'; accepted: "):
        Settings.from_environment({name: value})
