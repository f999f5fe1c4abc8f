"""A signed-in user."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flet.auth.group import Group


class User(dict[str, Any]):
    """What a provider tells about a user, as a dictionary."""

    def __init__(self, kwargs: Mapping[str, Any], id: str) -> None:
        super().__init__(kwargs)
        self.id = id
        """What identifies the user at the provider."""
        self.groups: list[Group] = []
        """The groups the user is in, when they were asked for."""
