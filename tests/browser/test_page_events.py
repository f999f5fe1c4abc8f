"""What a page tells of its window, its keyboard and its system, in a real browser."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

import flet as ft

# Browsers without a window never hide a page: what they would tell it is told here.
HAPPENS = """
([name, value]) => {
  Object.defineProperty(document, "visibilityState", { value, configurable: true });
  (name === "visibilitychange" ? document : window).dispatchEvent(new Event(name));
}
"""


def watching(page: ft.Page) -> None:
    def note(text: str) -> None:
        page.add(ft.Text(text))

    def key(e: ft.KeyboardEvent) -> None:
        held = [name for name in ("shift", "ctrl", "alt", "meta") if getattr(e, name)]
        note(f"key {'+'.join([*held, e.key])}")

    def media(e: ft.PageMediaData) -> None:
        note(f"media {page.media.padding.top:g}" if page.media else "no media")

    page.on_keyboard_event = key
    page.on_resize = lambda e: note(f"size {page.width:g} x {page.height:g}")
    page.on_media_change = media
    page.on_platform_brightness_change = lambda e: note(f"brightness {page.platform_brightness}")
    page.on_app_lifecycle_state_change = lambda e: note(f"state {e.state}")
    page.add(ft.Text(f"on {page.platform} web {page.web} pwa {page.pwa}"), ft.TextField(label="Name"))


def open_watching(open_app: Any) -> Page:
    page: Page = open_app(watching)
    expect(page.get_by_text("on PagePlatform.LINUX web True pwa False")).to_be_visible()
    return page


def test_keys_by_the_names_of_the_reference(open_app: Any) -> None:
    page = open_watching(open_app)
    for pressed, told in {
        "a": "key A",
        "Shift+b": "key shift+B",
        "Control+s": "key ctrl+S",
        "ArrowLeft": "key Arrow Left",
        "Escape": "key Escape",
        "Alt+F2": "key alt+F2",
        "PageUp": "key Page Up",
    }.items():
        page.keyboard.press(pressed)
        expect(page.get_by_text(told, exact=True)).to_be_visible()
    # Modifiers by themselves are no keys, and typing into a field is told as well.
    page.get_by_role("textbox").press("x")
    expect(page.get_by_text("key X", exact=True)).to_be_visible()
    assert page.get_by_text("key").count() == 8


def test_the_size_of_the_window(open_app: Any) -> None:
    page = open_watching(open_app)
    for width, height in ((500, 400), (360, 640)):
        page.set_viewport_size({"width": width, "height": height})
        expect(page.get_by_text(f"size {width} x {height}", exact=True)).to_be_visible()


def test_the_brightness_of_the_system(open_app: Any) -> None:
    page = open_watching(open_app)
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.get_by_text(f"brightness ThemeMode.{scheme.upper()}", exact=True)).to_be_visible()


def test_the_room_that_the_system_takes(open_app: Any) -> None:
    page = open_watching(open_app)
    cdp: Any = page.context.new_cdp_session(page)
    cdp.send("Emulation.setSafeAreaInsetsOverride", {"insets": {"top": 44, "topMax": 44}})
    page.set_viewport_size({"width": 360, "height": 640})
    expect(page.get_by_text("media 44", exact=True)).to_be_visible()


def test_going_away_and_coming_back(open_app: Any) -> None:
    page = open_watching(open_app)

    def happens(name: str, state: str) -> None:
        page.evaluate(HAPPENS, [name, state])

    expected: list[str] = []
    for name, state, told in (
        ("blur", "visible", ["INACTIVE"]),
        ("visibilitychange", "hidden", ["HIDE", "PAUSE"]),
        ("visibilitychange", "visible", ["RESTART", "SHOW"]),
    ):
        happens(name, state)
        expected += told
        expect(page.get_by_text(f"state AppLifecycleState.{told[-1]}", exact=True).first).to_be_visible()
    states = [text.rpartition(".")[2] for text in page.get_by_text("state AppLifecycleState").all_inner_texts()]
    assert states[: len(expected)] == expected
