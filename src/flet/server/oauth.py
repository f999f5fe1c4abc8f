"""Where users come back to after they have signed in elsewhere."""

from __future__ import annotations

import base64
import hashlib
import hmac
import html
import logging
import secrets

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from flet.auth.errors import AuthorizationError
from flet.runtime.app import App
from flet.runtime.logins import Login
from flet.server.browser_cookie import browser_cookie

_logger = logging.getLogger("flet")

_CLOSE = "window.close()"
_DIGEST = base64.b64encode(hashlib.sha256(_CLOSE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'sha256-{_DIGEST}'"
_LONGEST = 500


class OAuthEndpoint:
    """Ends the logins of an app.

    A state is good once, for a while, and in the browser that the login was started in: an address that somebody
    else is talked into opening signs nobody in.
    """

    def __init__(self, app: App, route_strategy: str) -> None:
        self._app = app
        self._route_strategy = route_strategy

    async def respond(self, request: Request) -> Response:
        """Take what a provider says about a login."""
        if request.method != "GET":
            return _page(405, "Not signed in", "Providers come back with GET.")
        query = request.query_params
        login = self._app.logins.take(query.get("state", ""))
        if login is None or login.session.closed:
            return _page(400, "Not signed in", "This sign-in has expired, or was finished already.")
        cookie = browser_cookie(request.headers)
        if not cookie or not hmac.compare_digest(cookie.encode(), login.cookie.encode()):
            return _page(
                403,
                "Not signed in",
                "This sign-in was started in another browser, or the app was opened at another address than the one "
                f"users come back to: {login.authorization.provider.redirect_url}",
            )
        error, description = query.get("error", ""), query.get("error_description", "")
        if not error:
            error, description = await self._finish(login, query.get("code", ""))
        page = login.session.page
        if login.session.closed:
            return _page(400, "Not signed in", "The app has ended this session.")
        if error:
            page.not_signed_in(error, description)
        else:
            page.signed_in(login.authorization)
        if login.redirect_to_page:
            return RedirectResponse(self._address(login), 303, headers={"cache-control": "no-store"})
        if error:
            return _page(400, "Not signed in", f"{error[:_LONGEST]}: {description[:_LONGEST]}".removesuffix(": "))
        if login.complete_page_html is not None:
            return HTMLResponse(login.complete_page_html, headers={"cache-control": "no-store"})
        return _page(200, "Signed in", "You can close this window.", close=True)

    async def _finish(self, login: Login, code: str) -> tuple[str, str]:
        """What went wrong, as code and words; empty when nothing did."""
        if not code:
            return "invalid_request", "The provider sent no code."
        try:
            await login.authorization.request_token_async(code)
        except AuthorizationError as error:
            return error.error, error.description
        except Exception as error:
            error_id = secrets.token_hex(4)
            _logger.error("Error %s while signing in", error_id, exc_info=error)
            return "server_error", f"Something went wrong ({error_id})."
        return "", ""

    def _address(self, login: Login) -> str:
        """Where the app is, with its route."""
        base, route = login.session.client.url, (login.session.page.route or "/").lstrip("/")
        return f"{base}#/{route}" if self._route_strategy == "hash" else base + route


def _page(status: int, title: str, text: str, close: bool = False) -> Response:
    script = f"<script>{_CLOSE}</script>" if close else ""
    return HTMLResponse(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        '<meta name="viewport" content="width=device-width"></head>'
        f"<body><h1>{html.escape(title)}</h1><p>{html.escape(text)}</p>{script}</body></html>",
        status,
        headers={"cache-control": "no-store", "content-security-policy": _POLICY},
    )
