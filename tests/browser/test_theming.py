"""Themes from Python to pixels: colours, modes, text styles, fonts, density."""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import flet as ft
from looks import box, keyed
from looks import styles as css

FONTS = Path(__file__).parents[2] / "client/node_modules/@fontsource-variable/roboto/files"


def root(page: Page) -> Locator:
    return page.locator(".flet-app")


def token(page: Page, name: str) -> str:
    return root(page).evaluate("(e, name) => getComputedStyle(e).getPropertyValue('--flet-' + name)", name)


class App:
    """A page whose theme a test changes while it is shown."""

    page: ft.Page

    def __call__(self, page: ft.Page) -> None:
        self.page = page
        self.text = ft.Text("text", key="text")
        self.button = ft.FilledButton("Button", key="button")
        page.add(self.text, self.button, ft.Icon(ft.icons.STAR, key="icon"))


def test_seed_scheme_and_modes(open_app: Any, check_accessibility: Any) -> None:
    app = App()
    page: Page = open_app(app)
    assert css(keyed(page, "button"), "backgroundColor") == ["rgb(0, 97, 164)"]
    assert css(root(page), "backgroundColor") == ["rgb(253, 252, 255)"]
    app.page.theme = ft.Theme(color_scheme_seed="green")
    app.page.update()
    expect(keyed(page, "button")).to_have_css("background-color", "rgb(0, 110, 28)")
    assert token(page, "surface-variant") == "#dee5d8"
    # In place, and single roles over what follows from the seed.
    app.page.theme.color_scheme = ft.ColorScheme(primary="orange900", on_surface="#123456", background="red")
    app.text.bgcolor = ft.colors.BACKGROUND
    app.page.update()
    expect(keyed(page, "button")).to_have_css("background-color", "rgb(230, 81, 0)")
    assert token(page, "on-surface") == "#123456"
    assert css(keyed(page, "text").locator("span"), "backgroundColor") == ["rgb(244, 67, 54)"]
    # The page and plain text keep the colours of the seed, as in the reference.
    assert css(keyed(page, "text"), "color") == ["rgb(26, 28, 25)"]
    assert css(root(page), "backgroundColor") == ["rgb(252, 253, 246)"]
    assert token(page, "surface-tint") == "#006e1c"
    app.text.bgcolor = None
    app.page.dark_theme = ft.Theme(color_scheme_seed="purple")
    app.page.theme_mode = ft.ThemeMode.DARK
    app.page.update()
    expect(root(page)).to_have_attribute("data-mode", "dark")
    assert css(keyed(page, "icon"), "color") == ["rgb(249, 171, 255)"]
    assert token(page, "surface") == "#1e1a1d"
    assert css(root(page), "colorScheme") == ["dark"]
    check_accessibility(page)
    app.page.theme_mode = ft.ThemeMode.SYSTEM
    app.page.update()
    expect(root(page)).to_have_attribute("data-mode", "light")
    # The system changes while the app is shown.
    page.emulate_media(color_scheme="dark")
    expect(root(page)).to_have_attribute("data-mode", "dark")
    app.page.dark_theme = None
    app.page.update()
    # Without a theme of its own, the dark mode is that of `theme`.
    expect(keyed(page, "icon")).to_have_css("color", "rgb(230, 81, 0)")


def test_text_theme_font_and_title(open_app: Any, tmp_path: Path) -> None:
    shutil.copy(FONTS / "roboto-latin-wght-normal.woff2", tmp_path / "own.woff2")
    app = App()

    def main(page: ft.Page) -> None:
        page.title = "Themes"
        page.fonts = {"Own": "own.woff2", "Slashed": "/own.woff2"}
        styles = ft.TextTheme(
            body_medium=ft.TextStyle(size=18, color="indigo", weight="bold"),
            title_large=ft.TextStyle(size=30, letter_spacing=2, italic=True, font_family="Own"),
        )
        page.theme = ft.Theme(text_theme=styles)
        app(page)
        page.add(
            ft.Text("title", theme_style=ft.TextThemeStyle.TITLE_LARGE, key="title"),
            ft.Text("slashed", font_family="Slashed"),
        )

    page: Page = open_app(main, assets_dir=str(tmp_path))
    expect(page).to_have_title("Themes")
    assert css(keyed(page, "text"), "fontSize", "color", "fontWeight") == ["18px", "rgb(63, 81, 181)", "700"]
    title = css(keyed(page, "title"), "fontSize", "letterSpacing", "fontStyle", "fontFamily")
    assert title[:3] == ["30px", "2px", "italic"]
    assert "Own" in title[3]
    page.evaluate("document.fonts.ready.then(() => null)")
    script = "[...document.fonts].filter(f => /Own|Slashed/.test(f.family)).map(f => f.status)"
    assert page.evaluate(script) == ["loaded", "loaded"]
    app.page.theme = ft.Theme(font_family="Own")
    app.page.title = "Other"
    app.page.update()
    expect(page).to_have_title("Other")
    expect(keyed(page, "text")).to_have_css("font-size", "14px")
    assert css(keyed(page, "text"), "fontFamily")[0].split(",")[0].strip('"') == "Own"


def test_every_text_style_of_a_theme(open_app: Any) -> None:
    names = [field.name for field in fields(ft.TextTheme)]
    assert len(names) == 15
    styles = {
        name: ft.TextStyle(
            size=20 + index,
            height=2,
            weight=ft.FontWeight.W_900,
            italic=True,
            letter_spacing=3,
            font_family="serif",
            color="red",
        )
        for index, name in enumerate(names)
    }

    def main(page: ft.Page) -> None:
        page.scroll = ft.ScrollMode.AUTO
        page.theme = ft.Theme(text_theme=ft.TextTheme(**styles))
        for name in names:
            page.add(ft.Text(name, theme_style=ft.TextThemeStyle[name.upper()], key=name))

    page: Page = open_app(main)
    for index, name in enumerate(names):
        found = css(keyed(page, name), "fontSize", "lineHeight", "fontWeight", "fontStyle", "letterSpacing", "color")
        size = 20 + index
        assert found == [f"{size}px", f"{size * 2}px", "900", "italic", "3px", "rgb(244, 67, 54)"], name
        assert css(keyed(page, name), "fontFamily")[0].startswith("serif")


def test_every_role_of_a_scheme(open_app: Any) -> None:
    roles = [field.name for field in fields(ft.ColorScheme)]
    colors = {role: f"#{index:02x}4080" for index, role in enumerate(roles)}

    def main(page: ft.Page) -> None:
        page.theme = ft.Theme(color_scheme=ft.ColorScheme(**colors))
        page.add(
            ft.Row(
                [
                    ft.Container(width=20, height=20, bgcolor=getattr(ft.colors, role.upper()), key=role)
                    for role in roles
                ],
                wrap=True,
            )
        )

    page: Page = open_app(main)
    for index, role in enumerate(roles):
        assert css(keyed(page, role), "backgroundColor") == [f"rgb({index}, 64, 128)"], role


def test_a_swatch_is_a_seed(open_app: Any) -> None:
    app = App()
    page: Page = open_app(app)
    app.page.theme = ft.Theme(primary_swatch="green")
    app.page.update()
    expect(keyed(page, "button")).to_have_css("background-color", "rgb(0, 110, 28)")


@pytest.mark.parametrize("agent", ["desktop", "phone"])
def test_density(browser: Browser, serve: Any, agent: str) -> None:
    app = App()
    names = {"desktop": None, "phone": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Mobile"}
    context = browser.new_context(user_agent=names[agent])
    page = context.new_page()
    page.goto(serve(app))

    def expect_height(height: int) -> None:
        expect(keyed(page, "button")).to_have_css("min-height", f"{height}px")

    # Unless an app says otherwise, fingers get more room than mouse pointers.
    adaptive = 40 if agent == "phone" else 32
    expect_height(adaptive)
    for density, height in {
        ft.ThemeVisualDensity.STANDARD: 40,
        ft.ThemeVisualDensity.COMFORTABLE: 36,
        ft.ThemeVisualDensity.COMPACT: 32,
        ft.ThemeVisualDensity.ADAPTIVE_PLATFORM_DENSITY: adaptive,
    }.items():
        app.page.theme = ft.Theme(visual_density=density)
        app.page.update()
        expect_height(height)
    app.page.theme = ft.Theme()
    app.page.update()
    expect_height(40)
    context.close()


def test_colours_of_every_family(open_app: Any) -> None:
    colors: dict[str, str] = {
        ft.colors.DEEP_PURPLE_300: "rgb(149, 117, 205)",
        ft.colors.LIGHT_GREEN_ACCENT_400: "rgb(118, 255, 3)",
        ft.colors.BLACK54: "rgba(0, 0, 0, 0.54)",
        ft.colors.ON_SECONDARY_CONTAINER: "rgb(16, 28, 43)",
        ft.cupertino_colors.SYSTEM_GREEN: "rgb(52, 199, 89)",
        ft.cupertino_colors.ACTIVE_BLUE: "rgb(0, 122, 255)",
        "#abc": "rgb(170, 187, 204)",
        "#80ff0000": "rgba(255, 0, 0, 0.5",
        ft.colors.with_opacity(0.5, "red"): "rgba(244, 67, 54, 0.5",
        ft.colors.with_opacity(0.25, ft.colors.PRIMARY): "0.25)",
        "surfaceVariant,0.5": "0.5)",
        "no such colour": "rgba(0, 0, 0, 0)",
    }

    def main(page: ft.Page) -> None:
        page.bgcolor = ft.colors.BLUE_GREY_100
        boxes = [ft.Container(width=20, height=20, bgcolor=name, key=f"c{i}") for i, name in enumerate(colors)]
        page.add(ft.Row(boxes))

    page: Page = open_app(main)
    for index, (name, expected) in enumerate(colors.items()):
        [found] = css(keyed(page, f"c{index}"), "backgroundColor")
        assert expected in found, name
    assert css(page.locator(".flet-view"), "backgroundColor") == ["rgb(207, 216, 220)"]
    # Apple's colours follow the mode they are in.
    page.emulate_media(color_scheme="dark")
    expect(keyed(page, "c4")).to_have_css("background-color", "rgb(48, 209, 88)")


def test_a_theme_for_a_part_of_the_page(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        def group(key: str) -> ft.Control:
            return ft.Column(
                [
                    ft.FilledButton("Button", key=key + "-button"),
                    ft.Text("title", theme_style=ft.TextThemeStyle.TITLE_LARGE, key=key + "-title"),
                ]
            )

        title = ft.TextTheme(title_large=ft.TextStyle(size=40))
        seed = ft.Theme(color_scheme_seed="red", text_theme=title, font_family="serif")
        page.add(
            group("page"),
            ft.Container(group("density"), theme=seed),
            ft.Container(group("dark"), theme=seed, theme_mode=ft.ThemeMode.DARK),
            ft.Container(group("mode"), theme_mode=ft.ThemeMode.DARK),
        )

    page: Page = open_app(main)
    blue, dark_red = "rgb(0, 97, 164)", "rgb(255, 180, 169)"
    expected = {"page": (blue, "32px"), "density": (blue, "40px"), "dark": (dark_red, "40px"), "mode": (blue, "32px")}
    found = {key: tuple(css(keyed(page, key + "-button"), "backgroundColor", "minHeight")) for key in expected}
    assert found == expected
    size, family = css(keyed(page, "density-title"), "fontSize", "fontFamily")
    assert size == "40px" and family.startswith("serif")
    # What inherits its font from the page keeps it.
    assert not css(keyed(page, "page-title"), "fontFamily")[0].startswith("serif")


def test_the_browsers_own_bar(open_app: Any) -> None:
    app = App()
    page: Page = open_app(app)
    meta = page.locator("meta[name=theme-color]")
    assert meta.count() == 0
    overlay = ft.SystemOverlayStyle(status_bar_color=ft.colors.PRIMARY)
    app.page.theme = ft.Theme(color_scheme_seed="green", system_overlay_style=overlay)
    app.page.update()
    expect(meta).to_have_attribute("content", "rgb(0, 110, 28)")
    app.page.theme = None
    app.page.update()
    expect(meta).to_have_count(0)


def test_right_to_left(open_app: Any) -> None:
    app = App()
    page: Page = open_app(app)
    app.page.rtl = True
    app.page.update()
    expect(root(page)).to_have_attribute("dir", "rtl")
    x, _, width, _ = box(keyed(page, "text"))
    assert x + width == pytest.approx(790)


def test_material_2(open_app: Any, check_accessibility: Any) -> None:
    app = App()

    def main(page: ft.Page) -> None:
        app(page)
        page.title = "Material 2"
        page.appbar = ft.AppBar(title=ft.Text("Bar", key="title"))
        primary = ft.TextTheme(title_large=ft.TextStyle(size=26))
        page.theme = ft.Theme(use_material3=False, primary_text_theme=primary)
        page.floating_action_button = ft.FloatingActionButton(icon="add", key="fab")
        page.add(
            ft.Text("Huge", theme_style="displayLarge", key="huge"),
            ft.ElevatedButton("Raised", key="raised"),
            ft.ElevatedButton("Off", key="off", disabled=True),
            ft.OutlinedButton("Lined", key="lined", style=ft.ButtonStyle(shape=ft.StadiumBorder())),
            ft.Card(ft.Text("card"), key="card"),
        )

    page = open_app(main)
    expect(page.locator(".flet-app")).to_have_attribute("data-material", "2")
    primary, on_primary = token(page, "primary"), token(page, "on-primary")
    expect(keyed(page, "raised")).to_have_css("border-radius", "4px")
    assert css(keyed(page, "raised"), "backgroundColor") == css_color(page, primary)
    assert css(keyed(page, "raised"), "color") == css_color(page, on_primary)
    assert css(page.locator(".flet-app-bar"), "backgroundColor") == css_color(page, primary)
    assert css(page.locator(".flet-app-bar-title"), "fontSize") == ["26px"]
    expect(keyed(page, "fab")).to_have_css("border-radius", "9999px")
    expect(keyed(page, "huge")).to_have_css("font-size", "96px")
    expect(page.locator(".flet-card-surface")).to_have_css("border-radius", "4px")
    # What the author says goes first.
    assert css(keyed(page, "lined"), "borderTopLeftRadius") != ["4px"]
    # Its style sheet comes after that of Material 2.
    app.page.add(ft.Switch(label="On", value=True))
    expect(page.locator(".flet-switch > .flet-toggle-mark")).to_have_css("width", "33px")
    x, _, width, height = box(page.locator(".flet-switch > .flet-toggle-mark"))
    at, _, size, _ = box(page.locator(".flet-switch-thumb"))
    assert (width, height, size) == (33, 14, 20)
    assert abs(at + size / 2 - (x + width - 6.5)) <= 4
    check_accessibility(page)
    app.page.theme = ft.Theme()
    app.page.update()
    expect(keyed(page, "huge")).to_have_css("font-size", "57px")
    assert css(keyed(page, "raised"), "backgroundColor") != css_color(page, primary)


def css_color(page: Page, value: str) -> list[str]:
    return [
        page.evaluate(
            "(c) => { const e = document.body.appendChild(document.createElement('i')); e.style.color = c;"
            " const found = getComputedStyle(e).color; e.remove(); return found; }",
            value,
        )
    ]
