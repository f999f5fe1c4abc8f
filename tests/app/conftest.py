"""What the tests of the test tools share."""

from __future__ import annotations

import pytest


@pytest.fixture
def log():
    return []


@pytest.fixture
def show(flet_app, log):
    """Shows controls that note their events in `log`."""

    def note(e):
        log.append((e.name, e.data))

    def show(make):
        user = flet_app(lambda page: page.add(*make(note)))
        user.timeout = 0.05
        return user

    return show
