"""Test an app in-process: no server, no port, no browser.

    from flet.testing import expect

    def test_counter(flet_app):
        user = flet_app(main)
        user.get_by_role("button", name="More").click()
        expect(user.get_by_text("1", exact=True)).to_be_visible()

`flet_app` is the fixture of the pytest plugin; without pytest use `AppTest`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flet.testing.app_test import AppError, AppTest
    from flet.testing.clicks import NotPossible
    from flet.testing.expect import Expectation, expect
    from flet.testing.locator import Locator, NotFound
    from flet.testing.user import User

__all__ = ["AppError", "AppTest", "Expectation", "Locator", "NotFound", "NotPossible", "User", "expect"]

# Imported when they are first used: pytest loads the plugin in this package for every project it runs in.
_HOMES = {
    "AppError": "app_test",
    "AppTest": "app_test",
    "Expectation": "expect",
    "Locator": "locator",
    "NotFound": "locator",
    "NotPossible": "clicks",
    "User": "user",
    "expect": "expect",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'flet.testing' has no attribute {name!r}")
    value = getattr(import_module(f"flet.testing.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
