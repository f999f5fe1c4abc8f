"""Files over HTTP: the built client, pre-compressed and cached for ever, and the app's own assets."""

from __future__ import annotations

from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response

FOR_EVER = "public, max-age=31536000, immutable"
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_TYPES = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".json": "application/json"}


def inside(folder: Path, relative: str) -> Path | None:
    """The file at a relative path in a folder, or None when there is none or it lies outside."""
    if "\0" in relative or "\\" in relative:
        return None
    try:
        path = (folder / relative.lstrip("/")).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=512)
def _read(path: Path) -> bytes:
    return path.read_bytes()


def client_file(path: Path, headers: Headers) -> Response:
    """A file of the built client in the best encoding the browser takes; its name changes with its content."""
    accepted = headers.get("accept-encoding", "")
    extra = {"cache-control": FOR_EVER, "vary": "accept-encoding"}
    body = path
    for encoding, suffix in _ENCODINGS:
        packed = path.with_name(path.name + suffix)
        if encoding in accepted and packed.is_file():
            extra["content-encoding"] = encoding
            body = packed
            break
    return Response(_read(body), media_type=_TYPES.get(path.suffix) or _media_type(path), headers=extra)


def asset_file(path: Path) -> Response:
    """A file of the app."""
    return FileResponse(path, media_type=_media_type(path), headers={"cache-control": "no-cache"})


def _media_type(path: Path) -> str:
    return guess_type(path.name)[0] or "application/octet-stream"
