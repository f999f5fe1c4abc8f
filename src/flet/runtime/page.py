"""The page: an app's one user at one browser tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flet.controls.deprecation import deprecated
from flet.controls.events import (
    AppLifecycleStateChangeEvent,
    ControlEvent,
    KeyboardEvent,
    PageMediaData,
    RouteChangeEvent,
    ViewPopEvent,
)
from flet.controls.page.view import View
from flet.reactive import Handlers
from flet.runtime.page_login import PageLogin
from flet.runtime.page_services import number
from flet.runtime.pubsub_client import PubSubClient
from flet.runtime.query_string import QueryString
from flet.runtime.storage import ClientStorage, SessionStorage
from flet.values.app import PagePlatform
from flet.values.brightness import ThemeMode
from flet.values.theme import Theme

if TYPE_CHECKING:
    from flet.runtime.app import Client
    from flet.runtime.session import Session

# What a browser may report; all other events of a page come from the server itself.
_REPORTED = frozenset(
    {
        "app_lifecycle_state_change",
        "keyboard_event",
        "media_change",
        "platform_brightness_change",
        "resize",
        "route_change",
        "view_pop",
        "window_event",
    }
)


class _BrowsersPlatform:
    """The platform of a page that was told none: the one its browser runs on."""

    def __get__(self, instance: Page | None, owner: type) -> PagePlatform | None:
        told = instance.__dict__["_facts"].get("platform") if instance is not None else None
        return PagePlatform(told) if told else None


def _browsers_platform() -> Any:
    return _BrowsersPlatform()


class Page(PageLogin, widget="Page"):
    """What `main` is called with: the user's page, and the way to everything around it."""

    title: str | None = None
    """Title of the browser tab."""
    fonts: dict[str, str] | None = None
    """Fonts by family name: the URL of a file, or its path among the assets."""
    theme_mode: ThemeMode | None = ThemeMode.SYSTEM
    """Light, dark, or what the user's system prefers."""
    theme: Theme | None = None
    """The theme in light mode, and in dark mode unless `dark_theme` is given."""
    dark_theme: Theme | None = None
    """The theme in dark mode."""
    platform: PagePlatform | None = _browsers_platform()
    """The user's operating system; setting it makes adaptive controls look like that one's."""
    show_semantics_debugger: bool | None = None
    """Whether to show over the page what assistive technology is told: roles, names, states and values in boxes."""
    on_close: Handlers[ControlEvent] = None
    """Called when the session ends."""
    on_resize: Handlers[ControlEvent] = None
    """Called when the page's size has changed; `e.data` is `"width,height"`."""
    on_platform_brightness_change: Handlers[ControlEvent] = None
    """Called when the user's system switches between light and dark; `e.data` is `light` or `dark`."""
    on_app_lifecycle_state_change: Handlers[AppLifecycleStateChangeEvent] = None
    """Called when the page is shown, hidden, focused or left."""
    on_route_change: Handlers[RouteChangeEvent] = None
    """Called when the route has changed, by `go`, a link, or the browser's buttons."""
    on_view_pop: Handlers[ViewPopEvent] = None
    """Called when the user leaves the topmost view by its back button."""
    on_keyboard_event: Handlers[KeyboardEvent] = None
    """Called when a key is pressed anywhere on the page."""
    on_window_event: Handlers[ControlEvent] = None
    """Called when something happens to the desktop window."""
    on_media_change: Handlers[PageMediaData] = None
    """Called when notches or an on-screen keyboard change the room there is."""
    on_connect: Handlers[ControlEvent] = None
    """Called when the browser has come back."""
    on_disconnect: Handlers[ControlEvent] = None
    """Called when the connection to the browser is lost."""
    on_error: Handlers[ControlEvent] = None
    """Called when a handler has raised; `e.data` tells what."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        state = self.__dict__
        state["_page"] = self
        state["_session"] = session
        state["_first_view"] = View()
        state["_facts"] = {}
        state["_client_storage"] = ClientStorage(self)
        state["_storage"] = SessionStorage(self)
        state["_query"] = QueryString(self)
        state["_route"], state["_route_shown"] = "/", True
        state["_pubsub"] = PubSubClient(session.app.pubsub, session.id)
        session.app.pubsub.attach(session.id, self._deliver)

    def _deliver(self, handler: Any, args: tuple[Any, ...]) -> None:
        session = self.runtime

        def submit() -> None:
            if not session.closed:
                session.dispatcher.submit((0, f"pubsub {id(handler)}"), handler, args)

        session.soon(submit)

    def default_view(self) -> None:
        """Show the view that `page.add` adds to."""
        self.views.append(self.first_view)

    def greeted(self, facts: dict[Any, Any], client: Client) -> None:
        """Take what a browser told about the page when it connected."""
        state = self.__dict__
        known = {
            name: facts[name]
            for name in ("url", "platform", "brightness", "language", "timezone")
            if isinstance(facts.get(name), str) and len(facts[name]) <= 4096
        }
        known["pwa"] = facts.get("pwa") is True
        known["width"], known["height"] = number(facts.get("width")), number(facts.get("height"))
        state["_facts"] = known
        state["_client"] = client

    def reported(self, name: str, data: str, message_number: int) -> None:
        """Take an event of the page from its browser.

        Raises ValueError for what a browser may not report, and for data that does not fit.
        """
        if name not in _REPORTED:
            raise ValueError(name)
        facts = self.__dict__["_facts"]
        if name == "resize":
            width, _, height = data.partition(",")
            facts["width"], facts["height"] = float(width), float(height)
        elif name == "platform_brightness_change":
            facts["brightness"] = data
        elif name == "route_change":
            self.navigated(data, message_number)
            return
        elif name == "media_change":
            facts["media"] = self.runtime.event_object(self, name, data)
        self.runtime.fire(name, data, number=message_number)

    def ended(self) -> None:
        """The session has ended."""
        self.runtime.app.pubsub.detach(self.runtime.id)

    # What the browser told

    @property
    def url(self) -> str | None:
        """The address the page was loaded from."""
        return self.__dict__["_facts"].get("url")

    @property
    def width(self) -> float:
        """Width of the page in logical pixels."""
        return self.__dict__["_facts"].get("width", 0)

    @property
    def height(self) -> float:
        """Height of the page in logical pixels."""
        return self.__dict__["_facts"].get("height", 0)

    @property
    def web(self) -> bool:
        """Whether the page is shown in a browser."""
        return True

    @property
    def pwa(self) -> bool:
        """Whether the user has installed the app."""
        return self.__dict__["_facts"].get("pwa", False)

    @property
    def platform_brightness(self) -> ThemeMode:
        """Whether the user's system is light or dark."""
        return ThemeMode.DARK if self.__dict__["_facts"].get("brightness") == "dark" else ThemeMode.LIGHT

    @property
    def media(self) -> PageMediaData | None:
        """The room that notches and an on-screen keyboard take, once they changed."""
        return self.__dict__["_facts"].get("media")

    @property
    def client_ip(self) -> str | None:
        """The browser's address."""
        client: Client | None = self.__dict__.get("_client")
        return client.address if client else None

    @property
    def client_user_agent(self) -> str | None:
        """How the browser names itself."""
        client: Client | None = self.__dict__.get("_client")
        return client.agent if client else None

    # What belongs to the page

    @property
    def pubsub(self) -> PubSubClient:
        """Messages between the sessions of the app."""
        return self.__dict__["_pubsub"]

    @property
    def client_storage(self) -> ClientStorage:
        """Values kept in the user's browser."""
        return self.__dict__["_client_storage"]

    @property
    def session(self) -> SessionStorage:
        """Values kept on the server while the session lives."""
        return self.__dict__["_storage"]

    def error(self, message: str = "") -> None:
        """Show the user that something went wrong."""
        session = self.runtime
        session.soon(session.link.say, ["notice", "error", message, "", None])

    @deprecated("error")
    async def error_async(self, message: str = "") -> None:
        """Show the user that something went wrong."""
        self.error(message)
