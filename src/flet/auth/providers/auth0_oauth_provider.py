"""Signing in with Auth0."""

from __future__ import annotations

from flet.auth.oauth_provider import OAuthProvider


class Auth0OAuthProvider(OAuthProvider):
    """Accounts of an Auth0 tenant."""

    def __init__(self, domain: str, client_id: str, client_secret: str, redirect_url: str) -> None:
        """Describe it; `domain` is the tenant's, such as `example.eu.auth0.com`."""
        super().__init__(
            client_id=client_id,
            client_secret=client_secret,
            authorization_endpoint=f"https://{domain}/authorize",
            token_endpoint=f"https://{domain}/oauth/token",
            redirect_url=redirect_url,
            user_scopes=["openid", "profile", "email"],
            user_endpoint=f"https://{domain}/userinfo",
            user_id_fn=lambda user: user["sub"],
        )
        self.domain = domain
