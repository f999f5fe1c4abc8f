"""Signing users in and out."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

from flet.auth.authorization import Authorization
from flet.auth.errors import AuthorizationError
from flet.auth.oauth_provider import OAuthProvider
from flet.controls.deprecation import deprecated
from flet.controls.events import ControlEvent, LoginEvent
from flet.reactive import Handlers
from flet.runtime.dispatch import is_async
from flet.runtime.logins import Login
from flet.runtime.page_route import PageRoute

_logger = logging.getLogger("flet")

_WINDOW = "flet_oauth_signin"


class PageLogin(PageRoute, abstract=True):
    """Signing in with accounts that users have elsewhere."""

    on_login: Handlers[LoginEvent] = None
    """Called when a login has ended; `e.error` is empty when the user is signed in."""
    on_logout: Handlers[ControlEvent] = None
    """Called after `logout`."""

    @property
    def auth(self) -> Authorization | None:
        """The user who is signed in, and the tokens; None when nobody is."""
        return self.__dict__.get("_auth")

    def login(
        self,
        provider: OAuthProvider,
        fetch_user: bool = True,
        fetch_groups: bool = False,
        scope: list[str] | None = None,
        saved_token: str | None = None,
        on_open_authorization_url: Callable[[str], Any] | None = None,
        complete_page_html: str | None = None,
        redirect_to_page: bool = False,
        authorization: type[Authorization] = Authorization,
    ) -> Authorization:
        """Let the user sign in; `on_login` tells how it ended.

        provider: who with.
        fetch_user, fetch_groups: whether to ask who the user is, and for the user's groups.
        scope: what to ask the user for besides.
        saved_token: tokens of an earlier login; while they are good nobody has to sign in. In sync code only.
        on_open_authorization_url: opens the address where the user consents; by default a small window does.
        complete_page_html: what that window shows in the end; by default it closes itself.
        redirect_to_page: sign in in the app's own tab, and come back to the app in the end.
        authorization: a subclass that does it in another way.
        Raises RuntimeError for a saved token on the event loop, which waiting would stall, and ImportError when the
        package of the extra `oauth` is missing.
        """
        made = authorization(provider, fetch_user=fetch_user, fetch_groups=fetch_groups, scope=scope)
        if saved_token is not None:
            self.runtime.calls.require_thread("login_async")
            try:
                made.dehydrate_token(saved_token)
            except (AuthorizationError, ValueError) as error:
                _logger.info("A saved token is good no more: %s", error)
            else:
                self.signed_in(made)
                return made
        url = self._begin(made, complete_page_html, redirect_to_page)
        if on_open_authorization_url is None:
            self._open_window(url, redirect_to_page)
        elif is_async(on_open_authorization_url):
            self.run_task(on_open_authorization_url, url)
        else:
            on_open_authorization_url(url)
        return made

    async def login_async(
        self,
        provider: OAuthProvider,
        fetch_user: bool = True,
        fetch_groups: bool = False,
        scope: list[str] | None = None,
        saved_token: str | None = None,
        on_open_authorization_url: Callable[[str], Any] | None = None,
        complete_page_html: str | None = None,
        redirect_to_page: bool = False,
        authorization: type[Authorization] = Authorization,
    ) -> Authorization:
        """Let the user sign in; see `login`."""
        made = authorization(provider, fetch_user=fetch_user, fetch_groups=fetch_groups, scope=scope)
        if saved_token is not None:
            try:
                await made.dehydrate_token_async(saved_token)
            except (AuthorizationError, ValueError) as error:
                _logger.info("A saved token is good no more: %s", error)
            else:
                self.signed_in(made)
                return made
        url = self._begin(made, complete_page_html, redirect_to_page)
        if on_open_authorization_url is None:
            self._open_window(url, redirect_to_page)
        elif is_async(on_open_authorization_url):
            await on_open_authorization_url(url)
        else:
            on_open_authorization_url(url)
        return made

    def _begin(self, made: Authorization, complete_page_html: str | None, redirect_to_page: bool) -> str:
        session = self.runtime
        session.require_open()
        url, state = made.get_authorization_data()
        waiting = Login(session, made, session.client.cookie, complete_page_html, redirect_to_page)
        session.app.logins.add(state, waiting)
        return url

    def _open_window(self, url: str, here: bool) -> None:
        if here:
            self.launch_url(url, "_self")
        else:
            self.launch_url(url, _WINDOW, web_popup_window=True, window_width=500, window_height=700)

    def signed_in(self, made: Authorization) -> None:
        """A login has succeeded; from any thread."""
        self.__dict__["_auth"] = made
        self._tell_login("", "")

    def not_signed_in(self, error: str, description: str) -> None:
        """A login has failed; whoever was signed in before still is."""
        self._tell_login(error, description)

    def _tell_login(self, error: str, description: str) -> None:
        session = self.runtime
        told = json.dumps({"error": error, "error_description": description})
        session.soon(session.fire, "login", told)

    def logout(self) -> None:
        """Forget who is signed in; at the provider the user stays so."""
        self.__dict__["_auth"] = None
        session = self.runtime
        session.soon(session.fire, "logout", "")

    @deprecated("logout")
    async def logout_async(self) -> None:
        """Forget who is signed in."""
        self.logout()
