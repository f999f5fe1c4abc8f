"""Who users sign in with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from flet.auth.group import Group
from flet.auth.user import User

if TYPE_CHECKING:
    import httpx


class OAuthProvider:
    """A service users have accounts with, and this app's registration there.

    Every login proves with a code verifier of its own (PKCE, S256) that it was started here.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        authorization_endpoint: str,
        token_endpoint: str,
        redirect_url: str,
        scopes: list[str] | None = None,
        user_scopes: list[str] | None = None,
        user_endpoint: str | None = None,
        user_id_fn: Callable[[Mapping[str, Any]], Any] | None = None,
        group_scopes: list[str] | None = None,
        code_challenge: str | None = None,
        code_challenge_method: str | None = None,
        code_verifier: str | None = None,
    ) -> None:
        """Describe a provider.

        client_id, client_secret: what it has registered this app as.
        authorization_endpoint: where the user is sent to consent.
        token_endpoint: where the server gets tokens.
        redirect_url: where the user comes back to, as registered: the app's address and `/oauth_callback`.
        scopes: what every login asks for.
        user_scopes, group_scopes: what one asks for besides, that is to tell the user or the user's groups.
        user_endpoint: tells about the user.
        user_id_fn: finds the user's id in that.
        code_challenge, code_challenge_method, code_verifier: kept, and not used: shared by all logins they would
            protect none.
        """
        self.client_id = client_id
        self.client_secret = client_secret
        self.authorization_endpoint = authorization_endpoint
        self.token_endpoint = token_endpoint
        self.redirect_url = redirect_url
        self.scopes = scopes or []
        self.user_scopes = user_scopes or []
        self.user_endpoint = user_endpoint
        self.user_id_fn = user_id_fn
        self.group_scopes = group_scopes or []
        self.code_challenge = code_challenge
        self.code_challenge_method = code_challenge_method
        self.code_verifier = code_verifier

    async def load_user(self, http: httpx.AsyncClient) -> User | None:
        """Ask who signed in; `http` sends the access token. Override it for a provider that tells otherwise.

        Raises httpx.HTTPError when the provider does not answer as it should.
        """
        if self.user_endpoint is None or self.user_id_fn is None:
            return None
        answer = await http.get(self.user_endpoint)
        answer.raise_for_status()
        told: dict[str, Any] = answer.json()
        return User(told, str(self.user_id_fn(told)))

    async def load_groups(self, http: httpx.AsyncClient) -> list[Group]:
        """Ask for the user's groups; a plain provider knows none. Override it for one that does."""
        return []
