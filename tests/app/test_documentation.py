"""What the documents say about testing is true as it is written."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

import flet as ft
from flet.testing import AppTest, Locator, NotFound, User, expect
from flet.testing.expect import Expectation

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/testing.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", GUIDE, re.M | re.S))


def blocks(section: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", SECTIONS[section], re.S)


def run(code: str, **names) -> dict:
    """Execute a block, and the tests in it."""
    exec(compile(code, "docs/testing.md", "exec"), names)
    tests = [value for name, value in names.items() if name.startswith("test_")]
    for test in tests:
        test(names["flet_app"])
    return names


def test_with_and_without_pytest(flet_app):
    [with_pytest] = blocks("With pytest")
    [without] = blocks("Without pytest")
    names = run(with_pytest, flet_app=flet_app)
    assert "test_counter" in names
    run(without, main=names["main"], ft=ft)


def test_the_readme(flet_app):
    codes = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    [program] = [code for code in codes if "ft.app(main)" in code]
    [testing] = [code for code in codes if "flet_app" in code]
    names = run(program.replace("ft.app(main)", ""))
    assert "test_counter" in run(testing, flet_app=flet_app, main=names["main"])


def test_finding(flet_app):
    deleted = []

    def main(page: ft.Page):
        for name in ("Bread", "Milk"):
            page.add(
                ft.Row([ft.Text(name), ft.TextButton("Delete", on_click=lambda e, name=name: deleted.append(name))])
            )

    [code] = blocks("Finding controls")
    run(code, user=flet_app(main), ft=ft)
    assert deleted == ["Milk"]


def test_the_error_that_is_shown(flet_app):
    def main(page: ft.Page):
        page.add(
            ft.Text("Welcome to the shop", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
            ft.Text("Apples"),
            ft.TextButton("Buy", key="buy-apples"),
            ft.TextButton("Buy two", disabled=True),
        )

    shown = SECTIONS["Finding controls"].partition("```\nNotFound: ")[2].partition("```")[0]
    user = flet_app(main)
    user.timeout = 0
    with pytest.raises(NotFound) as error:
        user.get_by_role("button", name="Sell").click()
    assert str(error.value) == shown.rstrip()


def test_waiting(flet_app):
    def main(page: ft.Page):
        page.snack_bar = ft.SnackBar(ft.Text("Uploaded"), open=True)
        page.add(ft.Text("lift-off"), ft.Text("Thank you"))

    [code] = blocks("Waiting")
    run(code, user=flet_app(main), expect=expect, orders=[1, 2, 3])


def test_errors_in_the_app(flet_app):
    def main(page: ft.Page):
        amount = ft.TextField(label="Amount")

        def pay(e):
            raise ValueError(f"{amount.value!r} is no amount")

        page.add(amount, ft.TextButton("Pay", on_click=pay))

    [code] = blocks("Errors in the app")
    assert "test_bad_input" in run(code, flet_app=flet_app, main=main)


def test_several_users(flet_app):
    def main(page: ft.Page):
        message = ft.TextField(label="Message")
        page.pubsub.subscribe(lambda text: page.add(ft.Text(text)))
        page.add(message, ft.TextButton("Send", on_click=lambda e: page.pubsub.send_all(message.value)))

    [code] = blocks("Several users")
    assert "test_chat" in run(code, flet_app=flet_app, expect=expect, chat=SimpleNamespace(main=main))


def test_what_a_browser_may_not_send(flet_app):
    clicked = []
    user = flet_app(lambda page: page.add(ft.TextButton("Go", on_click=lambda e: clicked.append(1))))
    [code] = blocks("Connections")
    run(code, user=user, control_id=user.get_by_text("Go").nodes()[0].id)
    assert clicked == [1]


def test_every_name_that_is_written_exists(flet_app):
    for name in re.findall(r"`(\w+)\(", SECTIONS["Acting"].partition("For the whole page")[0]):
        assert hasattr(Locator, name), name
    for name in re.findall(r"`(\w+)\(", SECTIONS["Asserting"].partition("A locator also tells")[0]):
        assert hasattr(Expectation, name) or name == "expect", name
    user = flet_app(lambda page: None)
    for name in re.findall(r"`user\.(\w+)", GUIDE):
        assert hasattr(user, name), name
    for name in re.findall(r"`(get_by_\w+)\(", GUIDE):
        assert hasattr(User, name) and hasattr(Locator, name), name
    assert user.app.__class__ is AppTest
