"""Serving apps over ASGI."""

from flet.server.web import WebApp, app_for

__all__ = ["WebApp", "app_for"]
