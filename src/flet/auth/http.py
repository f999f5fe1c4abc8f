"""What is said to providers."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from flet.auth.errors import AuthorizationError

if TYPE_CHECKING:
    import httpx

    from flet.auth.oauth_provider import OAuthProvider
    from flet.auth.oauth_token import OAuthToken

TIMEOUT = 10.0
"""Seconds a provider has for each answer."""


def authorization_url(provider: OAuthProvider, state: str, scope: list[str], verifier: str) -> str:
    """Where a user consents."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    query = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": provider.redirect_url,
        "scope": " ".join(scope),
        "state": state,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    if not scope:
        del query["scope"]
    separator = "&" if "?" in provider.authorization_endpoint else "?"
    return provider.authorization_endpoint + separator + urlencode(query)


class ProviderClient:
    """Speaks to a provider for one app."""

    def __init__(self, provider: OAuthProvider, http: httpx.AsyncClient) -> None:
        self._provider = provider
        self._http = http

    async def token_for_code(self, code: str, verifier: str) -> dict[str, Any]:
        """The tokens for a code that a user came back with; raises AuthorizationError."""
        return await self._ask(
            grant_type="authorization_code",
            code=code,
            redirect_uri=self._provider.redirect_url,
            code_verifier=verifier,
        )

    async def refreshed(self, refresh_token: str) -> dict[str, Any]:
        """The tokens that follow on expired ones; raises AuthorizationError."""
        return await self._ask(grant_type="refresh_token", refresh_token=refresh_token)

    async def _ask(self, **fields: str) -> dict[str, Any]:
        from httpx import HTTPError

        known = {"client_id": self._provider.client_id, "client_secret": self._provider.client_secret}
        try:
            answer = await self._http.post(self._provider.token_endpoint, data={**fields, **known})
            told = answer.json()
        except (HTTPError, ValueError):
            # Written anew: the original holds the request, and with it secrets.
            raise AuthorizationError("temporarily_unavailable", "The provider does not answer.") from None
        if not isinstance(told, dict):
            raise AuthorizationError("invalid_response", "The provider sent no token.")
        found = cast("dict[str, Any]", told)
        if found.get("error"):
            raise AuthorizationError(str(found["error"]), str(found.get("error_description") or ""))
        if answer.is_error or not found.get("access_token"):
            raise AuthorizationError("invalid_response", "The provider sent no token.")
        return found

    def signed(self, token: OAuthToken) -> httpx.AsyncClient:
        """The HTTP client, from now on sending the access token."""
        self._http.headers["authorization"] = f"Bearer {token.access_token}"
        return self._http


@asynccontextmanager
async def provider_client(provider: OAuthProvider) -> AsyncGenerator[ProviderClient, None]:
    """A client for `provider` while the block runs.

    Raises ImportError when the package of the extra `oauth` is missing.
    """
    require_httpx()
    import httpx

    async with httpx.AsyncClient(timeout=TIMEOUT, headers={"accept": "application/json"}) as http:
        yield ProviderClient(provider, http)


def require_httpx() -> None:
    """Raise ImportError, naming the extra, when a login would find out half-way that httpx is missing."""
    if find_spec("httpx") is None:
        raise ImportError('Signing in needs the package "httpx": pip install "fletling[oauth]".')
