"""A way to one or several controls of a page, walked anew each time it is used."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from flet.testing import clicks, finding, gestures
from flet.testing.appearance import (
    checked,
    covered_by,
    disabled_by,
    hidden_by,
    name_of,
    role_of,
    text_of,
    value_of,
)
from flet.testing.clicks import NotPossible
from flet.testing.finders import Finders
from flet.testing.finding import Step
from flet.testing.mirror import Node

if TYPE_CHECKING:
    from flet.controls.control import Control
    from flet.testing.user import User


class NotFound(AssertionError):
    """No control, or more than one, is what a finder describes."""


class Locator(Finders):
    """Controls that finders describe.

    Actions and the properties that look at one control wait until exactly one is there, at most the user's
    `timeout`; a second one is an error, for a test that clicks "some" button proves nothing.
    """

    def __init__(self, user: User, steps: tuple[Step, ...]) -> None:
        self._user = user
        self._steps = steps

    def __repr__(self) -> str:
        return ".".join(step.words for step in self._steps if step.words) or "page"

    def _find(self, step: Step, include_hidden: bool) -> Locator:
        steps = (step,) if include_hidden else (step, finding.shown_only())
        return Locator(self._user, (*self._steps, *steps))

    def filter(self, *, has_text: str | re.Pattern[str], exact: bool = False) -> Locator:
        """Only those with a text anywhere inside."""
        return Locator(self._user, (*self._steps, finding.having_text(has_text, exact)))

    def nth(self, index: int) -> Locator:
        """The one at a place, from 0; negative numbers count from the end."""
        return Locator(self._user, (*self._steps, finding.at(index)))

    @property
    def first(self) -> Locator:
        """The first one."""
        return self.nth(0)

    @property
    def last(self) -> Locator:
        """The last one."""
        return self.nth(-1)

    # Looking

    def nodes(self, hidden: bool = False) -> list[Node]:
        """What it finds at this moment; with `hidden` also what is not shown."""
        page = self._user.browser.mirror.page
        nodes = [] if page is None else [page]
        for step in self._steps:
            if step.words or not hidden:
                nodes = step.select(self._user, nodes)
        return nodes

    def count(self) -> int:
        """How many there are, once the app rests."""
        self._user.settle()
        with self._user.browser.lock:
            return len(self.nodes())

    def all(self) -> list[Locator]:
        """A locator for each one there is, once the app rests."""
        return [self.nth(index) for index in range(self.count())]

    def _look(self, read: Callable[[Node], Any]) -> Any:
        return self._with_node(read, lambda node: None)

    @property
    def text(self) -> str:
        """All text shown in it, with single spaces."""
        return self._look(text_of)

    @property
    def value(self) -> Any:
        """What the user entered or chose: text, a number, true or false, an option's key, an index."""
        return self._look(value_of)

    @property
    def name(self) -> str:
        """Its accessible name."""
        return self._look(name_of)

    @property
    def role(self) -> str:
        """Its role; "" for what only arranges others."""
        return self._look(lambda node: role_of(node, self._user.control_of(node)))

    @property
    def is_checked(self) -> bool | None:
        """Whether it is checked, switched on, or chosen; None when it is mixed."""
        return self._look(checked)

    @property
    def is_disabled(self) -> bool:
        """Whether it, or what it stands in, is disabled."""
        return bool(self._look(disabled_by))

    @property
    def is_focused(self) -> bool:
        """Whether it has the keyboard focus."""
        return self._look(lambda node: self._user.browser.focused is node)

    @property
    def control(self) -> Control:
        """The app's own control behind it."""
        return self._look(lambda node: cast("Control", self._user.control_of(node)))

    def property(self, name: str) -> Any:
        """A property as the browser was told it; None when it has its default."""
        return self._look(lambda node: node.props.get(name))

    # Acting

    def _with_node(self, act: Callable[[Node], Any], problem: Callable[[Node], str | None]) -> Any:
        """Do something with the one node, as soon as there is one and nothing is in the way."""
        user = self._user
        user.settle()
        deadline = time.monotonic() + user.timeout
        while True:
            version = user.app.version
            with user.browser.lock:
                nodes = self.nodes()
                reason = problem(nodes[0]) if len(nodes) == 1 else None
                if len(nodes) == 1 and reason is None:
                    return act(nodes[0])
                if len(nodes) > 1 or time.monotonic() >= deadline:
                    raise self._failure(nodes, reason)
            user.app.wait_for_change(version, deadline)

    def _failure(self, nodes: list[Node], reason: str | None) -> AssertionError:
        if reason is not None:
            return NotPossible(f"{self!r}: {reason}")
        outline = self._user.outline()
        if nodes:
            found = "\n".join(f"  {role_of(node) or node.type} {name_of(node)!r}" for node in nodes[:10])
            return NotFound(
                f"{self!r} finds {len(nodes)} controls:\n{found}\nSay which one: a longer name, .first, .nth(1), "
                f"or a finder inside another.\n\nThe page:\n{outline}"
            )
        unseen = [hidden_by(node) for node in self.nodes(hidden=True)]
        hint = f" One is there but not shown: {unseen[0]}." if unseen and unseen[0] else ""
        return NotFound(f"{self!r} finds nothing.{hint}\n\nThe page:\n{outline}")

    def _in_the_way(self, node: Node) -> str | None:
        hidden = hidden_by(node)
        if hidden:
            return f"it is not shown: {hidden}."
        disabled = disabled_by(node)
        if disabled:
            return f"it is disabled{'' if disabled == 'it' else f' by the {disabled} around it'}."
        cover = covered_by(node, self._user.browser.mirror)
        if cover is not None:
            return f"it is behind the open {cover.type} {name_of(cover)!r}."
        return None

    def _act(self, act: Callable[[Node], Any]) -> None:
        self._with_node(act, self._in_the_way)
        self._user.settle()

    def click(self, *, x: float = 0, y: float = 0) -> None:
        """Click it; if it does not react, what it stands in does.

        x, y: where, in logical pixels; a browser in memory has no layout, so places on control and page are the same.
        """
        self._act(lambda node: clicks.click(self._user.browser, node, x, y))

    def double_click(self, *, x: float = 0, y: float = 0) -> None:
        """Click it twice, quickly."""
        self._act(lambda node: gestures.double_click(self._user.browser, node, x, y))

    def long_press(self, *, x: float = 0, y: float = 0) -> None:
        """Hold it for more than half a second."""
        self._act(lambda node: gestures.long_press(self._user.browser, node, x, y))

    def hover(self, *, x: float = 0, y: float = 0) -> None:
        """Move the pointer over it."""
        self._act(lambda node: gestures.hover(self._user.browser, node, x, y, inside=True))

    def unhover(self, *, x: float = 0, y: float = 0) -> None:
        """Move the pointer away from it."""
        self._act(lambda node: gestures.hover(self._user.browser, node, x, y, inside=False))

    def fill(self, text: str) -> None:
        """Replace the text of a field in one step, as pasting does."""
        self._act(lambda node: gestures.enter_text(self._user.browser, node, text))

    def clear(self) -> None:
        """Remove the text of a field."""
        self.fill("")

    def type(self, text: str) -> None:
        """Add text to a field key by key; each key is a change, and a line break submits a field of one line."""
        self._act(lambda node: gestures.type_text(self._user.browser, node, text))

    def submit(self) -> None:
        """Press Enter in a field."""
        self._act(lambda node: gestures.submit(self._user.browser, node))

    def set_checked(self, on: bool) -> None:
        """Check or uncheck a checkbox, switch, radio or chip; nothing happens if it is so already."""

        def act(node: Node) -> None:
            for _ in range(2):
                if checked(node) is not on:
                    clicks.click(self._user.browser, node, 0, 0)
            if checked(node) is not on:
                raise NotPossible(f"{self!r}: {node.type} cannot be {'checked' if on else 'unchecked'}.")

        self._act(act)

    def check(self) -> None:
        """Check it, unless it is checked."""
        self.set_checked(True)

    def uncheck(self) -> None:
        """Uncheck it, unless it is not checked."""
        self.set_checked(False)

    def select_option(self, option: str) -> None:
        """Choose an option of a dropdown, by its text or its key."""

        def act(node: Node) -> None:
            options = node.slots.get("options", [])
            for wanted in options:
                if option in (wanted.props.get("text"), wanted.props.get("key")):
                    if wanted.props.get("disabled") or wanted.props.get("visible") is False:
                        raise NotPossible(f"{self!r}: the option {option!r} is disabled or not shown.")
                    clicks.choose_option(self._user.browser, node, wanted)
                    return
            known = ", ".join(repr(name_of(other)) for other in options)
            raise NotPossible(f"{self!r}: there is no option {option!r}, only {known or 'none at all'}.")

        self._act(act)

    def slide(self, *values: float) -> None:
        """Move a slider to a value, or a range slider to two."""
        self._act(lambda node: gestures.slide(self._user.browser, node, values))

    def drag_to(self, target: Locator) -> None:
        """Drag it to a drag target and let go."""
        goal: Node = target._look(lambda node: node)
        self._act(lambda node: gestures.drag_to(self._user.browser, node, goal))

    def dismiss(self) -> None:
        """Close a dialog, sheet or notice by Escape or a click beside it; swipe a Dismissible away."""
        self._with_node(lambda node: gestures.dismiss(self._user.browser, node), lambda node: None)
        self._user.settle()

    def focus(self) -> None:
        """Give it the keyboard focus."""
        self._act(self._user.browser.focus)

    def blur(self) -> None:
        """Take the keyboard focus away."""
        self._act(lambda node: self._user.browser.focus(None))

    def trigger(self, event: str, data: str | None = None) -> None:
        """Report an event (`event` without `on_`) as a browser would; for events that no action here stands for."""
        self._act(lambda node: self._user.browser.emit(node, event, data))

    def write(self, **values: Any) -> None:
        """Change properties as a browser would; for those that no action here stands for."""
        self._act(lambda node: self._user.browser.write(node, **values))
