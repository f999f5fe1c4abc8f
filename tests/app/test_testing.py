"""The test tools themselves: finders, what they refuse, and what their errors say."""

from __future__ import annotations

import asyncio
import re
import threading
import time

import pytest

import flet as ft
from flet.testing import AppError, AppTest, NotFound, NotPossible, app_test, expect
from resting import until


def shop(page: ft.Page) -> None:
    page.title = "Shop"
    page.add(
        ft.Text("Welcome to the shop", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
        ft.Row([ft.Text("Apples"), ft.TextButton("Buy", key="buy-apples")], key="apples"),
        ft.Row([ft.Text("Pears"), ft.TextButton("Buy"), ft.TextButton("Buy two", disabled=True)], key="pears"),
        ft.Text("Total: ", spans=[ft.TextSpan("0"), ft.TextSpan(" €", url="https://example.org/euro")]),
        ft.Container(ft.Row([ft.Text("Open"), ft.Text("cart")]), on_click=lambda e: page.add(ft.Text("The cart"))),
        ft.ElevatedButton(content=ft.Text("Inner text")),
        ft.TextButton("Hidden", visible=False),
        ft.Text("12", tooltip="Number of visitors"),
    )


@pytest.fixture
def user(flet_app):
    user = flet_app(shop)
    user.timeout = 0.05
    return user


def test_by_role_and_name(user):
    assert user.get_by_role("heading").text == "Welcome to the shop"
    assert user.get_by_role("button", name="cart").role == "button"
    assert user.get_by_role("button", name="Open cart").count() == 1
    assert user.get_by_role("button", name="inner").name == "Inner text"
    assert user.get_by_role("link").text == "€"
    assert user.get_by_role("button", name="Buy").count() == 3
    assert user.get_by_role("button", name="Buy", exact=True).count() == 2
    assert user.get_by_role("button", name=re.compile("^Buy (two|three)$")).count() == 1
    assert user.get_by_role("button", name="Buy", disabled=False).count() == 2
    assert user.get_by_role("button", name="Hidden").count() == 0
    assert user.get_by_role("button", name="Hidden", include_hidden=True).count() == 1


def test_by_text(user):
    assert user.get_by_text("welcome").count() == 1
    assert user.get_by_text("welcome", exact=True).count() == 0
    assert user.get_by_text("0", exact=True).get_by_text("x").count() == 0
    assert user.get_by_text("Total: 0 €", exact=True).role == "text"
    assert user.get_by_text("€", exact=True).role == "link"


def test_by_label_key_and_type(user):
    assert user.get_by_label("visitors").text == "12"
    assert user.get_by_key("apples").get_by_role("button").count() == 1
    assert user.get_by_key("buy").count() == 0
    assert user.get_by_type(ft.Row).count() == 3
    assert user.get_by_type("TextButton").count() == 3
    assert user.get_by_type(ft.Control).count() > 10


def test_chains_places_and_filters(user):
    pears = user.get_by_type(ft.Row).filter(has_text="Pears")
    assert pears.get_by_role("button").first.text == "Buy"
    assert pears.get_by_role("button").last.is_disabled
    assert pears.get_by_role("button").nth(1).text == "Buy two"
    assert pears.get_by_role("button").nth(7).count() == 0
    assert [button.text for button in pears.get_by_role("button").all()] == ["Buy", "Buy two"]
    assert repr(pears.get_by_role("button").nth(1)) == (
        "get_by_type(Row).filter(has_text='Pears').get_by_role('button').nth(1)"
    )


def test_a_click_on_a_text_is_one_on_what_holds_it(user):
    user.get_by_text("cart").click()
    expect(user.get_by_text("The cart")).to_be_visible()


def test_errors_say_what_is_there(user):
    with pytest.raises(NotFound) as error:
        user.get_by_role("button", name="Sell").click()
    assert str(error.value) == (
        "get_by_role('button', name='Sell') finds nothing.\n\nThe page:\n"
        '- heading "Welcome to the shop"\n- text "Apples"\n- button "Buy" key=\'buy-apples\'\n- text "Pears"\n'
        '- button "Buy"\n- button "Buy two" [disabled]\n- text "Total: 0 €"\n- button "Open cart"\n'
        '- button "Inner text"\n- text "12"'
    )
    with pytest.raises(NotFound, match="finds 2 controls:\n  button 'Buy'\n  button 'Buy'\nSay which one"):
        user.get_by_role("button", name="Buy", exact=True).click()
    with pytest.raises(NotFound, match="One is there but not shown: TextButton has visible=False"):
        user.get_by_text("Hidden").click()
    with pytest.raises(NotPossible, match="takes no text"):
        user.get_by_text("Apples").fill("x")


def test_assertions_say_what_was_expected_and_found(user):
    with pytest.raises(AssertionError, match=r"Expected get_by_key\('apples'\) to have text 'Plums'; got 'Apples Buy'"):
        expect(user.get_by_key("apples")).to_have_text("Plums")
    with pytest.raises(AssertionError, match="to be visible; it finds 0 controls"):
        expect(user.get_by_text("nowhere")).to_be_visible()
    with pytest.raises(AssertionError, match="to be hidden; it finds 1 controls"):
        expect(user.get_by_text("Apples")).to_be_hidden()
    expect(user.get_by_key("apples")).to_contain_text("Apples")
    expect(user.get_by_key("apples")).to_have_text(re.compile("^App"))
    expect(user.get_by_text("Buy two")).to_be_disabled()
    expect(user.get_by_key("buy-apples")).to_be_enabled()
    expect(user.get_by_role("button", name="Buy")).to_have_count(3)
    expect(user.get_by_key("apples")).to_have_property("key", "apples")


def test_long_outlines_are_cut(flet_app):
    user = flet_app(lambda page: page.add(*[ft.Text(str(number)) for number in range(100)]))
    assert user.outline().endswith("… and 40 more")


def test_assertions_wait_for_what_takes_long(flet_app):
    release = threading.Event()

    def main(page: ft.Page):
        text = ft.Text("waiting")
        page.add(text)

        async def later():
            while not release.is_set():
                await asyncio.sleep(0.01)
            text.value = "done"
            page.update()

        page.run_task(later)

    user = flet_app(main)
    expect(user.get_by_text("waiting")).to_be_visible()
    release.set()
    expect(user.get_by_text("done")).to_be_visible()


def test_actions_wait_until_they_are_possible(flet_app):
    clicked = []

    def main(page: ft.Page):
        button = ft.TextButton("Go", disabled=True, on_click=lambda e: clicked.append(1))
        page.add(button)

        def enable():
            time.sleep(0.3)
            button.disabled = False
            page.update()

        threading.Thread(target=enable, daemon=True).start()

    user = flet_app(main)
    user.get_by_role("button", name="Go").click()
    assert clicked == [1]


def test_an_app_rests_by_its_turns_and_not_by_the_clock(flet_app, monkeypatch):
    # As on a machine that has no time for the app within what is taken for a pause.
    monkeypatch.setattr(app_test, "SLICE_SECONDS", 1e-6)
    monkeypatch.setattr(app_test, "BUSY_SHARE", 1e12)
    turns = []

    def main(page: ft.Page):
        async def go(e):
            for turn in range(3):
                await asyncio.sleep(0)
                turns.append(turn)

        page.add(ft.TextButton("Go", on_click=go))

    user = flet_app(main)
    for count in range(1, 30):
        user.get_by_role("button", name="Go").click()
        assert len(turns) == 3 * count


def test_wait_for(flet_app):
    user = flet_app(lambda page: None)
    results = iter([0, "", "found"])
    assert user.wait_for(lambda: next(results)) == "found"
    with pytest.raises(AssertionError, match="did not come true"):
        user.wait_for(lambda: False, timeout=0.01)


def test_patches_that_do_not_fit_fail_the_test():
    with pytest.raises(AppError, match="could not apply"), AppTest(lambda page: None) as app:
        user = app.user()
        user.browser.receive('["patch",99,[],0,0]')


def test_an_app_that_was_read_about_its_errors_is_fine():
    def main(page: ft.Page):
        raise ValueError("expected")

    with AppTest(main) as app:
        assert app.user().errors[0].text == "ValueError: expected"


def test_closing_leaves_no_threads_or_sessions():
    before = threading.active_count()
    for _ in range(5):
        with AppTest(shop) as app:
            app.user()
        app.close()
        assert app.app.sessions == {} and app.loop.is_closed()
    until(lambda: threading.active_count() <= before)


@pytest.mark.anyio
async def test_it_serves_async_tests_too(flet_app):
    user = flet_app(shop)
    user.get_by_role("button", name="Open cart").click()
    await asyncio.sleep(0)
    expect(user.get_by_text("The cart")).to_be_visible()


class TestGestures:
    """Events as the real client sends them, for what is not a button."""

    @pytest.fixture
    def log(self):
        return []

    def test_containers(self, flet_app, log):
        def main(page: ft.Page):
            def note(e):
                log.append((e.name, e.data))

            inner = ft.Container(ft.Text("inner"), on_click=note, on_hover=note, on_long_press=note)
            page.add(ft.Container(inner, on_click=lambda e: log.append("outer")))

        user = flet_app(main)
        inner = user.get_by_text("inner")
        inner.click(x=3, y=4)
        inner.hover()
        inner.unhover()
        inner.long_press()
        assert log == [
            ("click", '{"lx": 3, "ly": 4, "gx": 3, "gy": 4}'),
            ("hover", "true"),
            ("hover", "false"),
            ("long_press", ""),
        ]

    def test_focus(self, flet_app, log):
        def main(page: ft.Page):
            def note(e):
                log.append((e.name, e.control.text))

            one = ft.TextButton("one", on_focus=note, on_blur=note, on_click=note)
            page.add(one, ft.TextButton("two", on_focus=note), ft.TextButton("f", on_click=lambda e: one.focus()))

        user = flet_app(main)
        user.get_by_text("one").focus()
        user.get_by_text("two").focus()
        user.get_by_text("f", exact=True).click()
        expect(user.get_by_text("one")).to_be_focused()
        user.press("Enter")
        user.get_by_text("one").blur()
        assert log == [
            ("focus", "one"),
            ("blur", "one"),
            ("focus", "two"),
            ("focus", "one"),
            ("click", "one"),
            ("blur", "one"),
        ]

    def test_gesture_detectors(self, flet_app, log):
        def main(page: ft.Page):
            def note(e):
                log.append(e.name)

            names = ("tap", "tap_down", "double_tap", "long_press_start", "long_press_end", "enter", "exit")
            page.add(ft.GestureDetector(ft.Text("here"), **{f"on_{name}": note for name in names}))

        user = flet_app(main)
        here = user.get_by_text("here")
        here.click()
        here.double_click()
        here.long_press()
        here.hover()
        here.unhover()
        expected = ["tap_down", "tap", "double_tap", "long_press_start", "long_press_end", "enter", "exit"]
        assert sorted(log) == sorted(expected)

    def test_any_event_can_be_reported(self, flet_app, log):
        def main(page: ft.Page):
            page.add(ft.Container(ft.Text("x"), key="c", on_animation_end=lambda e: log.append(e.data)))

        user = flet_app(main)
        user.get_by_key("c").trigger("animation_end", "opacity")
        assert log == ["opacity"]
