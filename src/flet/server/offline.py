"""The service worker of an app, with the page that it shows while the server cannot be reached."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response

from flet.server.document import About, Bundle, source_hash
from flet.server.packing import is_known, packed
from flet.server.static_files import media_type

NAME = "service-worker.js"
"""Right below the app: that is how far the worker reaches."""

# The picture is part of the script, which browsers ask for again at every visit.
_LARGEST_PICTURE = 32 * 1024

# The bar looks like the one of a page that has lost its connection.
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:0;font:14px/20px Roboto,system-ui,sans-serif;background:#fff}"
    "main{position:fixed;inset:0;display:grid;place-content:center;justify-items:center;gap:16px}"
    "img{width:96px;height:96px;object-fit:contain}"
    "h1{margin:0 16px;font-size:22px;line-height:28px;font-weight:400;text-align:center;color:#1a1c1e;"
    "overflow-wrap:anywhere}"
    "div{position:fixed;z-index:1;inset-block-start:8px;inset-inline:16px;margin-inline:auto;width:fit-content;"
    "display:flex;align-items:center;gap:8px;padding:2px 4px 2px 16px;border-radius:4px;background:#2f3033;"
    "color:#f1f0f4}"
    "p{margin:0}"
    "button{min-height:40px;flex:none;padding:0 12px;border:0;border-radius:20px;background:none;color:#a8c7fa;"
    "font:inherit;font-weight:500;cursor:pointer}"
    "button:focus-visible{outline:2px solid #a8c7fa;outline-offset:-2px}"
    "@media(prefers-color-scheme:dark){body{background:#121316}h1{color:#e3e2e6}}"
)


class OfflineWorker:
    """The script of the worker for one app; empty when the client brings none.

    picture: file of what is shown while the app loads.
    fallback: what is shown instead of a picture that is too large.
    """

    def __init__(self, bundle: Bundle, about: About, picture: Path | None, fallback: Path | None) -> None:
        script = f"self.fletShell={_shell(bundle, about, _inlined(picture, fallback))};{bundle.worker}"
        self._body = script.encode() if bundle.worker else b""
        self._etag = f'"{hashlib.sha256(self._body).hexdigest()[:32]}"'

    def respond(self, headers: Headers) -> Response | None:
        """The answer to a request for the script, or None when there is none."""
        if not self._body:
            return None
        extra = {
            "cache-control": "no-cache",
            "etag": self._etag,
            "content-security-policy": "default-src 'none'; connect-src 'self'",
        }
        if is_known(headers, extra):
            return Response(status_code=304, headers=extra)
        return packed(self._body, "text/javascript", headers, extra)


def _shell(bundle: Bundle, about: About, picture: str) -> str:
    """The page and its headers, as a literal of JavaScript."""
    title = html.escape(about.title, quote=True)
    image = f'<img src="{picture}" alt="">' if picture else ""
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body>"
        '<div><p role="status">Connection lost. Trying to reconnect\u00a0…</p>'
        '<button type="button">Try now</button></div>'
        f"<main>{image}<h1>{title}</h1></main><script>{bundle.shell}</script></body></html>"
    )
    policy = (
        f"default-src 'none'; script-src {source_hash(bundle.shell)}; style-src {source_hash(_STYLE)}; "
        "img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )
    headers = {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": policy,
    }
    return json.dumps({"html": page, "headers": headers})


def _inlined(*choices: Path | None) -> str:
    """The first picture that is small enough, as an address that needs no connection."""
    for path in choices:
        try:
            if path is not None and path.stat().st_size <= _LARGEST_PICTURE:
                return f"data:{media_type(path)};base64,{base64.b64encode(path.read_bytes()).decode()}"
        except OSError:
            continue
    return ""
