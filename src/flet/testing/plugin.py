"""The pytest plugin: one fixture, `flet_app`. Imports nothing of the package before a test asks for it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from flet.testing import AppTest, User

_APPS = pytest.StashKey["list[AppTest]"]()


@pytest.fixture
def flet_app(request: pytest.FixtureRequest) -> Iterator[Callable[..., User]]:
    """Runs a `main` and opens it for a user: `user = flet_app(main, route="/store")`.

    Keyword arguments that are fields of AppTest (`timeout`, `debug`, `session_timeout`, …) go there, the others to
    the user's browser. Further users of the same app: `user.app.user()`.
    """
    from flet.testing import AppTest

    apps: list[AppTest] = request.node.stash.setdefault(_APPS, [])

    def open_(main: Callable[[Any], Any], route: str = "/", **options: Any) -> User:
        of_browser = {"storage", "width", "height", "platform", "brightness", "language", "timezone", "pwa"}
        facts = {name: options.pop(name) for name in of_browser & options.keys()}
        app = AppTest(main, **options)
        apps.append(app)
        return app.user(route, **facts)

    yield open_
    for app in apps:
        app.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """A handler that failed unnoticed fails the test, not only its teardown."""
    result = yield
    none: list[AppTest] = []
    for app in item.stash.get(_APPS, none):
        for user in app.users:
            user.settle()
        app.check()
    return result
