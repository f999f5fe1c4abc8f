"""The page's route: the part of the address that belongs to the app."""

from __future__ import annotations

from typing import Any

from flet.controls.control import Control
from flet.controls.deprecation import deprecated
from flet.runtime.page_services import PageServices
from flet.runtime.query_string import QueryString

LONGEST = 4096


class PageRoute(PageServices, abstract=True):
    """Going to routes, and following the browser when its user goes back, forward, or somewhere else."""

    @property
    def route(self) -> str:
        """The part of the address that belongs to the app, with its parameters: `/store/42?colour=red`.

        It is that of the browser before `main` is called. Setting it shows another one with the next update, and
        calls nobody; `go` also calls `on_route_change`.
        """
        return self.__dict__["_route"]

    @route.setter
    def route(self, value: str | None) -> None:
        target = str(value or "/")
        if target != self.__dict__["_route"]:
            self.__dict__["_route"] = target
            self.__dict__["_route_shown"] = False

    @property
    def query(self) -> QueryString:
        """The parameters in the route."""
        return self.__dict__["_query"]

    def go(self, route: str, skip_route_change_event: bool = False, **kwargs: Any) -> None:
        """Change the route, update the page, and call `on_route_change` unless `skip_route_change_event`.

        A route that is shown already is announced again, as a link to the page one is on loads it again; but not
        to the handler that is still working on it.

        kwargs: parameters appended to the route.
        """
        target = str(route or "/")
        if kwargs:
            target += ("&" if "?" in target else "?") + self.query.post(kwargs)
        session = self.runtime
        working_on_it = target == self.route and session.dispatcher.is_busy(self, "route_change")
        self.route = target
        self.update()
        if not skip_route_change_event and not working_on_it:
            session.soon(session.fire, "route_change", target)

    @deprecated("go")
    async def go_async(self, route: str, skip_route_change_event: bool = False, **kwargs: Any) -> None:
        """Change the route; see `go`."""
        self.go(route, skip_route_change_event, **kwargs)

    def update(self, *controls: Control) -> None:
        """Send what changed: everywhere, or in `controls` and below them.

        Raises PageDisconnectedException when the session has ended.
        """
        super().update(*controls)
        if not self.__dict__["_route_shown"]:
            self.__dict__["_route_shown"] = True
            # A call, not a property: each is an entry of the browser's history, none may be skipped.
            self.call("show_route", {"route": self.route})

    def loaded_at(self, route: Any) -> bool:
        """The browser has loaded the page at a route; whether that is another one than before."""
        before = self.__dict__["_route"]
        found = route if isinstance(route, str) and 0 < len(route) <= LONGEST else "/"
        self.__dict__["_route"] = found
        self.__dict__["_route_shown"] = True
        return before != found

    def navigated(self, route: str, message_number: int) -> None:
        """The user went to a route: back, forward, or by editing the address."""
        if route != self.route and len(route) <= LONGEST:
            self.loaded_at(route)
            self.runtime.fire("route_change", self.route, number=message_number)
