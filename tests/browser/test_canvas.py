"""A canvas in its page: texts, updates, size, gestures, and which surface is used."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import chromium
import flet as ft
import flet.canvas as cv
from drawings import SURFACES, draw, drawn_by, ink, near, painted, pixels
from polling import until

RED = (244, 67, 54, 255)
BLUE = (33, 150, 243, 255)
NOTHING = (0, 0, 0, 0)
KIT = "**/canvaskit-*.wasm"

Show = Any

fill = ft.Paint(color="red")


@pytest.fixture(params=list(SURFACES))
def renderer(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def show(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Shows shapes on one surface after the other."""
    return lambda *shapes, **options: draw(open_app, monkeypatch, renderer, *shapes, **options)


def requests_of(page: Page) -> list[str]:
    """The addresses that the page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    return found


# Texts


def test_where_a_text_stands(show: Show) -> None:
    style = ft.TextStyle(size=20, weight="bold")
    page = show(
        cv.Text(20, 10, "HHHH", style),
        cv.Text(200, 60, "HHHH", style, alignment=ft.alignment.center),
        cv.Text(390, 110, "HHHH", style, alignment=ft.alignment.top_right),
        cv.Text(200, 200, "HHHH", style, alignment=ft.alignment.center, rotate=math.pi / 2),
    )
    left, top, right, bottom = ink(page, 0, 0, 400, 40)
    width, height = right - left, bottom - top
    assert 20 <= left <= 23 and width > 40 and 13 <= height <= 16
    # Roboto's line is 1.17 times the size; capitals stand 4 pixels below its top.
    assert 13 <= top <= 16
    centre = ink(page, 0, 40, 400, 90)
    assert abs((centre[0] + centre[2]) / 2 - 200) <= 1 and abs((centre[1] + centre[3]) / 2 - 60) <= 2
    assert abs(ink(page, 300, 90, 400, 150)[2] - 389) <= 2
    turned = ink(page, 100, 130, 300, 290)
    assert abs((turned[3] - turned[1]) - width) <= 2 and abs((turned[2] - turned[0]) - height) <= 2
    assert abs((turned[1] + turned[3]) / 2 - 200) <= 1


def test_lines_of_a_text(show: Show) -> None:
    words = "one two three four five six seven eight nine ten"
    page = show(
        cv.Text(0, 0, words, max_width=100),
        cv.Text(120, 0, words, max_width=100, max_lines=2),
        cv.Text(240, 0, words, max_width=100, max_lines=2, ellipsis=" (more)"),
        cv.Text(0, 150, words, max_width=100, ellipsis="…"),
        cv.Text(120, 150, words, max_width=100, text_align="right", max_lines=1),
        cv.Text(240, 150, "Incomprehensibilities", max_width=100),
        cv.Text(0, 200, "first\nsecond"),
        cv.Text(120, 200, "a b\nc", max_width=150, text_align="center"),
        cv.Text(240, 200, words),
    )
    whole, two, more = (ink(page, x, 0, x + 115, 145) for x in (0, 120, 240))
    assert whole[3] > 60 and whole[2] <= 100
    assert two[3] <= 40 and more[3] <= 40
    assert more[2] > two[2] - 120 + 240 - 60 and more[2] <= 340
    cut = ink(page, 0, 150, 115, 195)
    assert cut[3] <= 170 and 80 < cut[2] <= 100
    assert ink(page, 120, 150, 235, 195)[2] in (219, 220)
    broken = ink(page, 240, 150, 400, 198)
    assert broken[3] > 172 and broken[2] <= 340
    assert ink(page, 0, 200, 100, 260)[3] > 225
    # A text is no wider than it has to be: what is centred is so in its longest line.
    assert ink(page, 120, 200, 230, 220)[0] < 123 and ink(page, 120, 222, 230, 260)[0] > 124
    assert ink(page, 240, 200, 400, 290)[3] <= 220


def test_styles_of_a_text(show: Show) -> None:
    style = ft.TextStyle
    shadow = ft.BoxShadow(offset=(0, 25), color="blue")
    gradient = ft.PaintLinearGradient((0, 80), (60, 80), ["red", "blue"])
    outline = ft.Paint(color="red", style="stroke", stroke_width=2)
    page = show(
        cv.Text(0, 0, "\u2588\u2588", style(size=30, color="red")),
        cv.Text(0, 40, "\u2588\u2588", style(size=20, color="red", shadow=shadow)),
        cv.Text(0, 90, "\u2588\u2588\u2588", style(size=30, foreground=ft.Paint(gradient=gradient))),
        cv.Text(100, 0, "\u2588\u2588", style(size=60, foreground=outline)),
        cv.Text(200, 0, "   x   x", style(size=20, bgcolor="red")),
        cv.Text(200, 40, "x x", style(size=20, decoration=ft.TextDecoration.UNDERLINE, decoration_color="red")),
        cv.Text(200, 80, "x", style(size=10), [ft.TextSpan("\u2588", style(size=40, color="red")), ft.TextSpan("y")]),
        cv.Text(300, 0, "iiii", style(size=20)),
        cv.Text(300, 40, "iiii", style(size=20, letter_spacing=10)),
        cv.Text(300, 80, "x\nx", style(size=20)),
        cv.Text(300, 160, "x\nx", style(size=20, height=2)),
        cv.Text(0, 150, "xxxx", style(size=20)),
        cv.Text(0, 190, "xxxx", style(size=20, weight="w900")),
        cv.Text(100, 150, "primary", style(size=20, color="primary")),
    )
    [block, shaded] = pixels(page, (10, 15), (10, 77))
    assert near(block, RED) and near(shaded, BLUE)
    [start, end] = pixels(page, (4, 110), (40, 110))
    assert start[0] > 200 and end[2] > 130
    [hollow] = pixels(page, (120, 30))
    assert hollow == NOTHING
    # The ground goes on between words, and so does a line.
    [ground] = pixels(page, (222, 14))
    assert near(ground, RED)
    under = pixels(page, *((213, y) for y in range(40, 70)))
    assert any(near(color[:3], RED[:3], 20) and color[3] > 60 for color in under)
    [span] = pixels(page, (215, 105))
    assert near(span, RED)
    close, apart = ink(page, 300, 0, 400, 38), ink(page, 300, 40, 400, 78)
    assert abs((apart[2] - apart[0]) - (close[2] - close[0]) - 30) <= 2
    single, double = ink(page, 300, 80, 400, 150), ink(page, 300, 160, 400, 260)
    assert abs((double[3] - double[1]) - (single[3] - single[1]) - (40 - 23.4)) <= 2
    light, heavy = ink(page, 0, 150, 90, 188), ink(page, 0, 190, 90, 230)
    assert heavy[2] > light[2]
    role = pixels(page, *((x, 163) for x in range(100, 180)))
    assert any(near(color, (0, 97, 164, 255), 20) for color in role)


def test_a_text_has_the_looks_of_the_theme(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        page.padding = 0
        page.theme = ft.Theme(text_theme=ft.TextTheme(body_medium=ft.TextStyle(size=40, color="red")))
        text = cv.Text(0, 0, "\u2588\u2588")

        def larger(_: ft.ControlEvent) -> None:
            page.theme = ft.Theme(text_theme=ft.TextTheme(body_medium=ft.TextStyle(size=60, color="red")))
            page.update()

        page.add(cv.Canvas([text], width=400, height=300), ft.TextButton("Larger", on_click=larger))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    painted(page, 20, 30, RED)
    before = ink(page, 0, 0, 400, 200)
    page.get_by_role("button").click()
    until(
        page,
        "() => document.querySelector('[data-density]').style.getPropertyValue('--flet-body-medium-size') === '60px'",
    )
    painted(page, before[2] + 10, 40, RED)


# Changes


def test_a_change_of_one_shape(renderer: str, open_app: Any, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[str | bytes] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(frame)))

    def main(page: ft.Page) -> None:
        page.padding = 0
        circle = cv.Circle(50, 50, 20, ft.Paint(color="red"))
        others = [cv.Rect(10 + index % 30, 200, 5, 5) for index in range(1000)]
        path = cv.Path([cv.Path.MoveTo(200, 20)], ft.Paint(style="stroke", stroke_width=10, color="red"))
        canvas = cv.Canvas([circle, path, *others], width=400, height=300)

        def move(_: ft.ControlEvent) -> None:
            circle.x = 150
            circle.update()

        def recolor(_: ft.ControlEvent) -> None:
            assert circle.paint is not None
            circle.paint.color = "blue"
            canvas.update()

        def extend(_: ft.ControlEvent) -> None:
            path.elements.append(cv.Path.LineTo(200, 100))
            page.update()

        def replace(_: ft.ControlEvent) -> None:
            canvas.shapes = [cv.Rect(0, 0, 20, 20, paint=ft.Paint(color="blue"))]
            canvas.update()

        def hide(_: ft.ControlEvent) -> None:
            canvas.shapes[0].visible = False
            canvas.update()

        steps = {"move": move, "recolor": recolor, "extend": extend, "replace": replace, "hide": hide}
        page.add(canvas, ft.Row([ft.TextButton(name, on_click=step) for name, step in steps.items()]))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    painted(page, 50, 50, RED)
    received.clear()
    page.get_by_role("button", name="move").click()
    painted(page, 150, 50, RED)
    assert pixels(page, (50, 50)) == [NOTHING]
    # One small patch, however many other shapes there are.
    patches = [json.loads(frame)[2] for frame in received if isinstance(frame, str) and frame.startswith('["patch"')]
    assert [[op[0], op[2]] for patch in patches for op in patch] == [["s", {"x": 150}]]
    page.get_by_role("button", name="recolor").click()
    painted(page, 150, 50, BLUE)
    page.get_by_role("button", name="extend").click()
    painted(page, 200, 60, RED)
    page.get_by_role("button", name="replace").click()
    painted(page, 10, 10, BLUE)
    assert pixels(page, (150, 50), (200, 60), (12, 202)) == [NOTHING] * 3
    page.get_by_role("button", name="hide").click()
    painted(page, 10, 10, NOTHING)


def test_the_colours_of_the_theme_change_with_it(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        page.padding = 0
        page.theme_mode = ft.ThemeMode.LIGHT

        def dark(_: ft.ControlEvent) -> None:
            page.theme_mode = ft.ThemeMode.DARK
            page.update()

        shapes = [cv.Rect(0, 0, 50, 50, paint=ft.Paint(color="primary"))]
        page.add(cv.Canvas(shapes, width=400, height=300, opacity=0.5), ft.TextButton("Dark", on_click=dark))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    painted(page, 10, 10, (0, 97, 164, 255))
    page.get_by_role("button").click()
    painted(page, 10, 10, (158, 202, 255, 255))
    assert page.locator(".flet-canvas").evaluate("(element) => getComputedStyle(element).opacity") == "0.5"


def test_nothing_is_painted_when_nothing_has_changed(
    open_app: Any, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.add_init_script(
        """window.cleared = 0;
        const clear = CanvasRenderingContext2D.prototype.clearRect;
        CanvasRenderingContext2D.prototype.clearRect = function (...box) {
            window.cleared++;
            clear.apply(this, box);
        };"""
    )

    def main(page: ft.Page) -> None:
        page.padding = 0
        rect, note = cv.Rect(0, 0, 50, 50, paint=ft.Paint(color="red")), ft.Text("before")

        def both(_: ft.ControlEvent) -> None:
            rect.x, rect.y, rect.width, note.value = 100, 100, 80, "after"
            page.update()

        def other(_: ft.ControlEvent) -> None:
            note.value = "other"
            page.update()

        canvas = cv.Canvas([rect], width=400, height=300)
        page.add(canvas, note, ft.TextButton("Both", on_click=both), ft.TextButton("Other", on_click=other))

    monkeypatch.setenv("FLET_WEB_RENDERER", "html")
    page = open_app(main)
    drawn_by(page, "html")
    painted(page, 10, 10, RED)
    before = page.evaluate("cleared")
    page.get_by_role("button", name="Both").click()
    painted(page, 110, 110, RED)
    # Three properties of one flush are one picture.
    assert page.evaluate("cleared") == before + 1
    page.get_by_role("button", name="Other").click()
    expect(page.get_by_text("other", exact=True)).to_be_visible()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("cleared") == before + 1


# Size and place


def test_the_size_and_its_event(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        page.padding = 0
        told = ft.Text()

        def resized(event: cv.CanvasResizeEvent) -> None:
            told.value = f"{event.width:g} x {event.height:g}"
            page.update()

        floor = cv.Fill(ft.Paint(color="red"))
        canvas = cv.Canvas([floor], width=float("inf"), expand=True, resize_interval=50, on_resize=resized)
        page.add(canvas, ft.Container(told, height=40))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    expect(page.get_by_text("800 x 550")).to_be_visible()
    # The last size is told however fast they follow each other.
    for width in (700, 650, 600):
        page.set_viewport_size({"width": width, "height": 400})
    expect(page.get_by_text("600 x 350")).to_be_visible()
    painted(page, 598, 348, RED)
    page.set_viewport_size({"width": 360, "height": 300})
    expect(page.get_by_text("360 x 250")).to_be_visible()


def test_content_lies_over_the_drawing_and_gives_it_its_size(show: Show) -> None:
    content = ft.Container(ft.TextButton("Over"), width=200, height=100, bgcolor="blue", key="content")
    page = show(cv.Color("red"), cv.Rect(250, 10, 20, 20, paint=fill), content=content)
    assert page.locator("[data-key=content]").bounding_box() == {"x": 0, "y": 0, "width": 400, "height": 300}
    top = "() => document.elementFromPoint(300, 200).closest('[data-key]').dataset.key"
    assert page.evaluate(top) == "content"


def test_a_canvas_without_size(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        page.padding = 0
        page.spacing = 0
        page.scroll = ft.ScrollMode.AUTO
        shapes = [cv.Circle(100, 100, 60, ft.Paint(color="red")), cv.Rect(-20, 700, 50, 5000)]
        page.add(cv.Canvas(shapes), ft.Container(width=10, height=10, key="next", bgcolor="blue"))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    # It takes no room, draws all the same, and makes nothing scroll.
    painted(page, 150, 100, RED)
    assert page.locator("[data-key=next]").bounding_box() == {"x": 0, "y": 0, "width": 10, "height": 10}
    scrolls = """() => [...document.querySelectorAll("*")].some((element) =>
        element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY))"""
    assert page.evaluate(scrolls) is False


def test_right_to_left_is_not_mirrored(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        page.padding = 0
        page.rtl = True
        page.horizontal_alignment = ft.CrossAxisAlignment.END
        words = "אבג דהו " * 10
        shapes = [cv.Rect(0, 0, 50, 50, paint=fill), cv.Text(100, 0, words, max_width=200, max_lines=2)]
        page.add(cv.Canvas(shapes, width=400, height=300))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    painted(page, 10, 10, RED)
    assert pixels(page, (380, 10)) == [NOTHING]
    # Lines start at the right.
    assert ink(page, 100, 0, 400, 100)[2] >= 296


# Use


def test_a_drawing_app(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        page.padding = 0
        last = [0.0, 0.0]

        def start(event: ft.DragStartEvent) -> None:
            last[:] = [event.local_x, event.local_y]

        def draw_on(event: ft.DragUpdateEvent) -> None:
            paint = ft.Paint(color="red", stroke_width=8, stroke_cap=ft.StrokeCap.ROUND)
            canvas.shapes.append(cv.Line(*last, event.local_x, event.local_y, paint))
            canvas.update()
            last[:] = [event.local_x, event.local_y]

        detector = ft.GestureDetector(on_pan_start=start, on_pan_update=draw_on, drag_interval=0)
        canvas = cv.Canvas(content=detector, expand=False)
        page.add(ft.Container(canvas, width=400, height=300))

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    page.mouse.move(50, 50)
    page.mouse.down()
    page.mouse.move(150, 150, steps=5)
    page.mouse.move(250, 50, steps=5)
    page.mouse.up()
    painted(page, 130, 130, RED)
    painted(page, 220, 80, RED)
    assert pixels(page, (150, 60)) == [NOTHING]


def test_a_tap_on_a_canvas(renderer: str, open_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        page.padding = 0
        note = ft.Text()

        def tapped(event: ft.TapEvent) -> None:
            note.value = f"{event.local_x:g}, {event.local_y:g}"
            page.update()

        canvas = cv.Canvas([cv.Color("red")], width=400, height=300)
        page.add(ft.GestureDetector(canvas, on_tap_down=tapped), note)

    monkeypatch.setenv("FLET_WEB_RENDERER", renderer)
    page = open_app(main)
    drawn_by(page, renderer)
    page.mouse.click(30, 40)
    expect(page.get_by_text("30, 40")).to_be_visible()


def test_what_assistive_technology_is_told(show: Show, check_accessibility: Any) -> None:
    page = show(cv.Color("red"), cv.Text(10, 10, "Sales"), cv.Text(10, 50, "up", spans=[ft.TextSpan(" 5 %")]))
    expect(page.get_by_role("img", name="Sales up 5 %")).to_be_visible()
    check_accessibility(page)


def test_the_name_of_a_canvas(show: Show, check_accessibility: Any) -> None:
    page = show(cv.Text(10, 10, "Sales"), tooltip="A chart of sales")
    expect(page.get_by_role("img", name="A chart of sales")).to_be_visible()
    check_accessibility(page)


def test_a_picture_without_words_is_passed_over(show: Show, check_accessibility: Any) -> None:
    page = show(cv.Circle(50, 50, 20))
    expect(page.get_by_role("img")).to_have_count(0)
    assert page.locator(".flet-canvas canvas").get_attribute("aria-hidden") == "true"
    check_accessibility(page)


# Which surface


def circle(page: ft.Page) -> None:
    page.padding = 0
    page.add(cv.Canvas([cv.Circle(50, 50, 40, ft.Paint(color="red"))], width=100, height=100))


def test_canvaskit_comes_from_here_and_only_for_a_canvas(
    open_app: Any, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def main(page: ft.Page) -> None:
        page.add(ft.TextButton("Draw", on_click=lambda _: circle(page)))

    monkeypatch.setenv("FLET_WEB_RENDERER", "canvaskit")
    asked = requests_of(page)
    page = open_app(main)
    page.wait_for_load_state("networkidle")
    assert not any("canvas" in address or "wasm" in address for address in asked)
    page.get_by_role("button").click()
    drawn_by(page, "canvaskit")
    painted(page, 50, 50, RED)
    own = page.evaluate("origin")
    assert all(address.startswith((own, "data:")) for address in asked)
    assert sum(address.endswith(".wasm") for address in asked) == 1


def test_html_never_asks_for_canvaskit(open_app: Any, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLET_WEB_RENDERER", "html")
    asked = requests_of(page)
    page = open_app(circle)
    drawn_by(page, "html")
    page.wait_for_load_state("networkidle")
    assert not any(address.endswith(".wasm") for address in asked)


PHONE = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
)


@pytest.mark.parametrize(
    ("variable", "agent", "expected"),
    [("auto", None, "canvaskit"), ("auto", PHONE, "html"), ("canvaskit", PHONE, "canvaskit")],
)
def test_phones_draw_with_what_they_have(
    browser: Browser, serve: Any, monkeypatch: pytest.MonkeyPatch, variable: str, agent: str | None, expected: str
) -> None:
    monkeypatch.setenv("FLET_WEB_RENDERER", variable)
    address = serve(circle)
    context = browser.new_context(user_agent=agent)
    try:
        page = context.new_page()
        asked = requests_of(page)
        page.goto(address)
        drawn_by(page, expected)
        page.wait_for_load_state("networkidle")
        assert any(name.endswith(".wasm") for name in asked) is (expected == "canvaskit")
    finally:
        context.close()


def test_the_picture_does_not_wait_for_canvaskit(open_app: Any, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[Any] = []
    page.route(KIT, lambda route: waiting.append(route))
    monkeypatch.setenv("FLET_WEB_RENDERER", "canvaskit")
    page = open_app(circle)
    drawn_by(page, "html")
    painted(page, 50, 50, RED)
    for _ in range(1500):
        if waiting:
            break
        page.wait_for_timeout(20)
    waiting[0].continue_()
    drawn_by(page, "canvaskit")
    painted(page, 50, 50, RED)


def test_without_canvaskit_the_browser_draws(open_app: Any, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    page.route(KIT, lambda route: route.abort())
    monkeypatch.setenv("FLET_WEB_RENDERER", "canvaskit")
    with page.expect_console_message(lambda message: "CanvasKit could not be loaded" in message.text):
        page = open_app(circle)
    drawn_by(page, "html")
    painted(page, 50, 50, RED)


def test_a_lost_webgl_context_is_no_end(browser: Browser, serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def main(page: ft.Page) -> None:
        circle(page)
        page.add(ft.TextButton("More", on_click=lambda _: circle(page)))

    monkeypatch.setenv("FLET_WEB_RENDERER", "canvaskit")
    context = browser.new_context(viewport={"width": 800, "height": 600})
    try:
        page = context.new_page()
        page.add_init_script(
            """const get = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                const context = get.call(this, kind, ...rest);
                if (context && kind.startsWith("webgl")) window.gl = context;
                return context;
            };"""
        )
        page.goto(serve(main))
        drawn_by(page, "canvaskit")
        if page.evaluate("() => !window.gl"):
            pytest.skip("this browser has no WebGL")
        page.evaluate("() => gl.getExtension('WEBGL_lose_context').loseContext()")
        page.get_by_role("button").click()
        until(page, "() => document.querySelectorAll('.flet-canvas canvas[data-surface]').length === 2")
        painted(page, 50, 50, RED)
    finally:
        context.close()


def test_canvaskit_without_webgl(playwright: Any, serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    flags = [*chromium.FLAGS, "--disable-3d-apis"]
    monkeypatch.setenv("FLET_WEB_RENDERER", "canvaskit")
    plain = playwright.chromium.launch(executable_path=chromium.path(), args=flags)
    try:
        page = plain.new_page()
        page.goto(serve(circle))
        drawn_by(page, "canvaskit")
        assert page.evaluate("() => document.createElement('canvas').getContext('webgl')") is None
        painted(page, 50, 50, RED)
    finally:
        plain.close()
