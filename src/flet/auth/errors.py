"""What goes wrong while signing in."""

from __future__ import annotations


class AuthorizationError(Exception):
    """A provider refused; `error` is its code and `description` its words."""

    def __init__(self, error: str, description: str = "") -> None:
        super().__init__(f"{error}: {description}" if description else error)
        self.error = error
        self.description = description
