from __future__ import annotations

import pytest

from flet.server.origin import is_own_origin


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://example.org", "example.org"),
        ("https://example.org", "example.org:443"),
        ("http://example.org:8000", "example.org:8000"),
        ("http://[::1]:8000", "[::1]:8000"),
        ("https://EXAMPLE.org", "example.org"),
    ],
)
def test_own_pages_may_connect(origin: str, host: str) -> None:
    assert is_own_origin(origin, host)


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "http://example.org.evil.net",
        "http://evil-example.org",
        "http://example.org@evil.net",
        "http://example.org:8001",
        "https://example.org:8000",
        "file://example.org",
        "http://example.org/path",
        "http://[",
    ],
)
def test_foreign_pages_may_not(origin: str | None) -> None:
    host = "example.org:80" if origin != "https://example.org:8000" else "example.org"
    assert not is_own_origin(origin, host)


def test_a_listed_origin_may_connect() -> None:
    assert is_own_origin("https://other.example", "example.org", ("https://other.example",))
    assert not is_own_origin("https://other.example.evil", "example.org", ("https://other.example",))
