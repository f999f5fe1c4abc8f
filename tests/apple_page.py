"""An adaptive page on iOS, and what is looked at in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

import flet as ft
from event_log import EventLog
from polling import told

OpenApp = Callable[..., Page]

RED, GREEN, BLUE, AMBER = "rgb(244, 67, 54)", "rgb(76, 175, 80)", "rgb(33, 150, 243)", "rgb(255, 193, 7)"
PRIMARY, GREY, WHITE, CLEAR = "rgb(0, 97, 164)", "rgb(153, 153, 153)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"


class Log(EventLog[tuple[str, str, str]]):
    """Events as handlers saw them: control, event, data."""

    def of(self, name: str) -> Any:
        """A handler that notes what it is told, for a control of this name."""
        return lambda e: self.append((name, e.name, e.data))

    def wait(self, page: Page, *wanted: tuple[str, str, str]) -> None:
        """Wait until these have been noted, in this order, and nothing else; then start anew."""
        told(page, self, list(wanted))


def show(open_app: OpenApp, *controls: ft.Control, **options: Any) -> Page:
    """An adaptive page on iOS with the controls in its column; the options are set on it."""

    def main(page: ft.Page) -> None:
        page.platform = ft.PagePlatform.IOS
        page.adaptive = True
        for name, value in options.items():
            setattr(page, name, value)
        page.add(*controls)

    page = open_app(main)
    for control in controls:
        key = getattr(control, "key", None)
        if key:
            expect(at(page, key)).to_have_count(1)
    return page


def at(page: Page, key: str, part: str = "") -> Locator:
    """A control by its key, or the part of it that a selector names."""
    return page.locator(f'[data-key="{key}"] {part}' if part else f'[data-key="{key}"]')
