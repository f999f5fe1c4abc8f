"""The parameters in a page's route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

if TYPE_CHECKING:
    from flet.runtime.page import Page


class QueryString:
    """`page.query`: the parameters behind the `?` of the route."""

    def __init__(self, page: Page | None = None) -> None:
        self.page = page
        self.url: str | None = None

    def __call__(self) -> None:
        """Read the parameters of the page's current route."""
        self.url = self.page.route if self.page is not None else None

    def _parts(self) -> tuple[str, str]:
        route = self.url if self.page is None else self.page.route
        parts = urlsplit(route or "")
        return parts.path, parts.query

    @property
    def path(self) -> str:
        """The route without its parameters."""
        return self._parts()[0]

    @property
    def to_dict(self) -> dict[str, str]:
        """All parameters."""
        return dict(parse_qsl(self._parts()[1], keep_blank_values=True))

    def get(self, key: str) -> str:
        """The value of a parameter.

        Raises KeyError when the route does not have it.
        """
        return self.to_dict[key]

    def post(self, kwargs: dict[str, Any]) -> str:
        """Parameters as the text behind a `?`."""
        return urlencode(kwargs)
