"""GestureDetector: every event with its data, how gestures exclude each other, keyboard, nesting."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

import flet as ft
from gesture_notes import Fingers, Notes, detector
from polling import freeze

TAPS = ["tap_down", "tap_up", "tap"]
LOOSE: Any = {"alignment": ft.alignment.top_left}
PLACED = {"lx", "ly", "gx", "gy"}


@pytest.fixture
def notes() -> Notes:
    return Notes()


def place(notes: Notes, name: str) -> tuple[float, float, float, float]:
    data = notes.data(name)
    return tuple(round(data[key]) for key in ("lx", "ly", "gx", "gy"))  # type: ignore[return-value]


def opened(open_app: Any, main: Any) -> Page:
    """Open an app, wait for its detector, whose code comes on first use, and stop the clock."""
    page: Page = open_app(main)
    page.locator(".flet-gesture-detector").first.wait_for()
    freeze(page)
    return page


def test_a_click_is_a_tap(open_app: Any, notes: Notes) -> None:
    page = opened(open_app, lambda page: page.add(detector(notes, *TAPS)))
    page.mouse.move(60, 40)
    page.mouse.down()
    notes.wait(page, "tap_down")
    assert notes.data("tap_down") == {"lx": 50, "ly": 30, "gx": 60, "gy": 40, "kind": "mouse"}
    page.mouse.up()
    notes.quiet(page, *TAPS)
    assert notes.data("tap_up").keys() == PLACED | {"kind"}
    assert not notes.data("tap")
    notes.list.clear()
    # A press that moves too far is none.
    page.mouse.down()
    page.mouse.move(100, 40)
    page.mouse.up()
    notes.quiet(page, "tap_down")


def test_taps_by_the_keyboard(open_app: Any, notes: Notes, check_accessibility: Any) -> None:
    page = opened(open_app, lambda page: page.add(detector(notes, "tap", "secondary_tap")))
    page.keyboard.press("Tab")
    button = page.get_by_role("button", name="Target")
    expect(button).to_be_focused()
    assert button.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    notes.quiet(page, "tap", "tap")
    page.clock.resume()
    check_accessibility(page)


def test_no_button_around_a_button(open_app: Any, notes: Notes, check_accessibility: Any) -> None:
    inner = ft.ElevatedButton("Inner", on_click=notes.handler("click"))
    page = opened(open_app, lambda page: page.add(detector(notes, *TAPS, content=inner, tooltip="Outer")))
    expect(page.locator("[role=button]")).to_have_count(0)
    page.get_by_role("button", name="Inner").click()
    notes.quiet(page, "click")
    notes.list.clear()
    # It can be worked by the keyboard all the same, by a button of its own beside the other one.
    page.keyboard.press("Shift+Tab")
    outer = page.get_by_role("button", name="Outer")
    expect(outer).to_be_focused()
    assert outer.bounding_box() == page.locator(".flet-gesture-detector").bounding_box()
    page.keyboard.press("Enter")
    notes.quiet(page, "tap")
    page.clock.resume()
    check_accessibility(page)


def test_double_taps_and_single_ones(open_app: Any, notes: Notes) -> None:
    names = [*TAPS, "double_tap", "double_tap_down"]
    page = opened(open_app, lambda page: page.add(detector(notes, *names)))
    page.mouse.click(60, 40)
    page.clock.run_for(299)
    page.mouse.click(60, 40)
    notes.quiet(page, "double_tap_down", "double_tap")
    assert place(notes, "double_tap_down") == (50, 30, 60, 40)
    notes.list.clear()
    page.mouse.click(60, 40)
    page.clock.run_for(301)
    notes.wait(page, *TAPS)
    page.mouse.click(60, 40)
    page.clock.run_for(301)
    notes.quiet(page, *TAPS, *TAPS)


def test_long_presses(open_app: Any, notes: Notes) -> None:
    page = opened(open_app, lambda page: page.add(detector(notes, *TAPS, "long_press_start", "long_press_end")))
    page.mouse.move(60, 40)
    page.mouse.down()
    page.clock.run_for(499)
    notes.wait(page, "tap_down")
    page.clock.run_for(1)
    notes.wait(page, "tap_down", "long_press_start")
    assert place(notes, "long_press_start") == (50, 30, 60, 40)
    page.mouse.move(60, 45)
    page.clock.run_for(50)
    page.mouse.move(70, 65)
    page.mouse.up()
    notes.quiet(page, "tap_down", "long_press_start", "long_press_end")
    assert notes.data("long_press_end") == {"lx": 60, "ly": 55, "gx": 70, "gy": 65, "vx": 200, "vy": 400}
    notes.list.clear()
    page.mouse.down()
    page.clock.run_for(499)
    page.mouse.up()
    notes.quiet(page, *TAPS)


def test_the_secondary_button(open_app: Any, notes: Notes) -> None:
    names = ["secondary_tap_down", "secondary_tap_up", "secondary_tap"]
    names += ["secondary_long_press_start", "secondary_long_press_end"]
    page = opened(open_app, lambda page: page.add(detector(notes, "tap", *names)))
    page.evaluate("addEventListener('contextmenu', event => { window.menu = !event.defaultPrevented; })")
    page.mouse.click(60, 40, button="right")
    notes.quiet(page, *names[:3])
    assert notes.data("secondary_tap_down")["kind"] == "mouse"
    assert place(notes, "secondary_tap_up") == (50, 30, 60, 40)
    assert page.evaluate("window.menu") is False
    notes.list.clear()
    page.mouse.down(button="right")
    page.clock.run_for(500)
    notes.wait(page, names[0], names[3])
    page.mouse.up(button="right")
    notes.quiet(page, names[0], names[3], names[4])
    assert notes.data("secondary_long_press_end").keys() == PLACED | {"vx", "vy"}


def drag(page: Page, *points: tuple[int, int], rest: int = 0) -> None:
    """Drag from point to point, 20 milliseconds each, and let go after `rest` more."""
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.clock.run_for(20)
        page.mouse.move(*point)
    page.clock.run_for(rest)
    page.mouse.up()


def test_pan_begins_at_once_when_alone(open_app: Any, notes: Notes) -> None:
    names = ["pan_start", "pan_update", "pan_end"]
    page = opened(open_app, lambda page: page.add(detector(notes, *names)))
    assert page.locator(".flet-gesture-detector").evaluate("e => getComputedStyle(e).touchAction") == "none"
    # It is followed beyond the edge.
    drag(page, (60, 40), (80, 50), (400, 300))
    notes.quiet(page, "pan_start", "pan_update", "pan_update", "pan_end")
    start, first, second, end = (data for _, data in notes.list)
    assert {key: start[key] for key in (*PLACED, "kind")} == {"lx": 50, "ly": 30, "gx": 60, "gy": 40, "kind": "mouse"}
    assert (first["ts"] - start["ts"], second["ts"] - start["ts"]) == (20, 40)
    assert (first["dx"], first["dy"], first["pd"]) == (20, 10, None)
    assert (second["dx"], second["dy"], second["gx"]) == (320, 250, 400)
    # In pixels a second: all the way in 40 milliseconds.
    assert end == {"pv": None, "vx": 340 / 0.04, "vy": 260 / 0.04}
    notes.list.clear()
    # A pointer that has come to rest has no speed.
    drag(page, (60, 40), (80, 50), (100, 60), rest=101)
    notes.quiet(page, *names[:2], *names[1:])
    assert notes.data("pan_end") == {"pv": None, "vx": 0, "vy": 0}


def test_a_pan_is_no_tap(open_app: Any, notes: Notes) -> None:
    page = opened(open_app, lambda page: page.add(detector(notes, "tap", "pan_start", "pan_end")))
    page.mouse.click(60, 40)
    notes.quiet(page, "tap")
    drag(page, (60, 40), (80, 50), (90, 60))
    notes.quiet(page, "tap", "pan_start", "pan_end")


def test_drags_along_an_axis(open_app: Any, notes: Notes) -> None:
    names = ["horizontal_drag_start", "horizontal_drag_update", "horizontal_drag_end"]
    names += ["vertical_drag_start", "vertical_drag_update", "vertical_drag_end"]
    page = opened(open_app, lambda page: page.add(detector(notes, *names)))
    drag(page, (60, 40), (70, 42), (90, 50))
    notes.quiet(page, *names[:3])
    update = notes.data("horizontal_drag_update")
    assert (update["dx"], update["dy"], update["pd"]) == (20, 0, 20)
    end = notes.data("horizontal_drag_end")
    assert end == {"pv": 750, "vx": 750, "vy": 0}
    notes.list.clear()
    drag(page, (60, 40), (61, 60), (90, 70))
    notes.quiet(page, *names[3:])
    assert notes.data("vertical_drag_update")["pd"] == 10
    assert notes.data("vertical_drag_end") == {"pv": 750, "vx": 0, "vy": 750}


def test_updates_of_a_drag_at_an_interval(open_app: Any, notes: Notes) -> None:
    page = opened(open_app, lambda page: page.add(detector(notes, "pan_update", drag_interval=10_000)))
    drag(page, (20, 40), (30, 40), (40, 45), (70, 50))
    # What was held back comes at the end.
    notes.quiet(page, "pan_update")
    assert (notes.data("pan_update")["dx"], notes.data("pan_update")["dy"]) == (50, 10)


def test_hovering(open_app: Any, notes: Notes) -> None:
    names = ["enter", "hover", "exit"]
    page = opened(
        open_app,
        lambda page: page.add(
            detector(notes, *names, mouse_cursor=ft.MouseCursor.RESIZE_UP_LEFT_DOWN_RIGHT),
            detector(notes, "hover", hover_interval=10_000),
        ),
    )
    first = page.locator(".flet-gesture-detector").first
    assert first.evaluate("e => [getComputedStyle(e).cursor, getComputedStyle(e).userSelect]") == [
        "nwse-resize",
        "auto",
    ]
    page.mouse.move(60, 40)
    page.mouse.move(70, 45)
    page.mouse.move(400, 45)
    notes.quiet(page, "enter", "hover", "hover", "exit")
    enter, _, hover, leave = (data for _, data in notes.list)
    assert enter.keys() == PLACED | {"ts", "kind", "dx", "dy"}
    assert (hover["kind"], hover["lx"], hover["ly"], hover["dx"], hover["dy"]) == ("mouse", 60, 35, 10, 5)
    assert leave["gx"] == 400
    notes.list.clear()
    for x in (20, 30, 40):
        page.mouse.move(x, 150)
    notes.quiet(page, "hover")


def test_the_wheel(open_app: Any, notes: Notes) -> None:
    page = opened(open_app, lambda page: page.add(detector(notes, "scroll")))
    page.mouse.move(60, 40)
    page.mouse.wheel(5, 120)
    notes.quiet(page, "scroll")
    assert notes.data("scroll") == {"lx": 50, "ly": 30, "gx": 60, "gy": 40, "dx": 5, "dy": 120}


def test_pinches(open_app: Any, notes: Notes) -> None:
    names = ["scale_start", "scale_update", "scale_end"]
    page = opened(open_app, lambda page: page.add(detector(notes, *names)))
    fingers = Fingers(page)
    fingers.down((60, 50))
    notes.wait(page, "scale_start")
    assert notes.data("scale_start") == {"fpx": 60, "fpy": 50, "lfpx": 50, "lfpy": 40, "pc": 1}
    fingers.down((60, 50), (100, 50))
    notes.wait(page, "scale_start", "scale_end")
    assert notes.data("scale_end") == {"pc": 1, "vx": 0, "vy": 0}
    notes.list.clear()
    for points in ([(50, 50), (100, 50)], [(80, 20), (80, 80)]):
        page.clock.run_for(20)
        fingers.move(*points)
    fingers.up((80, 20))
    fingers.up()
    notes.quiet(page, "scale_start", "scale_update", "scale_update", "scale_end")
    assert notes.list[0][1]["pc"] == 2
    update = notes.data("scale_update")
    assert update.keys() == {"fpx", "fpy", "fpdx", "fpdy", "lfpx", "lfpy", "pc", "hs", "vs", "s", "r"}
    assert (update["fpx"], update["fpy"], update["hs"]) == (80, 50, 0)
    assert update["s"] == pytest.approx(60 / 50, abs=0.15)
    assert update["r"] == pytest.approx(1.5708, abs=0.01)
    assert notes.data("scale_end").keys() == {"pc", "vx", "vy"}


def test_several_fingers(open_app: Any, notes: Notes) -> None:
    names = ["multi_tap", "multi_long_press", "tap"]
    page = opened(open_app, lambda page: page.add(detector(notes, *names, multi_tap_touches=2)))
    fingers = Fingers(page)
    fingers.down((60, 50))
    fingers.down((60, 50), (100, 50))
    fingers.up((100, 50))
    fingers.up()
    notes.quiet(page, "multi_tap")
    assert notes.data("multi_tap") is True
    fingers.down((60, 50))
    fingers.up()
    notes.quiet(page, "multi_tap", "multi_tap", "tap")
    assert notes.data("multi_tap") is False
    notes.list.clear()
    fingers.down((60, 50), (100, 50))
    page.clock.run_for(500)
    notes.wait(page, "multi_long_press")
    fingers.up()
    notes.quiet(page, "multi_long_press")


def test_inner_detectors_come_first(open_app: Any, notes: Notes) -> None:
    outer, box = Notes(), Notes()
    inner = detector(notes, "tap", content=ft.Container(width=100, height=50, bgcolor="blue"))

    def main(page: ft.Page) -> None:
        around = detector(outer, "tap", "pan_start", content=ft.Container(inner, width=200, height=100, **LOOSE))
        page.add(ft.Container(around, on_click=box.handler("click")))

    page = opened(open_app, main)
    page.wait_for_selector(".flet-gesture-detector .flet-gesture-detector")
    page.mouse.click(60, 40)
    notes.quiet(page, "tap")
    drag(page, (60, 40), (80, 50))
    outer.quiet(page, "pan_start")
    page.mouse.click(180, 90)
    outer.quiet(page, "pan_start", "tap")
    assert notes.names() == ["tap"]
    assert box.names() == []


def test_room_and_disabling(open_app: Any, notes: Notes) -> None:
    def main(page: ft.Page) -> None:
        page.add(
            detector(notes, "tap", key="off", disabled=True),
            detector(notes, "tap", content=None, expand=True, key="empty"),
            detector(notes, "tap", width=50, height=30, key="sized", content=ft.Container(bgcolor="red")),
        )

    page = opened(open_app, main)

    def box(key: str) -> list[int]:
        script = "e => { const r = e.getBoundingClientRect(); return [r.width, r.height].map(Math.round) }"
        return page.locator(f"[data-key={key}]").evaluate(script)

    assert box("off") == [200, 100]
    assert box("empty") == [780, 600 - 20 - 20 - 100 - 30]
    assert box("sized") == [50, 30]
    page.mouse.click(60, 40)
    page.mouse.click(400, 300)
    notes.quiet(page, "tap")
    assert page.locator("[data-key=off]").get_attribute("role") is None
