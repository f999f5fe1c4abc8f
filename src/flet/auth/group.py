"""A group of users."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Group(dict[str, Any]):
    """What a provider tells about a group (a team, a role), as a dictionary."""

    def __init__(self, kwargs: Mapping[str, Any], name: str) -> None:
        super().__init__(kwargs)
        self.name = name
        """Name of the group."""
