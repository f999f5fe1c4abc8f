"""Files over HTTP: the built client, pre-compressed and cached for ever, and the app's own assets."""

from __future__ import annotations

import gzip
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse, PlainTextResponse, Response

from flet.server.packing import accepts, is_known, is_text, packed, validators

FOR_EVER = "public, max-age=31536000, immutable"
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".woff2": "font/woff2",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
}
# Larger texts are sent as they are, from the disk.
_LARGEST_PACKED = 2 * 1024 * 1024


def inside(folder: Path, relative: str) -> Path | None:
    """The file at a relative path in a folder, or None when there is none or it lies outside."""
    if "\0" in relative or "\\" in relative:
        return None
    try:
        path = (folder / relative.lstrip("/")).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, ValueError):
        return None


def find_client_file(folder: Path, relative: str) -> Path | None:
    """The file of the built client at a relative path, or None; of a large one there may be packed forms only."""
    found = inside(folder, relative)
    if found is not None:
        return found
    packed_file = inside(folder, relative + ".gz")
    return None if packed_file is None else packed_file.with_suffix("")


@lru_cache(maxsize=512)
def _read(path: Path) -> bytes:
    return path.read_bytes()


def client_file(path: Path, headers: Headers) -> Response:
    """A file of the built client in the best encoding the browser takes; its name changes with its content."""
    extra = {"cache-control": FOR_EVER, "vary": "accept-encoding"}
    for encoding, suffix in _ENCODINGS:
        packed_file = path.with_name(path.name + suffix)
        if accepts(headers, encoding) and packed_file.is_file():
            extra["content-encoding"] = encoding
            return Response(_read(packed_file), media_type=media_type(path), headers=extra)
    body = _read(path) if path.is_file() else gzip.decompress(_read(path.with_name(path.name + ".gz")))
    return Response(body, media_type=media_type(path), headers=extra)


def asset_file(path: Path, headers: Headers) -> Response:
    """A file of the app: asked for again each time, sent again only when it has changed."""
    try:
        extra = {"cache-control": "no-cache", **validators(path)}
        if is_known(headers, extra):
            return Response(status_code=304, headers=extra)
        kind = media_type(path)
        if is_text(kind) and "range" not in headers and path.stat().st_size <= _LARGEST_PACKED:
            return packed(path.read_bytes(), kind, headers, extra)
    except OSError:
        return PlainTextResponse("Not found", 404)
    return FileResponse(path, media_type=kind, headers=extra)


def media_type(path: Path) -> str:
    """The type of a file, by its name."""
    return _TYPES.get(path.suffix.lower()) or guess_type(path.name)[0] or "application/octet-stream"
