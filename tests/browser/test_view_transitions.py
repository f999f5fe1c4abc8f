"""How views come and go: in every way a theme may name, in both directions, and for nobody who wants no motion."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import flet as ft
from polling import until

# Stretches every transition, so that a test can look at the middle of it.
SLOW = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(".flet-view { --flet-view-time: 1000s !important }");
document.adoptedStyleSheets = [sheet];
"""
# The state of a view half way through: what of it is where, and how much it is seen.
HALF = """
(selector) => {
  for (const animation of document.getAnimations()) animation.currentTime = 500_000;
  const view = document.querySelector(selector);
  const { x, y, width } = view.getBoundingClientRect();
  const { opacity, clipPath, display, zIndex } = getComputedStyle(view);
  return { x, y, width, opacity: Number(opacity), clip: clipPath, display, z: zIndex };
}
"""
FINISH = "for (const animation of document.getAnimations()) animation.finish()"
LEAVING = ".flet-view--leaving"


class Views:
    """A program with a view, whose stack a test changes."""

    page: ft.Page

    def __init__(self, kind: str = "zoom", **options: Any) -> None:
        self.kind = kind
        self.options = options

    def __call__(self, page: ft.Page) -> None:
        self.page = page
        transitions = ft.PageTransitionsTheme(linux=ft.PageTransitionTheme(self.kind))
        page.theme = ft.Theme(page_transitions=transitions)
        for name, value in self.options.items():
            setattr(page, name, value)
        page.views.clear()
        self.show("/")

    def show(self, *routes: str) -> None:
        """Make all views anew, as programs do when the route changes."""
        self.page.views.clear()
        self.page.views.extend(ft.View(route, [ft.Text(f"at {route}")]) for route in routes)
        self.page.update()


def view(route: str) -> str:
    return f".flet-view[data-route='{route}']"


def moved(kind: str, half: dict[str, Any], side: int = 1) -> None:
    """Half way, a view is neither away nor there."""
    match kind:
        case "fadeUpwards":
            assert 0 < half["opacity"] < 1 and half["y"] > 0
        case "openUpwards":
            assert half["y"] > 0 and half["clip"] not in ("none", "inset(0px)", "inset(100% 0px 0px)")
        case "zoom":
            assert 0 < half["opacity"] <= 1 and 680 < half["width"] < 800
        case _:
            assert 0 < half["x"] * side < 800


@pytest.mark.parametrize("kind", [member.value for member in ft.PageTransitionTheme])
def test_a_view_comes_and_goes_as_the_theme_says(open_app: Any, kind: str) -> None:
    app = Views(kind)
    page: Page = open_app(app)
    expect(page.get_by_text("at /", exact=True)).to_be_visible()
    assert page.evaluate("document.getAnimations().length") == 0, "the first view just stands there"
    page.evaluate(SLOW)

    app.page.views.append(ft.View("/a", [ft.Text("at /a")]))
    app.page.update()
    expect(page.get_by_text("at /a")).to_be_visible()
    if kind == "none":
        assert page.evaluate("document.getAnimations().length") == 0
        expect(page.get_by_text("at /", exact=True)).to_be_hidden()
    else:
        moved(kind, page.evaluate(HALF, view("/a")))
        below = page.evaluate(HALF, view("/"))
        assert below["display"] == "flex" and (below["x"] < 0) == (kind == "cupertino")
        page.evaluate(FINISH)
        expect(page.get_by_text("at /", exact=True)).to_be_hidden()

    app.page.views.pop()
    app.page.update()
    if kind == "none":
        expect(page.get_by_text("at /a")).to_have_count(0)
        assert page.evaluate("document.getAnimations().length") == 0
    else:
        # The view that was left is only a picture, above the one below.
        leaving = page.locator(LEAVING)
        expect(leaving).to_contain_text("at /a")
        half = page.evaluate(HALF, LEAVING)
        moved(kind, half)
        assert half["z"] == "1" and leaving.evaluate("(element) => element.inert")
        assert (page.evaluate(HALF, view("/"))["x"] < 0) == (kind == "cupertino")
        page.evaluate(FINISH)
        expect(leaving).to_have_count(0)
    expect(page.get_by_text("at /", exact=True)).to_be_visible()


def test_programs_that_make_their_views_anew(open_app: Any) -> None:
    app = Views()
    page: Page = open_app(app)
    expect(page.get_by_text("at /", exact=True)).to_be_visible()
    page.evaluate(SLOW)
    root = page.locator(".flet-app")
    for routes, direction, left in (
        (["/", "/a"], "push", "/"),
        (["/"], "pop", "/a"),
        (["/b"], "push", "/"),
        (["/c"], "push", "/b"),
    ):
        app.show(*routes)
        expect(root).to_have_attribute("data-direction", direction)
        leaving = page.locator(LEAVING)
        expect(leaving).to_have_text(f"at {left}")
        assert page.evaluate(HALF, LEAVING)["z"] == ("-1" if direction == "push" else "1")
        page.evaluate(FINISH)
        expect(leaving).to_have_count(0)
    # The same place, drawn anew, goes nowhere.
    app.show("/c")
    expect(root).not_to_have_attribute("data-direction", "push")
    assert page.evaluate("document.getAnimations().length") == 0
    expect(page.locator(".flet-view")).to_have_count(1)


def test_a_view_is_left_as_it_was_scrolled(open_app: Any) -> None:
    app = Views()
    page: Page = open_app(app)
    rows: list[ft.Control] = [ft.Container(ft.Text(f"row {number}"), height=100) for number in range(30)]
    app.page.views.append(ft.View("/long", rows, scroll=ft.ScrollMode.AUTO))
    app.page.update()
    expect(page.get_by_text("row 0", exact=True)).to_be_visible()
    area = page.locator(view("/long") + " main")
    area.evaluate("(element) => { element.scrollTop = 700 }")
    page.evaluate(SLOW)
    app.page.views.pop()
    app.page.update()
    expect(page.locator(LEAVING)).to_have_count(1)
    assert page.locator(LEAVING + " main").evaluate("(element) => element.scrollTop") == 700
    # What lies below can be used already.
    box = page.locator(view("/")).bounding_box()
    assert box
    assert page.evaluate("document.elementFromPoint(400, 300).closest('.flet-view').dataset.route") == "/"


def test_views_come_from_the_other_side_where_people_read_that_way(open_app: Any) -> None:
    app = Views("cupertino", rtl=True)
    page: Page = open_app(app)
    page.evaluate(SLOW)
    app.show("/", "/a")
    expect(page.get_by_text("at /a")).to_be_visible()
    moved("cupertino", page.evaluate(HALF, view("/a")), side=-1)


def test_nothing_moves_for_those_who_want_no_motion(page: Page, open_app: Any) -> None:
    page.emulate_media(reduced_motion="reduce")
    app = Views("cupertino")
    open_app(app)
    page.evaluate(SLOW)
    for routes in (["/", "/a"], ["/"], ["/b"]):
        app.show(*routes)
        expect(page.get_by_text(f"at {routes[-1]}", exact=True)).to_be_visible()
        assert page.evaluate("document.getAnimations().length") == 0
        assert page.locator(".flet-view:visible").count() == 1


AGENTS = {
    "android": "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/130.0.0.0 Mobile",
    "ios": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604.1",
    "linux": "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0",
    "macos": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/130.0.0.0",
    "windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0",
}


@pytest.mark.parametrize("platform", AGENTS)
def test_each_platform_has_its_own(browser: Browser, serve: Any, platform: str) -> None:
    app = Views()
    context = browser.new_context(user_agent=AGENTS[platform], service_workers="block")
    page = context.new_page()
    page.goto(serve(app))
    root = page.locator(".flet-app")
    expect(page.get_by_text("at /", exact=True)).to_be_visible()
    app.page.theme = ft.Theme()
    app.show("/", "/a")
    usual = "cupertino" if platform in ("ios", "macos") else "zoom"
    expect(root).to_have_attribute("data-transition", usual)
    app.page.theme = ft.Theme(
        page_transitions=ft.PageTransitionsTheme(**{platform: ft.PageTransitionTheme.OPEN_UPWARDS})
    )
    app.show("/")
    expect(root).to_have_attribute("data-transition", "openUpwards")
    expect(root).to_have_attribute("data-direction", "pop")
    context.close()


def test_a_view_that_left_goes_by_itself(open_app: Any) -> None:
    app = Views()
    page: Page = open_app(app)
    app.show("/a")
    expect(page.get_by_text("at /a")).to_be_visible()
    until(page, "document.querySelectorAll('.flet-view').length === 1")
