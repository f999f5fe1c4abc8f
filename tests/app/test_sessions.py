"""Sessions: several users, storage, lost connections, and the end."""

from __future__ import annotations

import pytest

import flet as ft
from flet.runtime.session_code import PageDisconnectedException
from flet.testing import expect
from mirror_check import assert_in_sync


def chat(page: ft.Page) -> None:
    messages = ft.Column()
    name = f"user {len(page.runtime.app.sessions)}"

    def on_message(message):
        messages.controls.append(ft.Text(message))
        page.update()

    async def on_topic(topic, message):
        messages.controls.append(ft.Text(f"{topic}: {message}"))
        page.update()

    page.pubsub.subscribe(on_message)
    page.pubsub.subscribe_topic("news", on_topic)
    page.add(
        messages,
        ft.TextButton("all", on_click=lambda e: page.pubsub.send_all(f"{name} to all")),
        ft.TextButton("others", on_click=lambda e: page.pubsub.send_others(f"{name} to others")),
        ft.TextButton("news", on_click=lambda e: page.pubsub.send_all_on_topic("news", name)),
        ft.TextButton("quiet", on_click=lambda e: page.pubsub.unsubscribe()),
        ft.TextButton("leave", on_click=lambda e: page.pubsub.unsubscribe_all()),
    )


def test_users_talk_to_each_other(flet_app):
    anna = flet_app(chat)
    ben = anna.app.user()

    def press(user, name):
        user.get_by_role("button", name=name, exact=True).click()

    def heard(user):
        return [text.text for text in user.get_by_type(ft.Column).get_by_type(ft.Text).all()]

    press(anna, "all")
    press(anna, "others")
    press(ben, "news")
    assert heard(anna) == ["user 1 to all", "news: user 2"]
    assert heard(ben) == ["user 1 to all", "user 1 to others", "news: user 2"]
    press(ben, "quiet")
    press(anna, "all")
    press(anna, "news")
    assert heard(ben)[3:] == ["news: user 1"]
    press(ben, "leave")
    press(anna, "news")
    assert len(heard(ben)) == 4
    anna.expire()
    press(ben, "all")
    assert ben.errors == []


def test_client_storage_in_sync_code(flet_app):
    seen = []

    def main(page: ft.Page):
        storage = page.client_storage
        seen.append(storage.get("missing"))
        seen.append(storage.set("app.list", [1, {"a": None}]))
        seen.append(storage.get("app.list"))
        seen.append(storage.contains_key("app.list"))
        seen.append(storage.get_keys("app."))
        seen.append(storage.get("old"))
        storage.remove("app.list")
        seen.append(storage.contains_key("app.list"))

    user = flet_app(main, storage={"old": '"kept"'})
    assert seen == [None, True, [1, {"a": None}], True, ["app.list"], "kept", False]
    assert user.storage == {"old": "kept"}


def test_on_the_event_loop_sync_calls_name_their_twin(flet_app):
    async def main(page: ft.Page):
        with pytest.raises(RuntimeError, match=r"use `await client_storage\.get_async\(\)`"):
            page.client_storage.get("x")
        with pytest.raises(RuntimeError, match=r"await get_clipboard_async"):
            page.get_clipboard()
        await page.client_storage.set_async("x", 5)
        text = ft.Text(await page.client_storage.get_async("x"))
        page.add(text)
        with pytest.raises(RuntimeError, match=r"measure_async"):
            text.invoke_method("measure", wait_for_result=True)

    user = flet_app(main)
    expect(user.get_by_text("5")).to_be_visible()
    assert user.storage == {"x": 5}


def test_clipboard_and_links(flet_app):
    seen = []

    def main(page: ft.Page):
        page.set_clipboard("copied")
        seen.append(page.get_clipboard())
        page.launch_url("https://example.org")
        seen.append(page.can_launch_url("https://example.org"))
        seen.append(page.can_launch_url("javascript:alert(1)"))
        page.window_close()
        page.add(ft.TextButton("link", url="https://example.org/2"))

    user = flet_app(main)
    user.get_by_role("link", name="link").click()
    assert seen == ["copied", True, False]
    assert user.clipboard == "copied"
    assert user.opened_urls == ["https://example.org", "https://example.org/2"]


def test_answers_of_methods_and_answers_that_are_errors(flet_app):
    seen = []

    def main(page: ft.Page):
        text = ft.Text("x")
        page.add(text)
        seen.append(text.invoke_method("measure", {"unit": "px"}, wait_for_result=True))

    user = flet_app(lambda page: None)
    user.services.answers["measure"] = lambda arguments: f"10 {arguments['unit']}"
    user.app.app.main = main
    other = user.app.user()
    assert seen == [None]
    other.services.answers.update(user.services.answers)
    main_again = other.page.run_thread(lambda: main(other.page))
    assert main_again is None
    other.wait_for(lambda: len(seen) == 2)
    assert seen[1] == "10 px"
    assert other.calls[-1].arguments == {"unit": "px"}


def test_session_storage_lives_as_long_as_the_session(flet_app):
    def main(page: ft.Page):
        def count(e):
            page.session.set("n", (page.session.get("n") or 0) + 1)
            page.controls[0].value = str(page.session.get("n"))
            page.update()

        page.add(ft.Text("0"), ft.TextButton("count", on_click=count))

    user = flet_app(main)
    other = user.app.user()
    for _ in range(2):
        user.get_by_role("button", name="count").click()
    user.reload()
    user.get_by_role("button", name="count").click()
    expect(user.get_by_type(ft.Text)).to_have_text("3")
    assert user.page.session.get_keys() == ["n"] and not other.page.session.contains_key("n")


def events_main(log):
    def main(page: ft.Page):
        for name in ("connect", "disconnect", "close"):
            setattr(page, f"on_{name}", lambda e, name=name: log.append(name))
        text = ft.Text("0")

        def count(e):
            text.value = str(int(text.value) + 1)
            page.update()

        page.add(text, ft.TextButton("count", on_click=count))

    return main


def test_a_lost_connection_loses_nothing(flet_app):
    log = []
    user = flet_app(events_main(log))
    user.disconnect()
    for _ in range(3):
        user.get_by_role("button", name="count").click()
    user.page.add(ft.Text("meanwhile"))
    user.reconnect()
    expect(user.get_by_type(ft.Text).first).to_have_text("3")
    user.expect_text("meanwhile")
    assert log == ["disconnect", "connect"]
    assert_in_sync(user)


def test_reload_goes_on_with_the_session(flet_app):
    log = []
    user = flet_app(events_main(log))
    page = user.page
    user.get_by_role("button", name="count").click()
    user.reload()
    assert user.page is page
    user.get_by_role("button", name="count").click()
    expect(user.get_by_type(ft.Text)).to_have_text("2")
    assert log == ["disconnect", "connect"]
    assert_in_sync(user)


def test_the_end_of_a_session(flet_app):
    log = []

    class Noting(ft.Text):
        def will_unmount(self):
            log.append(("will_unmount", self.page is not None))

    def main(page: ft.Page):
        async def on_close(e):
            log.append("close")

        page.on_close = on_close
        page.add(Noting("x"))

    user = flet_app(main)
    page = user.page
    user.close()
    user.expire()
    user.expire()
    assert log == ["close", ("will_unmount", True)]
    with pytest.raises(PageDisconnectedException):
        page.update()
    with pytest.raises(PageDisconnectedException):
        page.run_thread(print)
    assert user.app.app.sessions == {}


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_update_in_any_handler_of_the_page_never_hangs(flet_app, kind):
    names = ["connect", "disconnect", "resize", "error", "route_change", "view_pop", "keyboard_event", "close"]
    called, refused = [], []

    def main(page: ft.Page):
        def act(e):
            called.append(e.name)
            page.controls.append(ft.Text(f"after {e.name}"))
            try:
                page.update()
            except PageDisconnectedException:
                refused.append(e.name)

        async def act_later(e):
            act(e)

        for name in names:
            setattr(page, f"on_{name}", act if kind == "sync" else act_later)
        page.add(ft.TextButton("fail", on_click=lambda e: 1 / 0))

    user = flet_app(main)
    user.resize(300, 200)
    user.press("A")
    user.go("/away")
    user.pop_view()
    user.get_by_text("fail").click()
    user.disconnect()
    user.reconnect()
    for name in names[:-1]:
        user.expect_text(f"after {name}")
    assert [error.text for error in user.errors] == ["ZeroDivisionError: division by zero"]
    assert_in_sync(user)
    user.expire()
    assert sorted(called) == sorted(names) and refused == ["close"]


def test_a_session_that_nobody_comes_back_to_ends_by_itself(flet_app):
    log = []
    user = flet_app(events_main(log), session_timeout=0.05)
    user.close()
    user.wait_for(lambda: "close" in log)
    assert log == ["disconnect", "close"]


def test_the_end_cancels_tasks(flet_app):
    import asyncio

    log = []

    def main(page: ft.Page):
        async def forever():
            try:
                await asyncio.sleep(1000)
            except asyncio.CancelledError:
                log.append("cancelled")
                raise

        page.run_task(forever)

    user = flet_app(main)
    user.expire()
    user.wait_for(lambda: log == ["cancelled"])


def test_facts_and_events_of_the_page(flet_app):
    log = []

    def main(page: ft.Page):
        page.on_resize = lambda e: log.append((e.data, page.width, page.height))
        page.on_platform_brightness_change = lambda e: log.append((e.data, page.platform_brightness))
        page.on_app_lifecycle_state_change = lambda e: log.append(e.state)
        page.on_keyboard_event = lambda e: log.append((e.key, e.ctrl, e.shift))
        log.append((page.width, page.platform, page.client_ip, page.web))

    user = flet_app(main, width=400, platform="ios")
    user.resize(320, 640)
    user.prefer("dark")
    user.report("app_lifecycle_state_change", "hide")
    user.press("S", ctrl=True)
    assert log == [
        (400, ft.PagePlatform.IOS, "127.0.0.1", True),
        ("320,640", 320, 640),
        ("dark", ft.ThemeMode.DARK),
        ft.AppLifecycleState.HIDE,
        ("S", True, False),
    ]


def test_the_platform_is_the_browsers_until_told(flet_app):
    user = flet_app(lambda page: None, platform="android")
    page = user.page
    sent = user.browser.mirror.page.props

    def tell(value):
        page.platform = value
        page.update()
        user.settle()

    assert page.platform is ft.PagePlatform.ANDROID
    assert "platform" not in sent
    tell("ios")
    assert page.platform is ft.PagePlatform.IOS
    assert sent["platform"] == "ios"
    with pytest.raises(ValueError, match="platform was given 'beos'"):
        page.platform = "beos"
    tell(None)
    assert page.platform is ft.PagePlatform.ANDROID
    assert "platform" not in sent


def test_apps_share_nothing(flet_app):
    one = flet_app(chat)
    two = flet_app(chat)
    one.get_by_role("button", name="all").click()
    expect(two.get_by_text("to all")).to_have_count(0)
