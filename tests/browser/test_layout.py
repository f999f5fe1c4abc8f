"""Rows, columns, stacks, responsive rows, cards, dividers and safe areas: sizes and places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import flet as ft
from polling import until

OpenApp = Callable[..., Page]


def box(key: str, width: float | None = 40, height: float | None = 20, **properties: Any) -> ft.Container:
    return ft.Container(key=key, width=width, height=height, bgcolor="blue", **properties)


def show(open_app: OpenApp, *controls: ft.Control, **options: Any) -> Page:
    """Opens a page of 800 x 600 without padding, whose column holds the controls 10 pixels apart."""

    def main(page: ft.Page) -> None:
        page.padding = 0
        for name, value in options.items():
            setattr(page, name, value)
        page.add(*controls)

    page = open_app(main)
    page.wait_for_selector("[data-key]", state="attached")
    return page


def place(page: Page, key: str) -> list[float]:
    """Where the control with a key is: x, y, width, height."""
    return page.evaluate(
        """(key) => {
            const { x, y, width, height } = document.querySelector(`[data-key="${key}"]`).getBoundingClientRect();
            return [x, y, width, height].map((value) => Math.round(value * 100) / 100);
        }""",
        key,
    )


def places(page: Page, *keys: str, side: int = 0) -> list[float]:
    return [place(page, key)[side] for key in keys]


def style(page: Page, key: str, *names: str) -> list[str]:
    return page.evaluate(
        """([key, names]) => {
            const style = getComputedStyle(document.querySelector(`[data-key="${key}"]`));
            return names.map((name) => style.getPropertyValue(name));
        }""",
        [key, list(names)],
    )


def test_rows_place_their_children(open_app: OpenApp) -> None:
    names = ("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly")
    controls = [
        ft.Row([box(f"{name}{index}") for index in range(3)], alignment=ft.MainAxisAlignment(name), key=name)
        for name in names
    ]
    page = show(
        open_app,
        *controls,
        ft.Row([box("t1", height=50), box("t2"), box("t3")], spacing=3, tight=True, key="tight"),
        ft.Row([box("v1", height=50), box("v2")], vertical_alignment=ft.CrossAxisAlignment.END),
        ft.Row([box("w1", height=50), box("w2", height=None)], vertical_alignment=ft.CrossAxisAlignment.STRETCH),
        ft.Row([box("e1"), box("e2", expand=1), box("e3", expand=3)], key="expanding", width=400),
    )
    assert place(page, "start") == [0, 0, 800, 20]
    assert places(page, "start0", "start1", "start2") == [0, 50, 100]
    assert places(page, "center0", "center2") == [330, 430]
    assert places(page, "end2") == [760]
    # Where the room is shared out, the spacing counts for nothing.
    assert places(page, "spaceBetween0", "spaceBetween1", "spaceBetween2") == [0, 380, 760]
    assert places(page, "spaceAround0", "spaceAround1") == pytest.approx([113.33, 380], abs=0.02)
    assert places(page, "spaceEvenly0", "spaceEvenly1") == pytest.approx([170, 380], abs=0.02)
    assert place(page, "tight")[2:] == [126, 50]
    assert places(page, "t1", "t2", "t3") == [0, 43, 86]
    assert places(page, "t1", "t2", side=1) == [180, 195]
    assert places(page, "v1", "v2", side=1) == [240, 270]
    assert place(page, "w2")[3] == 50
    # 400 less the gaps and the first: 340, shared 1 to 3.
    assert places(page, "e2", "e3", side=2) == [85, 255]


def test_columns_place_their_children(open_app: OpenApp) -> None:
    def column(name: str, **properties: Any) -> ft.Column:
        children = [box(f"{name}1", 60), box(f"{name}2"), ft.Row([box(f"{name}3", 10)], tight=True)]
        return ft.Column(children, height=200, key=name, **properties)

    page = show(
        open_app,
        ft.Row(
            [
                column("a"),
                column("b", horizontal_alignment="center", alignment="end", spacing=5),
                column("c", horizontal_alignment="end", alignment="spaceBetween"),
                column("d", horizontal_alignment="stretch", alignment="center"),
                ft.Column([box("f1"), box("f2", expand=True)], height=100, tight=True),
                ft.Column([box("g1"), box("g2")], tight=True, key="g"),
            ],
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
    )
    assert place(page, "a") == [0, 0, 60, 200]
    assert places(page, "a1", "a2", "a3", side=1) == [0, 30, 60]
    assert places(page, "a1", "a2") == [0, 0]
    assert places(page, "b1", "b2", "b3") == [70, 80, 95]
    assert places(page, "b1", "b3", side=1) == [130, 180]
    assert places(page, "c2", "c3") == [160, 190]
    assert places(page, "c1", "c2", "c3", side=1) == [0, 90, 180]
    assert places(page, "d1", side=1) == [60]
    assert place(page, "f2")[3] == 70
    assert place(page, "g")[3] == 50


def test_wrapping(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Row([box(f"r{index}") for index in range(5)], wrap=True, width=100, run_spacing=4, key="r"),
        ft.Row([box(f"d{index}") for index in range(5)], wrap=True, width=100, alignment="end"),
        ft.Column([box(f"c{index}") for index in range(5)], wrap=True, height=60, spacing=6, run_spacing=3, key="c"),
        ft.Row([box(f"e{index}") for index in range(2)], wrap=True, width=100, height=100),
    )
    assert [place(page, f"r{index}")[:2] for index in range(5)] == [[0, 0], [50, 0], [0, 24], [50, 24], [0, 48]]
    assert place(page, "r")[3] == 68
    assert [place(page, f"d{index}")[:2] for index in (0, 2, 4)] == [[10, 78], [10, 108], [60, 138]]
    assert [place(page, f"c{index}")[:2] for index in range(5)] == [[0, 168], [0, 194], [43, 168], [43, 194], [86, 168]]
    assert places(page, "e0", "e1", side=1) == [238, 238]


def test_expand_loose_is_a_limit(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Row(
            [
                ft.Container(box("a0", 30), expand=True, expand_loose=True, key="a"),
                ft.Container(ft.Text("many words " * 40), expand=True, expand_loose=True, key="b"),
                ft.Container(expand=True, expand_loose=True, width=50, height=20, key="c"),
            ],
            spacing=0,
            width=600,
        ),
        ft.Column(
            [
                ft.Container(box("d0"), expand=True, expand_loose=True, key="d"),
                ft.Container(expand=True, expand_loose=True, height=500, width=20, key="e"),
            ],
            spacing=0,
            height=100,
        ),
    )
    assert place(page, "a")[2] == 30
    assert 200 <= place(page, "b")[2] <= 520
    assert place(page, "c")[2] == 50
    assert place(page, "d")[3] == 20
    assert place(page, "e")[3] == 80


def test_scrolling_rows_and_columns(open_app: OpenApp) -> None:
    events: list[ft.OnScrollEvent] = []
    column = ft.Column(
        [box(f"c{index}", height=50) for index in range(20)],
        scroll=ft.ScrollMode.ALWAYS,
        height=200,
        width=100,
        on_scroll=events.append,
        on_scroll_interval=0,
    )
    back = ft.Column([box(f"b{index}", height=50) for index in range(9)], scroll="auto", reverse=True, height=200)
    following = ft.Column([box("f0", height=150)], scroll="hidden", auto_scroll=True, height=200)
    row = ft.Row([box(f"r{index}") for index in range(9)], scroll="auto", width=200)
    page = show(open_app, ft.Row([column, back, following]), row)

    assert place(page, "c0")[1] == 0
    thumb = page.locator(".flet-scrollbar--always > div").first
    expect(thumb).to_be_visible()
    column.scroll_to(offset=120)
    until(page, "document.querySelector('[data-key=c2]').getBoundingClientRect().y === 0")
    column.scroll_to(key="c10", duration=100, curve=ft.AnimationCurve.EASE_IN)
    until(page, "document.querySelector('[data-key=c10]').getBoundingClientRect().y === 0")
    column.scroll_to(delta=-60)
    until(page, "document.querySelector('[data-key=c9]').getBoundingClientRect().y === 0")
    column.scroll_to(offset=-1)
    until(page, "document.querySelector('[data-key=c19]').getBoundingClientRect().y === 150")
    for _ in range(100):
        if events[-1].event_type == "user" and events[-1].direction == "idle":
            break
        page.wait_for_timeout(20)
    assert {event.event_type for event in events} == {"start", "update", "end", "user"}

    # Reversed, it starts at its end, and offsets count from there; the children keep their order.
    assert places(page, "b7", "b8", side=1) == [90, 150]
    back.scroll_to(offset=60)
    until(page, "document.querySelector('[data-key=b7]').getBoundingClientRect().y === 150")

    following.controls.extend(box(f"f{index}", height=150) for index in (1, 2))
    following.update()
    until(page, "document.querySelector('[data-key=f2]')?.getBoundingClientRect().y === 50")
    following.scroll_to(offset=0)
    row.scroll_to(offset=100)
    until(page, "document.querySelector('[data-key=r2]').getBoundingClientRect().x === 0")
    assert place(page, "f2")[1] == 50
    row.rtl = True
    row.update()
    row.scroll_to(offset=50)
    until(page, "Math.abs(document.querySelector('[data-key=r1]').getBoundingClientRect().right - 200) < 1")


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
    assert place(page, "text")[3] == pytest.approx(20, abs=0.1)
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
    third = pytest.approx(260, abs=0.1)
    assert [place(page, f"a{index}")[:2] for index in range(3)] == [
        [0, 0],
        pytest.approx([270, 0], abs=0.1),
        pytest.approx([540, 0], abs=0.1),
    ]
    # A column has its width whatever its control would like.
    assert place(page, "a0")[2] == third
    assert place(page, "a3")[:2] == [0, 30]
    # (800 - 11 * 20) / 12 = 48.33 per column; 6 of them with 5 gaps are 390, 3 with 2 are 185.
    assert place(page, "b1") == pytest.approx([615, 60, 185, 42], abs=0.1)
    assert place(page, "n0") == pytest.approx([205, 60, 390, 20], abs=0.1)
    assert place(page, "n1") == pytest.approx([205, 82, 195, 20], abs=0.1)
    assert place(page, "c2")[1] == 112

    page.set_viewport_size({"width": 700, "height": 600})
    assert place(page, "a1")[:2] == pytest.approx([355, 0], abs=0.1)
    assert place(page, "c2")[1] == pytest.approx(112 + 27, abs=0.1)
    page.set_viewport_size({"width": 360, "height": 600})
    assert place(page, "a0")[2] == pytest.approx(360, abs=0.1)
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
