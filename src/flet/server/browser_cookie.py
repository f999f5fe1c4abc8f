"""The cookie by which a browser is known again: the secret that a stolen session id lacks."""

from __future__ import annotations

import re

from starlette.datastructures import Headers

COOKIE = "flet_browser"
_SECRET = re.compile(rf"(?:^|;)\s*{COOKIE}=([\w-]{{20,64}})\s*(?=;|$)")


def browser_cookie(headers: Headers) -> str | None:
    """The secret of a browser.

    Apps below several paths of a host have a cookie each; browsers name the one of the deepest path first.
    """
    for header in headers.getlist("cookie"):
        found = _SECRET.search(header)
        if found:
            return found[1]
    return None
