"""What all tests share."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from importlib.metadata import entry_points
from typing import Any, Protocol

import hypothesis
import pytest

from live_server import running
from resting import PATIENCE, SERVED

# The same examples in every run, and no limits of time.
hypothesis.settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("steady")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell has what runs in its background ignore interrupts, and the programs that tests start inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)

if not entry_points(group="pytest11", name="flet"):
    # Run from the sources alone, without an installed distribution that names the plugin.
    pytest_plugins = ["flet.testing.plugin"]


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests with a browser go last: Playwright's loop, once started, lets no other one run in its thread."""
    items.sort(key=lambda item: "playwright" in getattr(item, "fixturenames", ()))


@pytest.fixture
def flet_app(flet_app: Callable[..., Any]) -> Callable[..., Any]:
    """The plugin's fixture, with as much patience as the other tests have."""
    return partial(flet_app, timeout=PATIENCE)


class Serve(Protocol):
    def __call__(self, main: Any, **options: Any) -> str: ...


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Runs an app made from a `main` on a free port until the test ends; gives its URL.

    The options are those of `flet.server.app_for`.
    """
    with ExitStack() as servers:

        def start(main: Any, **options: Any) -> str:
            from flet.server import app_for

            web_app = app_for(main, **options)
            url = servers.enter_context(running(web_app))
            SERVED[url] = web_app.app
            servers.callback(SERVED.pop, url)
            return url

        yield start
