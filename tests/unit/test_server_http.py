from __future__ import annotations

import base64
import hashlib
import json
import re
import struct
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from flet.server import app_for
from flet.server.browser_cookie import COOKIE, browser_cookie
from flet.server.document import STATIC, About


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


async def test_a_large_file_is_stored_packed_and_sent_in_any_form() -> None:
    [packed] = (STATIC / "assets").glob("canvaskit-*.wasm.gz")
    path = "/assets/" + packed.name.removesuffix(".gz")
    assert not packed.with_suffix("").exists()
    async with client() as http:
        for encoding in ("br", "gzip"):
            async with http.stream("GET", path, headers={"accept-encoding": encoding}) as answer:
                assert answer.headers["content-encoding"] == encoding
                assert answer.headers["content-type"] == "application/wasm"
        plain = await http.get(path, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content[:4] == b"\0asm"
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


async def test_routes_with_dots_are_routes_and_files_are_files() -> None:
    async with client() as http:
        for route in ("/user/john.doe", "/v1.2/notes", "/"):
            assert (await http.get(route)).headers["content-type"].startswith("text/html"), route
        for path in ("/app.js", "/favicon.ico", "/assets/main.js", "/assets/x", "/a/photo.JPG", "/index.html"):
            assert (await http.get(path)).status_code == 404, path


async def test_text_is_packed_and_pictures_are_not(tmp_path: Path) -> None:
    (tmp_path / "data.json").write_text("[" + "1," * 1000 + "1]")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG" + bytes(2000))
    async with client(assets_dir=tmp_path) as http:
        for path in ("/", "/data.json"):
            answer = await http.get(path, headers={"accept-encoding": "gzip"})
            assert answer.headers["content-encoding"] == "gzip", path
            assert answer.headers["vary"] == "accept-encoding"
            plain = await http.get(path, headers={"accept-encoding": "gzip;q=0, identity"})
            assert "content-encoding" not in plain.headers
            assert plain.content == answer.content
        assert "content-encoding" not in (await http.get("/photo.png", headers={"accept-encoding": "gzip"})).headers


async def test_an_unchanged_asset_is_not_sent_again(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"one")
    async with client(assets_dir=tmp_path) as http:
        first = await http.get("/photo.png")
        again = await http.get("/photo.png", headers={"if-none-match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        since = await http.get("/photo.png", headers={"if-modified-since": first.headers["last-modified"]})
        assert since.status_code == 304
        picture.write_bytes(b"other")
        assert (await http.get("/photo.png", headers={"if-none-match": first.headers["etag"]})).content == b"other"
        odd = await http.get("/photo.png", headers={"if-modified-since": "yesterday"})
        assert odd.status_code == 200
        part = await http.get("/photo.png", headers={"range": "bytes=1-2"})
        assert (part.status_code, part.content) == (206, b"th")


async def test_an_app_can_be_installed() -> None:
    about = About("Paint Shop", "Paint", 'Buy "paint"')
    async with client(about=about, web_app_path="/shop") as http:
        page = (await http.get("/shop/")).text
        assert '<link rel="manifest" href="manifest.json">' in page
        assert '<meta name="description" content="Buy &quot;paint&quot;">' in page
        assert '<meta name="apple-mobile-web-app-title" content="Paint">' in page
        answer = await http.get("/shop/manifest.json")
        assert answer.headers["content-type"] == "application/manifest+json"
        manifest = answer.json()
        assert (manifest["name"], manifest["short_name"], manifest["display"]) == ("Paint Shop", "Paint", "standalone")
        assert manifest["description"] == 'Buy "paint"'
        assert manifest["start_url"] == manifest["scope"] == "."
        for icon in manifest["icons"]:
            picture = await http.get("/shop/" + icon["src"])
            assert picture.headers["content-type"] == "image/png"
            width, height = struct.unpack(">II", picture.content[16:24])
            assert icon["sizes"] == f"{width}x{height}"
        assert (await http.get("/shop/favicon.svg")).headers["content-type"] == "image/svg+xml"


async def test_an_asset_replaces_what_the_client_brings(tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    (tmp_path / "favicon.png").write_bytes(b"mine")
    (tmp_path / "icons/icon-192.png").write_bytes(b"big")
    (tmp_path / "icons/loading-animation.png").write_bytes(b"moving")
    (tmp_path / "manifest.json").write_text('{"name": "Mine"}')
    async with client(assets_dir=tmp_path) as http:
        page = (await http.get("/")).text
        assert '<link rel="icon" href="favicon.png">' in page
        assert 'src="icons/loading-animation.png"' in page
        assert (await http.get("/favicon.png")).content == b"mine"
        assert (await http.get("/icons/icon-192.png")).content == b"big"
        assert (await http.get("/icons/icon-512.png")).content.startswith(b"\x89PNG")
        assert (await http.get("/manifest.json")).json() == {"name": "Mine"}


async def test_the_policy_covers_the_splash_and_the_socket_of_the_host_only() -> None:
    async with client() as http:
        answer = await http.get("/", headers={"host": "shop.example:8443"})
        style = re.search(r"<style>(.*?)</style>", answer.text, re.S)
        assert style
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        policy = answer.headers["content-security-policy"]
        assert f"'sha256-{digest}'" in policy
        assert "connect-src 'self' ws://shop.example:8443 wss://shop.example:8443 https:;" in policy
        odd = await http.get("/", headers={"host": "a b; script-src *"})
        assert "connect-src 'self' https:;" in odd.headers["content-security-policy"]


async def test_health_and_heads_and_methods() -> None:
    async with client() as http:
        assert (await http.get("/healthz")).text == "ok"
        head = await http.head("/")
        assert head.status_code == 200
        for path in ("/", "/healthz", "/favicon.png"):
            answer = await http.delete(path)
            assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
        for path in ("/", "/nothing.png", "/favicon.png"):
            answer = await http.get(path)
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["x-frame-options"] == "SAMEORIGIN"
            assert answer.headers["referrer-policy"] == "same-origin"


async def test_further_endpoints_have_routes_of_their_own() -> None:
    web_app = app_for(main, web_app_path="/a")

    async def take(request: Request) -> Response:
        return PlainTextResponse(f"{request.method} {(await request.body()).decode()}")

    web_app.routes["take/this"] = take
    async with httpx.AsyncClient(transport=httpx.ASGITransport(web_app), base_url="http://test") as http:
        answer = await http.post("/a/take/this", content="it")
        assert answer.text == "POST it" and answer.headers["x-content-type-options"] == "nosniff"
        assert (await http.post("/take/this")).status_code == 404


@pytest.mark.parametrize(
    ("headers", "secure"),
    [({}, False), ({"x-forwarded-proto": "https"}, True), ({"x-forwarded-proto": "http, https"}, False)],
)
async def test_the_cookie_is_for_tls_only_behind_tls(headers: dict[str, str], secure: bool) -> None:
    async with client() as http:
        answer = await http.get("/", headers=headers)
    assert ("secure" in answer.headers["set-cookie"].lower()) is secure


def test_of_several_cookies_the_one_of_the_deepest_path_counts() -> None:
    deep, root = "d" * 32, "r" * 32
    assert browser_cookie(Headers({"cookie": f"a=1; {COOKIE}={deep}; {COOKIE}={root}"})) == deep
    assert browser_cookie(Headers({"cookie": f"x{COOKIE}={deep}"})) is None
    assert browser_cookie(Headers({"cookie": f"{COOKIE}=short"})) is None
    assert browser_cookie(Headers({})) is None


def shell_of(script: str) -> dict[str, Any]:
    """The page without a connection, as the service worker has it."""
    return json.JSONDecoder().raw_decode(script.removeprefix("self.fletShell="))[0]


@pytest.mark.parametrize("base", ["", "/deep/down"])
async def test_the_service_worker_reaches_the_app_and_is_never_out_of_date(base: str) -> None:
    async with client(about=About('Tom & "Co" </script>'), web_app_path=base) as http:
        first = await http.get(base + "/service-worker.js")
        assert first.headers["content-type"].startswith("text/javascript")
        assert first.headers["cache-control"] == "no-cache"
        assert first.headers["content-security-policy"] == "default-src 'none'; connect-src 'self'"
        assert "set-cookie" not in first.headers
        again = await http.get(base + "/service-worker.js", headers={"if-none-match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    async with client(about=About("Another version"), web_app_path=base) as http:
        assert (await http.get(base + "/service-worker.js")).headers["etag"] != first.headers["etag"]
    shell = shell_of(first.text)
    assert "<h1>Tom &amp; &quot;Co&quot; &lt;/script&gt;</h1>" in shell["html"]
    policy = shell["headers"]["content-security-policy"]
    assert "unsafe" not in policy and "default-src 'none'" in policy
    for tag in ("script", "style"):
        inline = re.search(rf"<{tag}>(.*?)</{tag}>", shell["html"], re.S)
        assert inline
        digest = base64.b64encode(hashlib.sha256(inline[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.search(r"(src|href)=\"(?!data:)", shell["html"]), "needs nothing from anywhere"


async def test_the_page_without_a_connection_shows_the_picture_of_the_app_unless_it_is_large(tmp_path: Path) -> None:
    picture = tmp_path / "favicon.png"
    for content, kind in ((b"small", "image/png"), (bytes(40_000), "image/svg+xml")):
        picture.write_bytes(content)
        async with client(assets_dir=tmp_path) as http:
            html = shell_of((await http.get("/service-worker.js")).text)["html"]
        assert f'src="data:{kind};base64,' in html


async def test_an_app_may_replace_the_service_worker(tmp_path: Path) -> None:
    (tmp_path / "service-worker.js").write_text("mine")
    async with client(assets_dir=tmp_path) as http:
        assert (await http.get("/service-worker.js")).text == "mine"
