"""The HTML document that starts the client, and the web manifest that lets it be installed."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")

# Shown until the first frame has been drawn; only after a moment, for most pages are quicker than that. Nothing of
# it takes room in the page, so nothing moves when it goes.
_STYLE = (
    "#flet-loading{position:fixed;inset:0;display:grid;place-items:center;background:#fff;"
    "animation:flet-loading .2s .3s both}"
    "#flet-loading img{width:96px;height:96px;object-fit:contain}"
    "#flet:not(:empty)+#flet-loading{display:none}"
    "@media(prefers-color-scheme:dark){#flet-loading{background:#121316}}"
    "@media(prefers-reduced-motion:reduce){#flet-loading{animation-duration:1ms}}"
    "@keyframes flet-loading{from{opacity:0}}"
)


class ClientNotBuilt(RuntimeError):
    """The package holds no built client."""


@dataclass(frozen=True)
class Bundle:
    """The files of the built client that a page starts with."""

    js: str
    css: str
    emoji: str
    imports: tuple[str, ...]
    bootstrap: str
    worker: str = ""
    shell: str = ""

    @classmethod
    def load(cls, folder: Path = STATIC) -> Bundle:
        """Read what the build wrote.

        Raises ClientNotBuilt when there is nothing.
        """
        try:
            manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
            bootstrap = (folder / "bootstrap.js").read_text("utf-8")
        except FileNotFoundError:
            raise ClientNotBuilt(f"{folder} holds no built client: run `make setup`, or install the wheel.") from None
        imports = tuple(manifest.get("imports", ()))
        worker, shell = (_optional(folder / name) for name in ("service-worker.js", "shell.js"))
        return cls(manifest["js"], manifest["css"], manifest.get("emoji", ""), imports, bootstrap, worker, shell)


@dataclass(frozen=True)
class About:
    """What an app tells browsers about itself.

    icon: path of the icon for the tab. picture: path of what is shown while the app loads.
    """

    name: str = ""
    short_name: str = ""
    description: str = ""
    socket_path: str = "/ws"
    route_strategy: str = "path"
    renderer: str = "auto"
    color_emoji: bool = False
    icon: str = "favicon.svg"
    picture: str = "favicon.svg"

    @property
    def title(self) -> str:
        """The name, or one that always fits."""
        return self.name or "Flet"

    def web_manifest(self) -> bytes:
        """The manifest by which the app can be installed."""

        def icon(name: str, edge: int, purpose: str) -> dict[str, str]:
            sizes = f"{edge}x{edge}"
            return {"src": f"icons/{name}-{edge}.png", "sizes": sizes, "type": "image/png", "purpose": purpose}

        facts = {
            "id": ".",
            "name": self.title,
            "short_name": self.short_name or self.title,
            "description": self.description,
            "start_url": ".",
            "scope": ".",
            "display": "standalone",
            "background_color": "#ffffff",
            "theme_color": "#12617f",
            "prefer_related_applications": False,
            "icons": [
                icon("icon", 192, "any"),
                icon("icon", 512, "any"),
                icon("icon-maskable", 192, "maskable"),
                icon("icon-maskable", 512, "maskable"),
            ],
        }
        return json.dumps({name: value for name, value in facts.items() if value != ""}).encode()


class Document:
    """The start page of an app, with the security policy under which everything works."""

    def __init__(self, bundle: Bundle, about: About) -> None:
        self._bundle = bundle
        self._about = about
        self.render = lru_cache(maxsize=32)(self._render)

    def policy(self, host: str | None) -> str:
        """The content security policy for a page of `host`."""
        # Older browsers do not take 'self' to include the socket.
        sockets = f" ws://{host} wss://{host}" if host and _HOST.fullmatch(host) else ""
        # CanvasKit is WebAssembly; this allows nothing else.
        programs = "" if self._about.renderer == "html" else " 'wasm-unsafe-eval'"
        return "; ".join(
            [
                "default-src 'self'",
                f"script-src 'self'{programs} {source_hash(self._bundle.bootstrap)}",
                f"style-src 'self' 'unsafe-hashes' {source_hash(_STYLE)}",
                "img-src * data: blob:",
                "media-src * data: blob:",
                "font-src * data:",
                # Files may be uploaded to other hosts, by addresses which those have signed.
                f"connect-src 'self'{sockets} https:",
                "manifest-src 'self'",
                "worker-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'self'",
            ]
        )

    def _render(self, base: str) -> bytes:
        """The document for an app served below `base`, which starts and ends with a slash."""

        def text(value: str) -> str:
            return html.escape(value, quote=True)

        def meta(name: str, content: str) -> str:
            return f'<meta name="{name}" content="{text(content)}">' if content else ""

        bundle, about = self._bundle, self._about
        preloads = "".join(f'<link rel="modulepreload" href="{text(path)}">' for path in bundle.imports)
        emoji = f'<link rel="stylesheet" href="{text(bundle.emoji)}">' if about.color_emoji and bundle.emoji else ""
        return (
            "<!doctype html>"
            '<html lang="en"><head><meta charset="utf-8">'
            f'<base href="{text(base)}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{text(about.title)}</title>"
            f"{meta('description', about.description)}{meta('application-name', about.name)}"
            f"{meta('apple-mobile-web-app-title', about.short_name)}"
            f"{meta('flet-ws', about.socket_path)}{meta('flet-route', about.route_strategy)}"
            f"{meta('flet-renderer', about.renderer)}"
            f"<script>{bundle.bootstrap}</script><style>{_STYLE}</style>"
            f'<link rel="stylesheet" href="{text(bundle.css)}">{emoji}{preloads}'
            f'<script type="module" src="{text(bundle.js)}"></script>'
            f'<link rel="icon" href="{text(about.icon)}">'
            '<link rel="apple-touch-icon" href="icons/apple-touch-icon-192.png">'
            '<link rel="manifest" href="manifest.json">'
            '</head><body><noscript>This app needs JavaScript.</noscript><div id="flet"></div>'
            f'<div id="flet-loading" aria-hidden="true"><img src="{text(about.picture)}" alt=""></div></body></html>'
        ).encode()


def _optional(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def source_hash(text: str) -> str:
    """How a content security policy names an inline script or style."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
