"""What a browser may not do is counted and without effect, and the session lives on."""

from __future__ import annotations

import pytest

import flet as ft
from flet.controls.constrained_control import ConstrainedControl
from flet.reactive import Handler, Writable
from flet.testing import NotFound, NotPossible, expect
from resting import PATIENCE


class Field(ConstrainedControl, widget="TextField"):
    """A control with something to write, apart from any family of inputs."""

    value: Writable[str | None] = ""
    limit: int | None = None
    on_change: Handler[ft.ControlEvent] = None


@pytest.fixture
def log():
    return []


@pytest.fixture
def user(flet_app, log):
    def main(page: ft.Page):
        page.add(
            ft.TextButton("off", on_click=lambda e: log.append("off"), disabled=True, key="off"),
            ft.Row([ft.TextButton("inside", on_click=lambda e: log.append("inside"))], disabled=True, key="row"),
            ft.TextButton("unseen", on_click=lambda e: log.append("unseen"), visible=False, key="unseen"),
            ft.Container(ft.Text("box"), on_click=lambda e: log.append(e.local_x), key="box"),
            ft.TextButton("on", on_click=lambda e: log.append("on"), key="on"),
            Field(key="field", on_change=lambda e: log.append(e.data)),
        )

    return flet_app(main)


def send(user, key, event, data=None):
    target = user.get_by_key(key, include_hidden=True).nodes()[0]
    user.browser.report(target.id, event, data)
    user.settle()


@pytest.mark.parametrize(
    ("key", "event", "data", "reason"),
    [
        ("off", "click", None, "event: disabled control"),
        ("unseen", "click", None, "event: invisible control"),
        ("on", "explode", None, "event: not declared"),
        ("on", "text", None, "event: not declared"),
        ("box", "click", "no json", "event: bad data"),
        ("box", "click", '{"lx": "a"}', "event: bad data"),
        ("box", "click", "[" * 100_000, "event: bad data"),
        ("box", "click", "x" * (1024 * 1024 + 1), "event: too much data"),
    ],
)
def test_events_that_are_refused(user, log, key, event, data, reason):
    send(user, key, event, data)
    assert user.refused == {reason: 1}
    assert user.app.app.refused[reason] == 1
    assert log == []
    user.get_by_role("button", name="on").click()
    assert log == ["on"]


def test_events_inside_a_disabled_control_are_refused(user, log):
    inside = user.get_by_text("inside").nodes()[0]
    user.browser.report(inside.id, "click")
    assert user.refused == {"event: disabled control": 1} and log == []


def test_events_of_controls_that_left_are_refused(user, log):
    target = user.get_by_key("on").nodes()[0].id
    user.page.clean()
    user.browser.report(target, "click")
    user.browser.report(12345, "click")
    assert user.refused == {"event: unknown control": 2} and log == []


def test_what_concerns_another_session_is_refused(flet_app):
    clicked = []

    def main(page: ft.Page):
        page.add(ft.TextButton("on", on_click=lambda e: clicked.append(page.session_id)), Field(key="field"))

    anna = flet_app(main)
    ben = anna.app.user()
    ben.page.add(ft.TextButton("more", on_click=lambda e: clicked.append("more")), Field(key="other"))
    ben.settle()
    anna.browser.report(ben.get_by_text("more").nodes()[0].id, "click")
    anna.browser.report_values([[ben.get_by_key("other").nodes()[0].id, "value", "hacked", 1]])
    assert anna.refused == {"event: unknown control": 1, "value: unknown control": 1}
    assert ben.refused == {} and clicked == []
    assert not ben.get_by_key("other").control.value
    for user in (anna, ben):
        user.get_by_role("button", name="on").click()
    assert clicked == [anna.page.session_id, ben.page.session_id]


@pytest.mark.parametrize("event", ["close", "error", "connect", "login", "nonsense"])
def test_events_of_the_page_that_a_browser_may_not_report(user, event):
    user.report(event)
    assert user.refused == {"event: bad data": 1}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("field", "limit", 5), "value: not client-writable"),
        (("field", "on_change", True), "value: not client-writable"),
        (("field", "_node", 1), "value: not client-writable"),
        (("field", "__class__", "x"), "value: not client-writable"),
        (("on", "text", "hacked"), "value: not client-writable"),
        (("off", "text", "hacked"), "value: disabled control"),
        (("unseen", "visible", True), "value: invisible control"),
        (("field", "value", ["list"]), "value: not acceptable"),
        (("field", "value", {"a": 1}), "value: not acceptable"),
    ],
)
def test_writes_that_are_refused(user, change, reason):
    key, name, value = change
    target = user.get_by_key(key, include_hidden=True).nodes()[0]
    before = dict(user.control_of(target).__dict__)
    user.browser.report_values([[target.id, name, value, 1]])
    assert user.refused == {reason: 1}
    assert user.control_of(target).__dict__ == before


def test_writes_reach_the_control_before_the_event(user, log):
    user.get_by_key("field").type("abc")
    assert log == ["a", "ab", "abc"]
    assert user.get_by_key("field").control.value == "abc"


def test_a_handler_that_knows_less_does_not_overwrite_newer_typing(flet_app):
    import threading

    release = threading.Event()
    field = Field(key="field")

    def main(page: ft.Page):
        def slow(e):
            release.wait(PATIENCE)
            field.value = "from the handler"
            page.update()

        field.on_change = slow
        page.add(field)

    user = flet_app(main)
    user.get_by_key("field").fill("first")
    user.get_by_key("field").fill("second")
    release.set()
    user.wait_for(lambda: user.get_by_key("field").value == "from the handler")
    assert field.value == "from the handler"
    release.clear()
    user.get_by_key("field").fill("third")
    user.browser.report_values([[user.get_by_key("field").nodes()[0].id, "value", "typed later", 99]])
    release.set()
    user.settle()
    assert field.value == "typed later"


def test_finders_do_not_act_on_what_a_user_cannot_use(user, log):
    user.timeout = 0.05
    with pytest.raises(NotPossible, match="it is disabled"):
        user.get_by_key("off").click()
    with pytest.raises(NotPossible, match="disabled by the Row around it"):
        user.get_by_text("inside").click()
    with pytest.raises(NotFound, match="not shown: TextButton has visible=False"):
        user.get_by_key("unseen").click()
    with pytest.raises(NotPossible, match="not shown: TextButton has visible=False"):
        user.get_by_key("unseen", include_hidden=True).click()
    expect(user.get_by_key("off")).to_be_disabled()
    assert log == [] and user.refused == {}
