"""Somebody who uses the app in a browser of their own."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flet.reactive import Declared
from flet.testing import clicks, gestures
from flet.testing.appearance import outline, plain
from flet.testing.browser import Browser
from flet.testing.facts import Notice
from flet.testing.finders import Finders
from flet.testing.finding import Step
from flet.testing.locator import Locator
from flet.testing.mirror import PAGE, Node
from flet.testing.services import MethodCall, Services

if TYPE_CHECKING:
    from flet.runtime.page import Page
    from flet.testing.app_test import AppTest

_LONGEST_OUTLINE = 60


class User(Finders):
    """One user at one tab: finds controls, acts on them, and sees what the browser shows.

    Every action returns when the app rests again: when the handlers it set off have ended and what they changed
    has arrived. A handler that takes long is not waited for; assertions wait for what it does.
    """

    def __init__(self, app: AppTest, browser: Browser) -> None:
        self.app = app
        """The app; its `user()` opens it for further users."""
        self.browser = browser
        """The browser in memory, for tests of what a browser might send."""
        self.timeout = app.timeout
        """Seconds that finders and assertions wait at most."""
        self._errors_read = 0

    def _find(self, step: Step, include_hidden: bool) -> Locator:
        return Locator(self, ())._find(step, include_hidden)

    def control_of(self, node: Node) -> Declared | None:
        """The app's own control behind a node."""
        session = self.browser.session
        found = session.tree.nodes.get(node.id) if session is not None else None
        return found.control if found is not None else None

    def outline(self) -> str:
        """What is on the page, one line for each control with a role; the errors of finders show it."""
        with self.browser.lock:
            page = self.browser.mirror.page
            session = self.browser.session
            controls = {} if session is None else {key: node.control for key, node in session.tree.nodes.items()}
            lines = [] if page is None else list(outline(page, controls))
        if len(lines) > _LONGEST_OUTLINE:
            lines[_LONGEST_OUTLINE:] = [f"… and {len(lines) - _LONGEST_OUTLINE} more"]
        return "\n".join(lines) or "(nothing)"

    # Waiting

    def settle(self) -> None:
        """Wait until the app rests, or until all it still does is waiting or taking long."""
        self.app.settle()

    def wait_for(self, condition: Callable[[], Any], *, timeout: float | None = None) -> Any:
        """Wait until a condition holds, and return what it returned.

        Raises AssertionError when it does not within `timeout` seconds (default: the user's).
        """
        self.settle()
        deadline = time.monotonic() + (self.timeout if timeout is None else timeout)
        while True:
            version = self.app.version
            result = condition()
            if result:
                return result
            if time.monotonic() >= deadline:
                raise AssertionError(f"The condition did not come true.\n\nThe page:\n{self.outline()}")
            # What the test's own objects tell may change without the browser noticing.
            self.app.wait_for_change(version, min(deadline, time.monotonic() + 0.05))

    def expect_text(self, text: str, *, timeout: float | None = None) -> None:
        """Wait until a text is shown somewhere."""
        from flet.testing.expect import expect

        expect(self.get_by_text(text).first, timeout=timeout).to_be_visible()

    # The page as the browser has it

    def _page_property(self, name: str) -> Any:
        self.settle()
        with self.browser.lock:
            page = self.browser.mirror.page
            return page.props.get(name) if page is not None else None

    @property
    def title(self) -> str | None:
        """The title of the tab."""
        return self._page_property("title")

    @property
    def route(self) -> str:
        """What the address bar shows."""
        self.settle()
        return self.browser.history[-1]

    @property
    def page(self) -> Page:
        """The app's own page object of this user."""
        self.settle()
        session = self.browser.session
        if session is None:
            raise AssertionError("The user's session has ended.")
        return session.page

    @property
    def errors(self) -> list[Notice]:
        """The errors this user was told of; those that a test has not read fail it at its end."""
        self.settle()
        self._errors_read = len(self.browser.notices)
        return [notice for notice in self.browser.notices if notice.error_id]

    @property
    def unread_errors(self) -> list[Notice]:
        """The errors since `errors` was read last."""
        return [notice for notice in self.browser.notices[self._errors_read :] if notice.error_id]

    @property
    def notices(self) -> list[str]:
        """The texts that `page.error()` and failed handlers have shown."""
        self.settle()
        return [notice.text for notice in self.browser.notices]

    @property
    def refused(self) -> Counter[str]:
        """What the server refused from this user's browser, and how often."""
        self.settle()
        session = self.browser.session
        return session.refused if session is not None else Counter()

    # What the browser keeps and was asked to do

    @property
    def services(self) -> Services:
        """Storage, clipboard, opened addresses and answers of the browser."""
        return self.browser.services

    @property
    def storage(self) -> dict[str, Any]:
        """What `page.client_storage` keeps."""
        self.settle()
        return {key: json.loads(text) for key, text in self.services.storage.items()}

    @property
    def clipboard(self) -> str:
        """The text on the clipboard."""
        self.settle()
        return self.services.clipboard

    @property
    def opened_urls(self) -> list[str]:
        """The addresses that links and `page.launch_url` have opened."""
        self.settle()
        return self.services.opened_urls

    @property
    def calls(self) -> list[MethodCall]:
        """The methods of controls that the app called in the browser."""
        self.settle()
        return self.services.calls

    # What happens to the whole page

    def report(self, event: str, data: str = "") -> None:
        """Report an event of the page, such as `app_lifecycle_state_change`."""
        self.browser.report(PAGE, event, data)
        self.settle()

    def press(
        self, key: str, *, shift: bool = False, ctrl: bool = False, alt: bool = False, meta: bool = False
    ) -> None:
        """Press a key: a capital letter or a name, such as `Enter`, `Escape`, `Arrow Left`, `F1`.

        Enter submits the focused field or clicks the focused control, Escape closes the dialog on top; the page
        hears of every key.
        """
        browser = self.browser
        with browser.lock:
            page = browser.mirror.page
            if page is not None:
                held = {"shift": shift, "ctrl": ctrl, "alt": alt, "meta": meta}
                browser.emit(page, "keyboard_event", json.dumps({"key": key, **held}))
            focused = browser.focused
            if key == "Enter" and focused is not None:
                if focused.type in gestures.TEXT_INPUTS:
                    gestures.press_enter(browser, focused)
                else:
                    clicks.click(browser, focused, 0, 0)
            dialog = gestures.top_dialog(browser) if key == "Escape" else None
            if dialog is not None and not dialog.props.get("modal"):
                gestures.dismiss(browser, dialog)
        self.settle()

    def resize(self, width: float, height: float) -> None:
        """Change the size of the window."""
        self.browser.facts.width, self.browser.facts.height = width, height
        self.report("resize", f"{width:g},{height:g}")

    def prefer(self, brightness: str) -> None:
        """Switch the user's system to `dark` or `light`."""
        self.browser.facts.brightness = brightness
        self.report("platform_brightness_change", brightness)

    def go(self, route: str) -> None:
        """Follow a link inside the app, or edit the address behind the `#`."""
        if route != self.browser.history[-1]:
            self.browser.history.append(route)
            self.report("route_change", route)

    def go_back(self) -> None:
        """Press the browser's back button."""
        if len(self.browser.history) < 2:
            raise AssertionError("There is no earlier route to go back to.")
        self.browser.history.pop()
        self.report("route_change", self.browser.history[-1])

    def pop_view(self) -> None:
        """Press the back arrow of the view on top."""
        with self.browser.lock:
            page = self.browser.mirror.page
            views = page.slots.get("views", []) if page is not None else []
            if page is not None and views:
                self.browser.emit(page, "view_pop", plain(views[-1].props.get("route")))
        self.settle()

    # Connection

    def disconnect(self) -> None:
        """Lose the connection; what the user does meanwhile is sent after `reconnect`."""
        self.app.run(self.browser.disconnect())
        self.settle()

    def reconnect(self) -> None:
        """Get the connection back."""
        self.app.run(self.browser.connect())
        self.settle()

    def reload(self) -> None:
        """Load the page again, in the same tab: the session goes on."""
        self.app.run(self.browser.reload())
        self.settle()

    def close(self) -> None:
        """Close the tab; the session waits for it until its time is over."""
        self.app.run(self.browser.disconnect(leaving=True))
        self.settle()

    def expire(self) -> None:
        """Let the session end, as when the tab has been closed for long."""
        session = self.browser.session
        if session is not None:
            self.app.run(session.close())
        self.settle()
