"""A small OAuth 2 and OpenID provider: consent page, tokens with PKCE, refresh, and who the user is."""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "the client", "the client's secret"


@dataclass
class Provider:
    """What a test may set, and see afterwards."""

    expires_in: int | None = 3600
    asked: list[dict[str, str]] = field(default_factory=list)
    """Every query of the consent page."""
    tokens: list[dict[str, str]] = field(default_factory=list)
    """Every request for tokens."""
    issued: list[str] = field(default_factory=list)
    refreshes: set[str] = field(default_factory=set)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    refuse_refresh: bool = False
    hold: bool = False
    """Whether users are kept here instead of being sent back; then `held` has where they would go."""
    held: list[str] = field(default_factory=list)

    def asgi(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/authorize", self.authorize),
                Route("/decide", self.decide),
                Route("/token", self.token, methods=["POST"]),
                Route("/userinfo", self.userinfo),
                Route("/groups", self.groups),
            ]
        )

    async def authorize(self, request: Request) -> Response:
        query = dict(request.query_params)
        self.asked.append(query)
        links = "".join(
            f'<a href="/decide?{urlencode({**query, "answer": answer})}">{answer}</a> ' for answer in ("Allow", "Deny")
        ).replace("&", "&amp;")
        return HTMLResponse(f"<h1>Consent</h1>{links}")

    async def decide(self, request: Request) -> Response:
        query = dict(request.query_params)
        back: dict[str, str] = {"state": query["state"]}
        if query["answer"] == "Deny":
            back |= {"error": "access_denied", "error_description": "The user said <no>."}
        else:
            code = secrets.token_urlsafe(8)
            self.codes[code] = query
            back["code"] = code
        address = query["redirect_uri"] + "?" + urlencode(back)
        if self.hold:
            self.held.append(address)
            return HTMLResponse("held")
        return RedirectResponse(address, 302)

    async def token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        self.tokens.append(form)
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT, SECRET):
            return JSONResponse({"error": "invalid_client"}, 401)
        refused = JSONResponse({"error": "invalid_grant", "error_description": "Not good."}, 400)
        if form["grant_type"] == "refresh_token":
            # A refresh token is good once.
            if self.refuse_refresh or form["refresh_token"] not in self.refreshes:
                return refused
            self.refreshes.discard(form["refresh_token"])
            return self._issue("openid groups")
        query = self.codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if query is None or query.get("code_challenge") != challenge or query["code_challenge_method"] != "S256":
            return refused
        if query["redirect_uri"] != form.get("redirect_uri"):
            return refused
        return self._issue(query.get("scope", ""))

    def _issue(self, scope: str) -> Response:
        access, refresh = secrets.token_urlsafe(8), secrets.token_urlsafe(8)
        self.issued.append(access)
        self.refreshes.add(refresh)
        answer: dict[str, Any] = {"access_token": access, "token_type": "Bearer", "scope": scope}
        if self.expires_in is not None:
            answer |= {"expires_in": self.expires_in, "refresh_token": refresh}
        return JSONResponse(answer)

    def _known(self, request: Request) -> bool:
        return request.headers.get("authorization", "").removeprefix("Bearer ") in self.issued

    async def userinfo(self, request: Request) -> Response:
        return JSONResponse({"sub": 42, "name": "Ada"}, 200 if self._known(request) else 401)

    async def groups(self, request: Request) -> Response:
        return JSONResponse([{"name": "authors"}], 200 if self._known(request) else 401)
