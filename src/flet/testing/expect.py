"""Assertions that wait until they hold."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

from flet.testing.appearance import checked, disabled_by, squeezed, text_of, value_of
from flet.testing.locator import Locator
from flet.testing.mirror import Node

_ABSENT = object()


class Expectation:
    """What is expected of a locator; every method waits, and raises AssertionError when it waited in vain."""

    def __init__(self, locator: Locator, timeout: float | None) -> None:
        self._locator = locator
        self._user = locator._user  # pyright: ignore[reportPrivateUsage]
        self._timeout = self._user.timeout if timeout is None else timeout

    def _wait(self, wanted: str, read: Callable[[list[Node]], tuple[bool, Any]]) -> None:
        user = self._user
        user.settle()
        deadline = time.monotonic() + self._timeout
        while True:
            version = user.app.version
            with user.browser.lock:
                nodes = self._locator.nodes()
                holds, found = read(nodes)
            if holds:
                return
            if time.monotonic() >= deadline:
                got = f"it finds {len(nodes)} controls" if found is _ABSENT else f"got {found!r}"
                raise AssertionError(f"Expected {self._locator!r} {wanted}; {got}.\n\nThe page:\n{user.outline()}")
            user.app.wait_for_change(version, deadline)

    def _wait_one(self, wanted: str, read: Callable[[Node], Any], holds: Callable[[Any], bool]) -> None:
        def look(nodes: list[Node]) -> tuple[bool, Any]:
            if len(nodes) != 1:
                return False, _ABSENT
            found = read(nodes[0])
            return holds(found), found

        self._wait(wanted, look)

    def to_be_visible(self) -> None:
        """Exactly one control is found and shown."""
        self._wait("to be visible", lambda nodes: (len(nodes) == 1, _ABSENT))

    def to_be_hidden(self) -> None:
        """Nothing is found, or nothing of it is shown."""
        self._wait("to be hidden", lambda nodes: (not nodes, _ABSENT))

    def to_be_disabled(self) -> None:
        """It, or what it stands in, is disabled."""
        self._wait_one("to be disabled", lambda node: bool(disabled_by(node)), bool)

    def to_be_enabled(self) -> None:
        """Neither it nor what it stands in is disabled."""
        self._wait_one("to be enabled", lambda node: not disabled_by(node), bool)

    def to_be_checked(self, on: bool | None = True) -> None:
        """It is checked; with `False` it is not, with `None` it is mixed."""
        self._wait_one(f"to be checked: {on}", checked, lambda found: found is on)

    def to_be_focused(self) -> None:
        """It has the keyboard focus."""
        self._wait_one("to be focused", lambda node: self._user.browser.focused is node, bool)

    def to_have_text(self, text: str | re.Pattern[str]) -> None:
        """All text in it is `text` (white space counts as one space), or has a match of the pattern."""
        if isinstance(text, str):
            wanted = squeezed(text)
            self._wait_one(f"to have text {text!r}", text_of, lambda found: found == wanted)
        else:
            self._wait_one(f"to have text like {text.pattern!r}", text_of, lambda found: bool(text.search(found)))

    def to_contain_text(self, text: str) -> None:
        """The text in it has `text` as a part."""
        wanted = squeezed(text)
        self._wait_one(f"to contain text {text!r}", text_of, lambda found: wanted in found)

    def to_have_value(self, value: Any) -> None:
        """The user has entered or chosen `value`."""
        self._wait_one(f"to have value {value!r}", value_of, lambda found: found == value)

    def to_have_count(self, count: int) -> None:
        """So many controls are found."""
        self._wait(f"to find {count} controls", lambda nodes: (len(nodes) == count, _ABSENT))

    def to_have_property(self, name: str, value: Any) -> None:
        """The browser was told a property; None stands for its default."""
        self._wait_one(f"to have {name}={value!r}", lambda node: node.props.get(name), lambda found: found == value)


def expect(locator: Locator, *, timeout: float | None = None) -> Expectation:
    """Begin an assertion: `expect(user.get_by_text("Saved")).to_be_visible()`.

    timeout: seconds to wait at most (default: the user's).
    """
    return Expectation(locator, timeout)
