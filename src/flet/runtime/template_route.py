"""Routes with places for values: `/books/:id`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_TOKEN = re.compile(
    r"\\(?P<escaped>.)"
    r"|(?P<slash>/)?(?::(?P<name>\w+)(?:\((?P<pattern>(?:\\.|[^\\()])+)\))?|\((?P<unnamed>(?:\\.|[^\\()])+)\))"
    r"(?P<often>[?*+])?"
    r"|(?P<rest>\*)"
)


class TemplateRoute:
    """Compares a route with templates, and takes the values out of it.

        place = TemplateRoute(page.route)
        if place.match("/books/:id"):
            show_book(place.id)

    `:name` takes one part of the path, `:name?` one or none, `:name+` one or more parts, `:name*` any number;
    `:name(\\d+)` only what fits the expression; `*` anything. A slash at the end and the parameters behind a `?`
    do not matter. What a template does not find is None.
    """

    def __init__(self, route: str) -> None:
        self.route = route

    def match(self, route_template: str) -> bool:
        """Whether the route fits a template; if so, its values are attributes of this object.

        Raises ValueError when an expression in the template cannot be used.
        """
        pattern, names = _compiled(route_template)
        found = pattern.fullmatch((self.route or "").partition("?")[0])
        if found is None:
            return False
        for name, value in zip(names, found.groups(), strict=True):
            setattr(self, name, value)
        return True

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"No template that {self.route!r} was compared with has a value {name!r}.")


@lru_cache(maxsize=512)
def _compiled(template: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The expression for a template, and the names of its groups."""
    parts: list[str] = []
    names: list[str] = []
    at = 0
    for token in _TOKEN.finditer(template):
        parts.append(re.escape(template[at : token.start()]))
        at = token.end()
        if token["escaped"]:
            parts.append(re.escape(token["escaped"]))
            continue
        names.append(token["name"] or str(len(names)))
        if token["rest"]:
            parts.append("(.*)")
            continue
        # Groups of the author's own would be counted as values.
        own = re.sub(r"(?<!\\)\((?!\?)", "(?:", token["pattern"] or token["unnamed"] or "[^/]+?")
        parts.append(_group(token["slash"] or "", own, token["often"] or ""))
    parts.append(re.escape(template[at:].rstrip("/") if at else template.rstrip("/")))
    try:
        return re.compile("".join(parts) + "/?"), tuple(names)
    except re.error as error:
        raise ValueError(f"{template!r} is no template of a route: {error}.") from None


def _group(slash: str, pattern: str, often: str) -> str:
    if often in ("*", "+"):
        pattern = f"{pattern}(?:{slash or '/'}{pattern})*"
    group = f"{slash}({pattern})"
    return f"(?:{group})?" if often in ("?", "*") else group
