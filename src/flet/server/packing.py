"""Answers as small as the browser takes them, and none at all for what it has."""

from __future__ import annotations

import gzip
from email.utils import formatdate, parsedate_to_datetime
from functools import lru_cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response

# Below this, the headers outweigh what is saved.
_WORTH_PACKING = 600
_TEXT = ("application/json", "application/javascript", "application/xml", "application/manifest+json", "image/svg+xml")


def accepts(headers: Headers, encoding: str) -> bool:
    """Whether the browser takes a content encoding."""
    for item in headers.get("accept-encoding", "").split(","):
        name, _, quality = item.strip().partition(";")
        if name.strip().lower() == encoding:
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def is_text(media_type: str) -> bool:
    """Whether content of a type gets smaller by packing."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain.startswith("text/") or plain in _TEXT or plain.endswith(("+json", "+xml"))


@lru_cache(maxsize=256)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


def packed(body: bytes, media_type: str, headers: Headers, extra: dict[str, str]) -> Response:
    """An answer with a body, gzipped where that helps."""
    if not is_text(media_type) or len(body) < _WORTH_PACKING:
        return Response(body, media_type=media_type, headers=extra)
    extra = {**extra, "vary": "accept-encoding"}
    if accepts(headers, "gzip"):
        return Response(_packed(body), media_type=media_type, headers={**extra, "content-encoding": "gzip"})
    return Response(body, media_type=media_type, headers=extra)


def validators(path: Path) -> dict[str, str]:
    """Headers by which a browser asks whether a file has changed.

    Raises OSError when the file has gone.
    """
    facts = path.stat()
    return {
        "etag": f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"',
        "last-modified": formatdate(facts.st_mtime, usegmt=True),
    }


def is_known(headers: Headers, current: dict[str, str]) -> bool:
    """Whether the browser has the file already."""
    tags = headers.get("if-none-match")
    if tags is not None:
        return current["etag"] in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
    since = headers.get("if-modified-since")
    if since is None:
        return False
    try:
        return parsedate_to_datetime(since) >= parsedate_to_datetime(current["last-modified"])
    except (TypeError, ValueError):
        return False
