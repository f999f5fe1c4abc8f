"""Signing in with GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flet.auth.group import Group
from flet.auth.oauth_provider import OAuthProvider

if TYPE_CHECKING:
    import httpx

_API = "https://api.github.com"


class GitHubOAuthProvider(OAuthProvider):
    """GitHub accounts; the groups are teams."""

    def __init__(self, client_id: str, client_secret: str, redirect_url: str) -> None:
        super().__init__(
            client_id=client_id,
            client_secret=client_secret,
            authorization_endpoint="https://github.com/login/oauth/authorize",
            token_endpoint="https://github.com/login/oauth/access_token",
            redirect_url=redirect_url,
            user_scopes=["read:user", "user:email"],
            user_endpoint=f"{_API}/user",
            user_id_fn=lambda user: user["id"],
            group_scopes=["read:org"],
        )

    async def load_groups(self, http: httpx.AsyncClient) -> list[Group]:
        """The teams of the user, in all organisations."""
        teams: list[dict[str, Any]] = []
        url: str | None = f"{_API}/user/teams?per_page=100"
        while url is not None:
            answer = await http.get(url)
            answer.raise_for_status()
            teams += answer.json()
            url = answer.links.get("next", {}).get("url")
        return [Group(team, str(team["name"])) for team in teams]
