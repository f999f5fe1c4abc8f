"""Signing in with accounts that users have elsewhere (OAuth 2)."""

from flet.auth.authorization import Authorization
from flet.auth.errors import AuthorizationError
from flet.auth.group import Group
from flet.auth.oauth_provider import OAuthProvider
from flet.auth.oauth_token import OAuthToken
from flet.auth.user import User

__all__ = ["Authorization", "AuthorizationError", "Group", "OAuthProvider", "OAuthToken", "User"]
