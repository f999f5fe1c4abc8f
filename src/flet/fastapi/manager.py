"""Starts and ends all apps that were made for a FastAPI application."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakSet, WeakValueDictionary

from flet.runtime.app import App, AppOptions
from flet.runtime.backend import Backend, MemoryBackend
from flet.runtime.uploads import UploadSigner
from flet.server.tuning import tune_collector
from flet.server.web import WebApp


class FletAppManager:
    """Apps need it only to have their sessions ended in order, with `on_close`, before the server stops.

    Calling it is optional: apps start with their first page.
    """

    def __init__(self) -> None:
        self._apps: WeakSet[WebApp] = WeakSet()
        self._of_handlers: WeakValueDictionary[Any, App] = WeakValueDictionary()
        self._signers: dict[str | None, UploadSigner] = {}
        self.backend: Backend = MemoryBackend()

    async def start(self) -> None:
        """Prepare for pages; to be called when the server starts."""
        tune_collector()

    async def shutdown(self) -> None:
        """End all sessions; to be called when the server stops. Apps may be used again afterwards."""
        for web_app in list(self._apps):
            await web_app.shutdown()
        for app in self.apps_of_handlers():
            await app.shutdown()

    def add(self, web_app: WebApp) -> None:
        """Look after an app while it exists."""
        self._apps.add(web_app)

    def signer(self, key: str | None) -> UploadSigner:
        """What signs and checks upload URLs with a key; without one, with a key of this process."""
        return self._signers.setdefault(key, UploadSigner(key))

    def apps_of_handlers(self) -> list[App]:
        """The apps that `app_of` has made and that are in use."""
        return list(self._of_handlers.values())

    def app_of(self, session_handler: Callable[[Any], Any], options: AppOptions) -> App:
        """The sessions of a handler: the same ones for all its connections, for as long as there are any."""
        app = self._of_handlers.get(session_handler)
        if app is None:
            app = self._of_handlers[session_handler] = App(session_handler, options)
        return app


app_manager = FletAppManager()
"""The manager of all apps in this process."""
