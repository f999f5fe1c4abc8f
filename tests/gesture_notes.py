"""A page with a gesture detector that notes every event, and fingers to touch it with."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import CDPSession, Page

import flet as ft
from event_log import EventLog
from polling import logged

Note = tuple[str, Any]


class Notes:
    """What the handlers of a detector were called with: names and data, read as JSON where it is."""

    def __init__(self) -> None:
        self.list: EventLog[Note] = EventLog()

    def handler(self, name: str) -> Callable[[ft.ControlEvent], None]:
        def note(event: ft.ControlEvent) -> None:
            data = event.data
            self.list.append((name, json.loads(data) if data and data[0] in "{tf" else data))

        return note

    def names(self) -> list[str]:
        return [name for name, _ in self.list]

    def data(self, name: str) -> Any:
        """The data of the last event with a name."""
        return next(data for found, data in reversed(self.list) if found == name)

    def wait(self, page: Page, *names: str) -> None:
        """At this moment of the page's clock, which stands still, exactly these events have been told."""
        logged(page, self.list, len(names))
        assert self.names() == list(names)

    def quiet(self, page: Page, *names: str) -> None:
        """The same, and nothing follows however long it is waited for."""
        self.wait(page, *names)
        page.clock.run_for(2_000)
        self.wait(page, *names)


def detector(notes: Notes, *names: str, **properties: Any) -> ft.GestureDetector:
    """A detector of 200 x 100 that notes the named events."""
    properties.setdefault("content", ft.Container(ft.Text("Target"), width=200, height=100, bgcolor="amber"))
    handlers = {f"on_{name}": notes.handler(name) for name in names}
    return ft.GestureDetector(**properties, **handlers)


class Fingers:
    """Touches through the browser's own input."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)

    def send(self, kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y, "id": index} for index, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def down(self, *points: tuple[float, float]) -> None:
        self.send("touchStart", *points)

    def move(self, *points: tuple[float, float]) -> None:
        self.send("touchMove", *points)

    def up(self, *points: tuple[float, float]) -> None:
        """Lift fingers; those at `points` stay."""
        self.send("touchEnd", *points)
