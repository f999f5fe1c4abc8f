"""The endpoint that logins come back to, for programs that declare their routes by hand."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from flet.fastapi.manager import app_manager
from flet.server.oauth import OAuthEndpoint
from flet.server.settings import Settings


class FletOAuth:
    """Ends the logins of all apps that are served by `FletApp`.

    @api.get("/oauth_callback")
    async def oauth_callback(request: Request):
        return await FletOAuth().handle(request)
    """

    async def handle(self, request: Request) -> Response:
        """Take what a provider says about a login."""
        state = request.query_params.get("state", "")
        for app in app_manager.apps_of_handlers():
            if app.logins.waits(state):
                strategy = Settings.from_environment().route_url_strategy
                return await OAuthEndpoint(app, strategy).respond(request)
        return PlainTextResponse("This sign-in has expired, or was finished already.", 400)
