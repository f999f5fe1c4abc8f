"""Stacks, responsive rows, cards, dividers and safe areas: sizes and places."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

import flet as ft
from drawn import OpenApp, box, place, places, show, style


def test_stack_positions(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Stack(
            [
                box("plain", 300, 200),
                box("lt", left=20, top=30),
                box("rb", right=20, bottom=30),
                box("between", None, None, left=20, right=30, top=40, bottom=50),
                ft.ElevatedButton("Button", key="button", left=10, right=10),
                ft.Text("as long as it likes, beyond the edge", key="text", left=250, top=100),
                ft.Container(ft.Row([ft.Text("x")]), key="filling", height=10),
            ],
            key="stack",
        ),
        ft.Stack([box("in"), box("out", left=30)], width=50, clip_behavior="none", key="open"),
        ft.Stack([box("alone", left=5)], height=25, key="sized"),
        ft.Stack([ft.Container(width=10, height=10, shadow=ft.BoxShadow(blur_radius=5))], key="shadowed"),
    )
    assert place(page, "stack") == [0, 0, 800, 200]
    assert place(page, "lt")[:2] == [20, 30]
    assert place(page, "rb")[:2] == [740, 150]
    assert place(page, "between") == [20, 40, 750, 110]
    assert place(page, "button")[2] == 780
    assert place(page, "text")[3] == pytest.approx(20, abs=0.2)
    assert place(page, "filling") == [0, 0, 800, 10]
    assert style(page, "stack", "overflow") == ["clip"]
    assert style(page, "open", "overflow") == ["visible"]
    assert place(page, "open")[2:] == [50, 20]
    assert place(page, "sized")[2:] == [800, 25]
    assert style(page, "shadowed", "overflow") == ["visible"]
    # The last one is on top.
    top = page.evaluate("document.elementFromPoint(25, 35).dataset.key")
    assert top == "lt"


def test_stack_text_is_not_cut_by_the_edge(open_app: OpenApp) -> None:
    words = "as long as it likes, beyond the edge"
    page = show(
        open_app, ft.Stack([ft.Text(words, left=80, key="text")], width=100, height=50), ft.Text(words, key="free")
    )
    assert place(page, "text")[2] == place(page, "free")[2]


def test_responsive_rows(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.ResponsiveRow([box(f"a{index}", col={"sm": 6, "md": 4, "xl": 2}) for index in range(4)], key="a"),
        ft.ResponsiveRow(
            [
                ft.ResponsiveRow([box("n0"), box("n1", col=6)], col=6, spacing=0, run_spacing=2),
                box("b1", None, None, col=3),
            ],
            spacing={"": 4, "md": 20},
            run_spacing=0,
            alignment="end",
            vertical_alignment="stretch",
        ),
        ft.ResponsiveRow(
            [box(f"c{index}", None, col=1) for index in range(3)], columns={"xs": 2, "md": 3}, run_spacing=7
        ),
    )
    third = pytest.approx(260, abs=0.2)
    assert [place(page, f"a{index}")[:2] for index in range(3)] == [
        [0, 0],
        pytest.approx([270, 0], abs=0.2),
        pytest.approx([540, 0], abs=0.2),
    ]
    # A column has its width whatever its control would like.
    assert place(page, "a0")[2] == third
    assert place(page, "a3")[:2] == [0, 30]
    # (800 - 11 * 20) / 12 = 48.33 per column; 6 of them with 5 gaps are 390, 3 with 2 are 185.
    assert place(page, "b1") == pytest.approx([615, 60, 185, 42], abs=0.2)
    assert place(page, "n0") == pytest.approx([205, 60, 390, 20], abs=0.2)
    assert place(page, "n1") == pytest.approx([205, 82, 195, 20], abs=0.2)
    assert place(page, "c2")[1] == 112

    page.set_viewport_size({"width": 700, "height": 600})
    assert place(page, "a1")[:2] == pytest.approx([355, 0], abs=0.2)
    assert place(page, "c2")[1] == pytest.approx(112 + 27, abs=0.2)
    page.set_viewport_size({"width": 360, "height": 600})
    assert place(page, "a0")[2] == pytest.approx(360, abs=0.2)
    page.set_viewport_size({"width": 1200, "height": 600})
    assert place(page, "a3")[1] == 0
    assert place(page, "a0")[2] == pytest.approx((1200 + 10) / 6 - 10, abs=0.1)


def test_cards(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Row(
            [
                ft.Card(box("p0", 80, 30), key="plain"),
                ft.Card(box("m0"), margin=20, elevation=0, key="flat"),
                ft.Card(
                    box("c0"),
                    color="amber100",
                    elevation=10,
                    shadow_color="red",
                    surface_tint_color="white",
                    shape=ft.RoundedRectangleBorder(radius=3),
                    key="coloured",
                ),
                ft.Card(box("w0", None), width=100, key="wide"),
            ]
        ),
        ft.Card(ft.Row([ft.Text("x")]), key="filling"),
    )

    def surface(key: str) -> list[str]:
        return page.evaluate(
            """(key) => {
                const style = getComputedStyle(document.querySelector(`[data-key=${key}] > div`));
                return [style.backgroundColor, style.boxShadow, style.borderRadius];
            }""",
            key,
        )

    assert place(page, "plain")[2:] == [88, 38]
    assert place(page, "p0")[:2] == [4, place(page, "plain")[1] + 4]
    color, shadow, radius = surface("plain")
    assert radius == "12px"
    assert shadow != "none"
    assert place(page, "flat")[2:] == [80, 60]
    assert surface("flat")[1] == "none"
    flat = surface("flat")[0]
    assert color != flat
    color, shadow, radius = surface("coloured")
    assert radius == "3px"
    assert "0.956" in shadow or "244" in shadow
    # Ten high: 13 % of white are mixed into the amber.
    assert color.startswith(("color(srgb 1 0.93", "rgb(255, 23"))
    assert place(page, "w0")[2] == 92
    assert place(page, "filling")[2] == 800


def test_dividers(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Text("above", key="above"),
        ft.Divider(),
        ft.Divider(height=40, thickness=4, color="red", opacity=0.5),
        ft.Row(
            [box("left"), ft.VerticalDivider(), ft.VerticalDivider(width=30, thickness=6, color="green")], height=100
        ),
    )
    lines = page.evaluate(
        """() => [...document.querySelectorAll('hr')].map((line) => {
            const { width, height } = line.getBoundingClientRect();
            const style = getComputedStyle(line, '::before');
            const across = style.borderTopWidth === '0px';
            return [width, height, ...(across ? [style.borderLeftWidth, style.borderLeftColor]
                : [style.borderTopWidth, style.borderTopColor])];
        })"""
    )
    assert lines == [
        [800, 16, "1px", "rgb(195, 199, 207)"],
        [800, 40, "4px", "rgb(244, 67, 54)"],
        [16, 100, "1px", "rgb(195, 199, 207)"],
        [30, 100, "6px", "rgb(76, 175, 80)"],
    ]
    separators = page.get_by_role("separator")
    assert [line.get_attribute("aria-orientation") for line in separators.all()] == [None, None, "vertical", "vertical"]
    assert page.evaluate("getComputedStyle(document.querySelectorAll('hr')[1]).opacity") == "0.5"


def test_safe_areas(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.SafeArea(box("all", None)),
        ft.SafeArea(box("some", None), left=False, top=False, right=False, bottom=False, minimum=7),
        ft.SafeArea(box("least", None), minimum=ft.padding.only(left=50, bottom=1), key="area"),
        ft.SafeArea(box("kept"), maintain_bottom_view_padding=True, key="kept-area"),
    )
    page.evaluate(
        """() => {
            const { style } = document.documentElement;
            for (const [side, room] of [['left', 20], ['top', 30], ['right', 5], ['bottom', 40]])
                style.setProperty(`--flet-safe-${side}`, `${room}px`);
        }"""
    )
    assert place(page, "all")[:2] == [20, 30]
    assert style(page, "area", "padding") == ["30px 5px 40px 50px"]
    assert place(page, "some")[:2] == [7, 20 + 30 + 40 + 10 + 7]
    # The on-screen keyboard covers the bottom: the room there is not needed, unless it is to be kept.
    page.evaluate("document.documentElement.style.setProperty('--flet-keyboard-height', '300px')")
    assert style(page, "area", "padding-bottom") == ["1px"]
    assert style(page, "kept-area", "padding-bottom") == ["40px"]


def test_right_to_left(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Row([box("a"), box("b")]),
        ft.Row([box("ltr1"), box("ltr2")], rtl=False, width=200, key="fixed"),
        ft.Column([box("c", 20), box("d", 60)], key="column"),
        ft.Stack([box("plain"), box("left", left=10)], width=300),
        ft.ResponsiveRow([box("r1", col=6), box("r2", col=6)]),
        rtl=True,
    )
    assert places(page, "a", "b") == [760, 710]
    assert places(page, "c", "d") == [780, 740]
    assert places(page, "plain", "left") == [760, 510]
    assert place(page, "r1")[0] > place(page, "r2")[0]


def test_a_user_control_updates_itself(open_app: OpenApp) -> None:
    class Counter(ft.UserControl):
        def build(self) -> ft.Control:
            self.count = 0
            self.text = ft.Text("0", key="count")
            return ft.Row([self.text, ft.ElevatedButton("More", on_click=self.more)])

        def more(self, event: ft.ControlEvent) -> None:
            self.count += 1
            self.text.value = str(self.count)
            self.update()

    page = show(open_app, Counter())
    page.get_by_role("button", name="More").click()
    expect(page.locator("[data-key=count]")).to_have_text("1")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_accessibility(open_app: OpenApp, check_accessibility: Callable[..., None], mode: str) -> None:
    page = show(
        open_app,
        ft.Row([ft.Text("a", key="a")], scroll="auto"),
        ft.Card(ft.Column([ft.Text("on a card")])),
        ft.Divider(),
        ft.Container(ft.Text("press"), on_click=print, ink=True),
        ft.Stack([ft.Text("in a stack")]),
        title="Layout",
        theme_mode=ft.ThemeMode(mode),
    )
    check_accessibility(page)
