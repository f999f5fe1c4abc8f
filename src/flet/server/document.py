"""The HTML document that starts the client."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"


class ClientNotBuilt(RuntimeError):
    """The package holds no built client."""


@dataclass(frozen=True)
class Bundle:
    """The files of the built client that a page starts with."""

    js: str
    css: str
    imports: tuple[str, ...]
    bootstrap: str

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
        return cls(manifest["js"], manifest["css"], tuple(manifest.get("imports", ())), bootstrap)


class Document:
    """The start page of an app, with the security policy under which everything works."""

    def __init__(self, bundle: Bundle, *, name: str, socket_path: str, route_strategy: str, description: str) -> None:
        self._bundle = bundle
        self._name = name or "Flet"
        self._socket_path = socket_path
        self._route_strategy = route_strategy
        self._description = description
        digest = base64.b64encode(hashlib.sha256(bundle.bootstrap.encode("utf-8")).digest()).decode()
        self.policy = "; ".join(
            [
                "default-src 'self'",
                f"script-src 'self' 'sha256-{digest}'",
                "style-src 'self' 'unsafe-hashes'",
                "img-src * data: blob:",
                "media-src * data: blob:",
                "font-src * data:",
                # Files may be uploaded to other hosts, by addresses which those have signed.
                "connect-src *",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'self'",
            ]
        )

    def render(self, base: str) -> bytes:
        """The document for an app served below `base`, which starts and ends with a slash."""

        def text(value: str) -> str:
            return html.escape(value, quote=True)

        bundle = self._bundle
        preloads = "".join(f'<link rel="modulepreload" href="{text(path)}">' for path in bundle.imports)
        description = f'<meta name="description" content="{text(self._description)}">' if self._description else ""
        return (
            "<!doctype html>"
            '<html lang="en"><head><meta charset="utf-8">'
            f'<base href="{text(base)}">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{text(self._name)}</title>{description}"
            f'<meta name="flet-ws" content="{text(self._socket_path)}">'
            f'<meta name="flet-route" content="{text(self._route_strategy)}">'
            f"<script>{bundle.bootstrap}</script>"
            f'<link rel="stylesheet" href="{text(bundle.css)}">{preloads}'
            f'<script type="module" src="{text(bundle.js)}"></script>'
            '</head><body><noscript>This app needs JavaScript.</noscript><div id="flet"></div></body></html>'
        ).encode()
