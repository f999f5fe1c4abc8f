"""Signing in with Microsoft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flet.auth.group import Group
from flet.auth.oauth_provider import OAuthProvider

if TYPE_CHECKING:
    import httpx

_GRAPH = "https://graph.microsoft.com/v1.0"


class AzureOAuthProvider(OAuthProvider):
    """Microsoft Entra ID (Azure AD) accounts."""

    def __init__(self, client_id: str, client_secret: str, redirect_url: str, tenant: str | None = "common") -> None:
        """Describe it; `tenant` is a tenant's id or domain, or `common` for the accounts of all."""
        login = f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0"
        super().__init__(
            client_id=client_id,
            client_secret=client_secret,
            authorization_endpoint=f"{login}/authorize",
            token_endpoint=f"{login}/token",
            redirect_url=redirect_url,
            user_scopes=["openid", "offline_access", "User.Read"],
            user_endpoint=f"{_GRAPH}/me",
            user_id_fn=lambda user: user["id"],
            group_scopes=["GroupMember.Read.All"],
        )
        self.tenant = tenant

    async def load_groups(self, http: httpx.AsyncClient) -> list[Group]:
        """The groups the user is a member of, also through other groups."""
        groups: list[dict[str, Any]] = []
        url: str | None = f"{_GRAPH}/me/transitiveMemberOf/microsoft.graph.group"
        while url is not None:
            answer = await http.get(url)
            answer.raise_for_status()
            told: dict[str, Any] = answer.json()
            groups += told["value"]
            url = told.get("@odata.nextLink")
        return [Group(group, str(group["displayName"])) for group in groups]
