"""One user's sign-in with a provider."""

from __future__ import annotations

import asyncio
import concurrent.futures
import secrets
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from flet.auth.errors import AuthorizationError
from flet.auth.http import ProviderClient, authorization_url, provider_client, require_httpx
from flet.auth.oauth_provider import OAuthProvider
from flet.auth.oauth_token import OAuthToken
from flet.auth.user import User

T = TypeVar("T")

# A token that ends within this time is replaced already: it has to last for the request it is wanted for.
_EARLY_SECONDS = 30


class Authorization:
    """What `page.login` makes and `page.auth` holds: the user and the tokens.

    Subclass it to change how it is done, and give the class to `page.login`.
    """

    def __init__(
        self, provider: OAuthProvider, fetch_user: bool, fetch_groups: bool, scope: list[str] | None = None
    ) -> None:
        """Prepare a sign-in.

        fetch_user, fetch_groups: whether to ask the provider who the user is, and for the user's groups.
        scope: what to ask for besides what the provider's description says.
        """
        self.provider = provider
        self.fetch_user = fetch_user
        self.fetch_groups = fetch_groups
        wanted = [
            *provider.scopes,
            *(provider.user_scopes if fetch_user else ()),
            *(provider.group_scopes if fetch_groups else ()),
            *(scope or ()),
        ]
        self.scope = list(dict.fromkeys(wanted))
        self.user: User | None = None
        """Who signed in; None before that, and when nobody asked the provider."""
        self._token: OAuthToken | None = None
        self._verifier = secrets.token_urlsafe(48)
        self._lock = threading.Lock()
        self._refreshing: concurrent.futures.Future[OAuthToken] | None = None

    @property
    def token(self) -> OAuthToken | None:
        """The tokens, renewed when they have expired; None before the sign-in.

        Raises AuthorizationError when they cannot be renewed, and RuntimeError when that is due on an event loop,
        which waiting would stall: there, use `await auth.token_async`.
        """
        if self._token is None or not self._is_due(self._token):
            return self._token
        return _wait(self._valid_token, "token", "token_async")

    @property
    def token_async(self) -> Coroutine[Any, Any, OAuthToken | None]:
        """The tokens, renewed when they have expired, to be awaited: `await auth.token_async`."""
        return self._valid_token()

    def get_authorization_data(self) -> tuple[str, str]:
        """The address where the user consents, and the state that the user comes back with.

        Raises ImportError when the package of the extra `oauth` is missing.
        """
        require_httpx()
        state = secrets.token_urlsafe(24)
        return authorization_url(self.provider, state, self.scope, self._verifier), state

    def request_token(self, code: str) -> None:
        """Get the tokens for the code a user came back with, and the user; in sync code only.

        Raises AuthorizationError.
        """
        _wait(lambda: self.request_token_async(code), "request_token", "request_token_async")

    async def request_token_async(self, code: str) -> None:
        """Get the tokens for the code a user came back with, and the user.

        Raises AuthorizationError.
        """
        async with provider_client(self.provider) as client:
            answer = await client.token_for_code(code, self._verifier)
            self._token = OAuthToken.from_answer(answer, self.scope)
            await self._load(client, self._token)

    def dehydrate_token(self, saved_token: str) -> None:
        """Go on with tokens that `OAuthToken.to_json` wrote, and ask for the user; in sync code only.

        Raises ValueError for other text, and AuthorizationError when the tokens are good no more.
        """
        _wait(lambda: self.dehydrate_token_async(saved_token), "dehydrate_token", "dehydrate_token_async")

    async def dehydrate_token_async(self, saved_token: str) -> None:
        """Go on with tokens that `OAuthToken.to_json` wrote, and ask for the user.

        Raises ValueError for other text, and AuthorizationError when the tokens are good no more.
        """
        self._token = OAuthToken.from_json(saved_token)
        token = await self._valid_token()
        if token is None or token.is_expired():
            raise AuthorizationError("invalid_token", "The saved token has expired.")
        if self.fetch_user:
            async with provider_client(self.provider) as client:
                await self._load(client, token)

    async def _load(self, client: ProviderClient, token: OAuthToken) -> None:
        if not self.fetch_user:
            return
        from httpx import HTTPError

        http = client.signed(token)
        try:
            user = await self.provider.load_user(http)
            if user is not None and self.fetch_groups:
                user.groups = await self.provider.load_groups(http)
        except (HTTPError, KeyError, ValueError):
            raise AuthorizationError("invalid_response", "The provider does not tell who the user is.") from None
        self.user = user

    def _is_due(self, token: OAuthToken) -> bool:
        return token.refresh_token is not None and token.is_expired(_EARLY_SECONDS)

    async def _valid_token(self) -> OAuthToken | None:
        """The tokens, renewed once however many ask: many providers take a refresh token only once."""
        with self._lock:
            token = self._token
            if token is None or not self._is_due(token):
                return token
            running, mine = self._refreshing, None
            if running is None:
                running = self._refreshing = mine = concurrent.futures.Future[OAuthToken]()
        if mine is None:
            # Another task or thread, perhaps with another event loop, is doing it.
            return await asyncio.shield(asyncio.wrap_future(running))
        try:
            fresh = await self._refreshed(token)
        except BaseException as error:
            with self._lock:
                self._refreshing = None
            mine.set_exception(error if isinstance(error, Exception) else AuthorizationError("cancelled"))
            raise
        with self._lock:
            self._token, self._refreshing = fresh, None
        mine.set_result(fresh)
        return fresh

    async def _refreshed(self, token: OAuthToken) -> OAuthToken:
        async with provider_client(self.provider) as client:
            answer = await client.refreshed(token.refresh_token or "")
        fresh = OAuthToken.from_answer(answer, token.scope or self.scope)
        fresh.refresh_token = fresh.refresh_token or token.refresh_token
        return fresh


def _wait(start: Callable[[], Coroutine[Any, Any, T]], name: str, twin: str) -> T:
    """The result of a coroutine, in a thread without an event loop."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(start())
    raise RuntimeError(
        f"Authorization.{name} waits for the provider and would stall the event loop: use {twin} in async code."
    )
