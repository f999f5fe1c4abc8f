"""What a browser tells of itself, and what it is told beside the page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Notice:
    """What the app told the user beside its page: an error, with the id it has in the log."""

    text: str
    error_id: str
    detail: str | None = None


@dataclass
class Facts:
    """What a browser tells of itself when it connects."""

    route: str = "/"
    url: str = "http://testserver/"
    width: float = 1280
    height: float = 720
    platform: str = "linux"
    brightness: str = "light"
    language: str = "en"
    timezone: str = "UTC"
    web: bool = True
    pwa: bool = False
    visibility: str = "visible"
