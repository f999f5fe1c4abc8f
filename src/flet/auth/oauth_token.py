"""What a user's consent is worth: the tokens of a sign-in."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any


class OAuthToken:
    """The tokens of a signed-in user. They are secrets: encrypt them before they leave the server."""

    def __init__(
        self,
        access_token: str,
        scope: list[str] | None = None,
        token_type: str | None = None,
        expires_in: int | None = None,
        expires_at: float | None = None,
        refresh_token: str | None = None,
    ) -> None:
        """Make a token.

        scope: what the user has allowed.
        expires_in: seconds the access token was good for when it was issued.
        expires_at: Unix time when it ends; None when nobody knows.
        refresh_token: gets another access token afterwards.
        """
        self.access_token = access_token
        self.scope = scope
        self.token_type = token_type
        self.expires_in = expires_in
        self.expires_at = expires_at
        self.refresh_token = refresh_token

    def __repr__(self) -> str:
        """Without the secrets: it ends up in logs."""
        return f"OAuthToken(scope={self.scope!r}, expires_at={self.expires_at!r})"

    def is_expired(self, seconds: float = 0) -> bool:
        """Whether the access token has expired, or will in `seconds`."""
        return self.expires_at is not None and self.expires_at <= time.time() + seconds

    def to_json(self) -> str:
        """The token as text, for `from_json`."""
        return json.dumps(vars(self))

    @staticmethod
    def from_json(data: str) -> OAuthToken:
        """The token that `to_json` wrote; raises ValueError for other text."""
        try:
            found = json.loads(data)
            return OAuthToken(**found)
        except (TypeError, ValueError):
            # The text itself may be a secret: it is in no message, and in no traceback.
            raise ValueError("This is not a token that OAuthToken.to_json() wrote.") from None

    @staticmethod
    def from_answer(answer: Mapping[str, Any], asked: list[str]) -> OAuthToken:
        """The token in a provider's answer; `asked` is the scope when the answer tells none."""
        scope = answer.get("scope")
        expires_in = answer.get("expires_in")
        seconds = int(expires_in) if expires_in is not None else None
        return OAuthToken(
            access_token=str(answer["access_token"]),
            # The standard separates by spaces; some providers use commas.
            scope=str(scope).replace(",", " ").split() if scope else list(asked),
            token_type=answer.get("token_type"),
            expires_in=seconds,
            expires_at=None if seconds is None else time.time() + seconds,
            refresh_token=answer.get("refresh_token"),
        )
