"""Every family of controls on a phone, from right to left, and in the dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import flet as ft
from looks import box
from polling import drawn

LONG = "A sentence that is longer than a phone is wide, to see that it is broken into lines where it may be"
WORD = "Donaudampfschifffahrtsgesellschaft"


def texts() -> list[ft.Control]:
    spans = [ft.TextSpan("bold ", ft.TextStyle(weight=ft.FontWeight.BOLD)), ft.TextSpan("link", url="https://a.org/")]
    return [
        ft.Text("Title", theme_style=ft.TextThemeStyle.HEADLINE_LARGE),
        ft.Text(LONG, key="mark"),
        ft.Text(LONG, max_lines=1, overflow=ft.TextOverflow.ELLIPSIS),
        ft.Text(LONG, selectable=True),
        ft.Text("Rich ", spans=spans),
        ft.Text(f"{WORD}{WORD}{WORD}"),
    ]


def displays() -> list[ft.Control]:
    return [
        ft.Row([ft.Icon("home"), ft.Icon("star", color="error", semantics_label="Star")], key="mark"),
        ft.Image(src_base64=PICTURE, semantics_label="A picture", width=2000, height=40, fit=ft.ImageFit.COVER),
        ft.Row([ft.CircleAvatar(content=ft.Text("AB")), ft.ProgressRing(0.3), ft.ProgressRing()]),
        ft.ProgressBar(0.4),
        ft.ProgressBar(),
        ft.Divider(),
        ft.Row([ft.Text("left"), ft.VerticalDivider(), ft.Text("right")], height=40),
    ]


def buttons() -> list[ft.Control]:
    kinds: list[Any] = [ft.ElevatedButton, ft.FilledButton, ft.FilledTonalButton, ft.OutlinedButton, ft.TextButton]
    plain = [kind(f"Button {index}", icon="add") for index, kind in enumerate(kinds)]
    off = [kind("Off", disabled=True) for kind in kinds]
    menu = ft.PopupMenuButton(
        items=[ft.PopupMenuItem("One"), ft.PopupMenuItem(), ft.PopupMenuItem("Two", checked=True)]
    )
    return [
        ft.Row(plain, wrap=True, key="mark"),
        ft.Row(off, wrap=True),
        ft.Row([ft.IconButton("delete"), ft.IconButton("star", selected=True), menu]),
        ft.FloatingActionButton(icon="add", text="Add"),
    ]


def inputs() -> list[ft.Control]:
    options = [ft.dropdown.Option(LONG), ft.dropdown.Option("b")]
    radios = ft.Row([ft.Radio("a", value="a"), ft.Radio("b", value="b")])
    return [
        ft.TextField(label="Name", hint_text="Ann", helper_text=LONG, counter_text="1/2", prefix_icon="person"),
        ft.TextField(label="Wrong", value="x", error_text="Not like this", filled=True),
        ft.TextField(label="Much", value=LONG, multiline=True, prefix_text="before", suffix_text="after"),
        ft.Dropdown(label="Pick", options=options, value=LONG),
        ft.Checkbox(label=LONG, key="mark"),
        ft.Checkbox(label="Some", tristate=True, value=None),
        ft.RadioGroup(radios, value="a"),
        ft.Switch(label="On", value=True),
        ft.Switch(label="Off"),
        ft.Slider(value=0.3, tooltip="Volume", divisions=5, label="{value}"),
    ]


def layouts() -> list[ft.Control]:
    tile = ft.ListTile(
        leading=ft.Icon("album"),
        title=ft.Text("A tile"),
        subtitle=ft.Text(LONG),
        trailing=ft.IconButton("more_vert", tooltip="More"),
        on_click=print,
    )
    return [
        ft.Card(ft.Column([tile, ft.Row([ft.TextButton("One"), ft.TextButton("Two")], alignment="end")])),
        ft.ResponsiveRow([ft.Container(ft.Text("half"), bgcolor="primarycontainer", col={"sm": 6}) for _ in range(2)]),
        ft.Row([ft.Text("start", key="mark"), ft.Text(LONG, expand=True), ft.Text("end")]),
        ft.Row([ft.Container(width=200, height=20, bgcolor="secondary") for _ in range(5)], scroll="auto"),
        ft.ListView([ft.Text(f"row {index}") for index in range(30)], height=80),
        ft.GridView([ft.Container(bgcolor="tertiary") for _ in range(9)], max_extent=80, height=100),
        ft.Stack([ft.Container(height=40, bgcolor="surfacevariant"), ft.Text("placed", left=10, top=10)]),
        ft.Container(ft.Row([ft.Text("press"), ft.IconButton("edit", tooltip="Edit")]), on_click=print, padding=5),
        ft.SafeArea(ft.GestureDetector(ft.Container(ft.Text("Tap"), padding=5), on_tap=print)),
    ]


def navigation() -> list[ft.Control]:
    tabs = [ft.Tab(f"Tab {index}", ft.Text(f"content {index}"), icon="home") for index in range(6)]
    return [
        ft.AppBar(title=ft.Text(LONG), leading=ft.IconButton("menu"), actions=[ft.IconButton("search")]),
        ft.Text("body", key="mark"),
        ft.Tabs(tabs=tabs, height=150),
        ft.Tabs(tabs=[ft.Tab("First"), ft.Tab("Second")], scrollable=False, height=60),
    ]


def notices(page: ft.Page) -> list[ft.Control]:
    page.snack_bar = ft.SnackBar(ft.Text(LONG), action="Undo", show_close_icon=True, duration=3_600_000, open=True)
    return [ft.Text("page", key="mark")]


def dialogs(page: ft.Page) -> list[ft.Control]:
    actions: list[ft.Control] = [ft.TextButton(f"An answer {index}") for index in range(4)]
    page.dialog = ft.AlertDialog(title=ft.Text("Really?"), content=ft.Text(LONG), actions=actions, open=True)
    return [ft.Text("page", key="mark")]


PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

FAMILIES: dict[str, Callable[..., list[ft.Control]]] = {
    "texts": texts,
    "displays": displays,
    "buttons": buttons,
    "inputs": inputs,
    "layouts": layouts,
    "navigation": navigation,
    "notices": notices,
    "dialogs": dialogs,
}
PAGES = ("notices", "dialogs")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_phone(open_app: Any, page: Page, check_accessibility: Callable[..., None], family: str) -> None:
    shown: list[ft.Page] = []

    def main(page: ft.Page) -> None:
        shown.append(page)
        page.title = family
        page.scroll = ft.ScrollMode.AUTO
        make = FAMILIES[family]
        page.add(*(make(page) if family in PAGES else make()))

    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page = open_app(main)
    page.locator("[data-key=mark]").first.wait_for()
    if family == "dialogs":
        expect(page.get_by_role("dialog")).to_be_visible()
    if family == "notices":
        expect(page.get_by_role("button", name="Undo")).to_be_visible()
    # The code of rare controls comes on first use.
    page.wait_for_load_state("networkidle")
    for mode in ("light", "dark"):
        for rtl in (False, True):
            shown[0].theme_mode = ft.ThemeMode(mode)
            shown[0].rtl = rtl
            shown[0].update()
            app = page.locator(f".flet-app[data-mode={mode}][dir={'rtl' if rtl else 'ltr'}]")
            expect(app).to_have_count(1)
            drawn(page)
            assert too_wide(page) == [], (mode, rtl)
            # Mirrored: what comes first stands at the right.
            if family not in PAGES:
                x, _, width, _ = box(page.locator("[data-key=mark]").first)
                assert (360 - x - width if rtl else x) == pytest.approx(10, abs=1)
            check_accessibility(page)


def too_wide(page: Page) -> list[str]:
    """What is wider than the window, or cut off by what does not scroll."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.flet-app *, dialog *')].filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            if (width === 0 || (left >= -1 && right <= innerWidth + 1)) return false;
            if (element.closest('.flet-scrollbar, svg, [aria-hidden=true]')) return false;
            for (let above = element.parentElement; above; above = above.parentElement) {
                const { overflowX } = getComputedStyle(above);
                const box = above.getBoundingClientRect();
                const inside = box.left >= -1 && box.right <= innerWidth + 1;
                const whole = above.matches('.flet-app, .flet-view-body, dialog');
                if (inside && overflowX !== 'visible' && !whole) return false;
            }
            return true;
        }).map((element) => element.outerHTML.slice(0, 120))"""
    )
