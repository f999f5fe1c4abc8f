"""Signing in with Google."""

from __future__ import annotations

from flet.auth.oauth_provider import OAuthProvider


class GoogleOAuthProvider(OAuthProvider):
    """Google accounts."""

    def __init__(self, client_id: str, client_secret: str, redirect_url: str) -> None:
        super().__init__(
            client_id=client_id,
            client_secret=client_secret,
            authorization_endpoint="https://accounts.google.com/o/oauth2/v2/auth",
            token_endpoint="https://oauth2.googleapis.com/token",
            redirect_url=redirect_url,
            user_scopes=["openid", "profile", "email"],
            user_endpoint="https://openidconnect.googleapis.com/v1/userinfo",
            user_id_fn=lambda user: user["sub"],
        )
