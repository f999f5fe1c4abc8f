"""Which controls take the Cupertino look, where, and when that changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import flet as ft

OpenApp = Callable[..., Page]

AGENTS = {
    "ios": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
    "macos": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15",
    "android": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/122.0 Mobile Safari/537.36",
    "windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/122.0 Safari/537.36",
}

CUPERTINO = {
    "button": "flet-cupertino-button",
    "checkbox": "flet-cupertino-checkbox",
    "field": "flet-cupertino-field",
    "filled": "flet-cupertino-button",
    "icon": "flet-cupertino-button",
    "outlined": "flet-cupertino-button",
    "radio": "flet-cupertino-radio",
    "slider": "flet-cupertino-slider",
    "switch": "flet-cupertino-switch",
    "text": "flet-cupertino-button",
    "tile": "flet-cupertino-tile",
    "tonal": "flet-cupertino-button",
}
"""Keys of the controls of `everything`, and a class of the look each has on Apple's platforms."""


def everything(**properties: Any) -> list[ft.Control]:
    """One of each adaptive control, by its key."""
    return [
        ft.Checkbox(key="checkbox", label="Checkbox", value=True, **properties),
        ft.Switch(key="switch", label="Switch", value=True, **properties),
        ft.RadioGroup(ft.Radio(key="radio", value="a", label="Radio", **properties), value="a"),
        ft.Slider(key="slider", value=0.5, tooltip="Slider", **properties),
        ft.TextField(key="field", label="Field", **properties),
        ft.ListTile(key="tile", title=ft.Text("Tile"), subtitle=ft.Text("More"), on_click=print, **properties),
        ft.ElevatedButton("Elevated", key="button", **properties),
        ft.FilledButton("Filled", key="filled", **properties),
        ft.FilledTonalButton("Tonal", key="tonal", **properties),
        ft.OutlinedButton("Outlined", key="outlined", **properties),
        ft.TextButton("Text", key="text", **properties),
        ft.IconButton("add", key="icon", **properties),
    ]


def at(page: Page, key: str) -> Locator:
    return page.locator(f'[data-key="{key}"]')


def looks(page: Page, key: str, cupertino: bool) -> None:
    """Wait until a control of `everything` has one look or the other."""
    root = at(page, key)
    expect(root).to_have_count(1)
    name = CUPERTINO[key]
    found = page.locator(f'.{name}[data-key="{key}"], [data-key="{key}"] .{name}')
    expect(found).to_have_count(1 if cupertino else 0)


@pytest.mark.parametrize("platform", AGENTS)
def test_the_browsers_platform_decides(browser: Browser, serve: Any, platform: str) -> None:
    told: list[ft.PagePlatform | None] = []

    def main(page: ft.Page) -> None:
        told.append(page.platform)
        page.appbar = ft.AppBar(title=ft.Text("Bar"), adaptive=True)
        page.scroll = ft.ScrollMode.AUTO
        page.add(*everything(adaptive=True), ft.Checkbox(key="plain", label="Plain"))

    context = browser.new_context(user_agent=AGENTS[platform])
    page = context.new_page()
    page.goto(serve(main))
    apple = platform in ("ios", "macos")
    for key in CUPERTINO:
        looks(page, key, apple)
    expect(page.locator(".flet-cupertino-bar")).to_have_count(1 if apple else 0)
    # Without the word of anybody it stays as it is.
    expect(at(page, "plain").locator(".flet-cupertino-checkbox")).to_have_count(0)
    assert told == [ft.PagePlatform(platform)]
    context.close()


def test_nothing_of_it_is_loaded_elsewhere(open_app: OpenApp) -> None:
    """The code is fetched with the first control that needs it, and not before."""

    def main(page: ft.Page) -> None:
        def change(e: ft.ControlEvent) -> None:
            page.platform = ft.PagePlatform.MACOS
            page.update()

        page.adaptive = True
        page.add(ft.Checkbox(label="Box"), ft.ElevatedButton("Change", on_click=change))

    page = open_app(main)
    scripts = (
        "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ name }) => name)"
    )
    before = set(page.evaluate(scripts))
    expect(page.get_by_role("checkbox")).to_be_visible()
    page.get_by_role("button", name="Change").click()
    expect(page.locator(".flet-cupertino-checkbox")).to_be_visible()
    expect(page.locator(".flet-cupertino-button")).to_be_visible()
    later = {name.rpartition("/")[2].partition("-")[0] for name in set(page.evaluate(scripts)) - before}
    assert later >= {"toggles", "button"}


def test_it_is_inherited_and_follows_every_change(open_app: OpenApp) -> None:
    controls: dict[str, Any] = {}
    steps: list[Callable[[ft.Page], None]] = []

    def main(page: ft.Page) -> None:
        inner = ft.Checkbox(key="checkbox", label="Box", value=True)
        controls.update(box=inner, container=ft.Container(inner), row=ft.Row([]), view=page.views[0])
        controls["column"] = ft.Column([controls["container"]])

        def step(e: ft.ControlEvent) -> None:
            steps.pop(0)(page)
            page.update()

        # The button must not change its look, or it would be another element while it is clicked.
        page.add(controls["column"], controls["row"], ft.TextButton("Step", adaptive=False, on_click=step))

    page = open_app(main)
    button = page.get_by_role("button", name="Step")

    def after(change: Callable[[ft.Page], None], cupertino: bool) -> None:
        steps.append(change)
        button.click()
        looks(page, "checkbox", cupertino)
        # It is still the same control, with its state.
        expect(page.get_by_role("checkbox", name="Box")).to_be_checked()

    def put(owner: str, value: bool | None) -> Callable[[ft.Page], None]:
        return lambda page: setattr(controls[owner] if owner != "page" else page, "adaptive", value)

    looks(page, "checkbox", False)
    after(lambda page: setattr(page, "platform", "ios"), False)
    after(put("page", True), True)
    after(put("view", False), False)
    after(put("column", True), True)
    after(put("container", False), False)
    after(put("box", True), True)
    after(put("box", None), False)
    after(put("container", None), True)
    after(lambda page: setattr(page, "platform", ft.PagePlatform.WINDOWS), False)
    after(lambda page: setattr(page, "platform", ft.PagePlatform.MACOS), True)
    # The browser's own platform is no Apple.
    after(lambda page: setattr(page, "platform", None), False)
    after(lambda page: setattr(page, "platform", ft.PagePlatform.IOS), True)

    def move(page: ft.Page) -> None:
        controls["container"].content = None
        controls["row"].controls.append(controls["box"])

    after(move, False)


def test_inside_a_dialog(open_app: OpenApp) -> None:
    """A dialog of an adaptive page passes it on, and one that is not keeps its buttons Material."""

    def main(page: ft.Page) -> None:
        page.platform = ft.PagePlatform.IOS
        page.adaptive = True
        content = ft.Column(everything(), tight=True, scroll=ft.ScrollMode.AUTO, height=300)
        dialog = ft.AlertDialog(title=ft.Text("Title"), content=content, actions=[ft.TextButton("Close")], open=True)

        def change(e: ft.ControlEvent) -> None:
            dialog.adaptive = False
            page.update()

        dialog.actions[0].on_click = change  # type: ignore[attr-defined]
        page.dialog = dialog
        page.update()

    page = open_app(main)
    expect(page.locator(".flet-cupertino-dialog")).to_be_visible()
    for key in CUPERTINO:
        looks(page, key, True)
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".flet-dialog")).to_be_visible()
    for key in CUPERTINO:
        looks(page, key, False)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("rtl", [False, True])
def test_accessibility(open_app: OpenApp, check_accessibility: Callable[..., None], mode: str, rtl: bool) -> None:
    def main(page: ft.Page) -> None:
        page.platform = ft.PagePlatform.IOS
        page.adaptive = True
        page.rtl = rtl
        page.theme_mode = ft.ThemeMode(mode)
        page.scroll = ft.ScrollMode.AUTO
        page.appbar = ft.AppBar(
            title=ft.Text("Bar"),
            leading=ft.IconButton("menu"),
            actions=[ft.IconButton("search"), ft.TextButton("Done")],
        )
        dialog = ft.AlertDialog(
            title=ft.Text("Question"),
            content=ft.Text("Really?"),
            actions=[ft.TextButton("Yes"), ft.TextButton("No", disabled=True)],
        )
        page.add(
            ft.ElevatedButton("Ask", on_click=lambda e: page.show_dialog(dialog)),
            ft.TextField(value="12", label="Faulty", error_text="Too few", helper_text="Help"),
            ft.ListTile(title=ft.Text("Tile"), trailing=ft.Switch(), toggle_inputs=True),
            *everything(),
        )

    page = open_app(main)
    page.set_viewport_size({"width": 360, "height": 800})
    for key in CUPERTINO:
        looks(page, key, True)
    # Nothing is wider than a small phone.
    assert page.evaluate("document.querySelector('main').scrollWidth") == 360
    for name in ("Checkbox", "Switch", "Radio", "Slider", "Field"):
        role: Any = {"Field": "textbox"}.get(name, name.lower())
        expect(page.get_by_role(role, name=name, exact=True)).to_have_count(1)
    check_accessibility(page)
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("dialog", name="Question")).to_be_visible()
    # It fades in; until it has, colours are weaker.
    page.evaluate("Promise.all(document.getAnimations().map((animation) => animation.finished)).then(() => null)")
    check_accessibility(page)
