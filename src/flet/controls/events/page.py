"""Events of the page: keys, routes, views, lifecycle, sign-in."""

from __future__ import annotations

from typing import Any, cast

from flet.controls.events.base import ControlEvent, DataEvent, boolean, member, read_number, read_with, text
from flet.values.app import AppLifecycleState
from flet.values.padding import Padding


class KeyboardEvent(DataEvent):
    """A key was pressed."""

    key: str = text("key")
    """The key: its letter as a capital, or its name, such as `Enter`, `Arrow Left`, `F1`."""
    shift: bool = boolean("shift")
    """Whether Shift was held."""
    ctrl: bool = boolean("ctrl")
    """Whether Control was held."""
    alt: bool = boolean("alt")
    """Whether Alt (Option) was held."""
    meta: bool = boolean("meta")
    """Whether Meta (Command, Windows) was held."""


class RouteChangeEvent(DataEvent):
    """The page has a new route."""

    route: str = text("route")
    """The route: path and query, beginning with `/`."""

    @classmethod
    def _payload(cls, data: Any) -> dict[str, Any]:
        return {"route": data}


class ViewPopEvent(ControlEvent):
    """The user wants to go back from the view on top."""

    view: Any
    """The view to leave; removing it from `Page.views` is up to the app."""

    def _read(self) -> None:
        views: list[Any] = list(getattr(self.page, "views", None) or [])
        if not views:
            raise ValueError("ViewPopEvent: the page has no view to leave")
        self.view = next((view for view in reversed(views) if view.route == self.data), views[-1])


class AppLifecycleStateChangeEvent(DataEvent):
    """Something happened to the app's window or tab."""

    state: AppLifecycleState = member("state", AppLifecycleState)
    """What happened."""

    @classmethod
    def _payload(cls, data: Any) -> dict[str, Any]:
        return {"state": data}


_EDGES = ("left", "top", "right", "bottom")


def _read_insets(item: Any) -> Padding:
    if not isinstance(item, dict):
        raise ValueError("not an object")
    given = cast("dict[str, Any]", item)
    return Padding(*(read_number(given.get(edge)) for edge in _EDGES))


class PageMediaData(DataEvent):
    """What covers the edges of the page: notches, system bars, the on-screen keyboard; in logical pixels."""

    padding: Padding = read_with("padding", _read_insets)
    """Covered now, apart from what `view_insets` tells."""
    view_padding: Padding = read_with("view_padding", _read_insets)
    """Covered by notches and bars, also while the keyboard hides them."""
    view_insets: Padding = read_with("view_insets", _read_insets)
    """Covered by the on-screen keyboard."""


class LoginEvent(DataEvent):
    """A sign-in has ended."""

    error: str = text("error")
    """Code of what went wrong; empty when the user is signed in."""
    error_description: str = text("error_description")
    """What went wrong, in words."""

    def __init__(
        self,
        error: str,
        error_description: str,
        target: str,
        name: str,
        data: str,
        control: Any,
        page: Any,
    ) -> None:
        super().__init__(target, name, data, control, page)
        self.error = error
        self.error_description = error_description
