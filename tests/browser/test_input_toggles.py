"""Checkboxes, radio buttons, switches and sliders in a browser: looks, events, keyboard, accessibility."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

import flet as ft
from event_log import EventLog
from looks import box, css
from looks import keyed as at
from polling import drawn, logged, rest, told, until

RED, GREEN, BLUE, AMBER = "rgb(244, 67, 54)", "rgb(76, 175, 80)", "rgb(33, 150, 243)", "rgb(255, 193, 7)"


class Log(EventLog[tuple[str, str, str]]):
    """Events as handlers saw them: control, event, data."""

    def of(self, name: str) -> Any:
        return lambda e: self.append((name, e.name, e.data))


def test_checkboxes_look_as_told(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        hovered = {ft.MaterialState.HOVERED: "green", ft.MaterialState.SELECTED: "red", "": "blue"}
        page.add(
            ft.Checkbox(key="plain", label="Plain", label_style=ft.TextStyle(color="red", size=20)),
            ft.Checkbox(key="left", label="Left", label_position=ft.LabelPosition.LEFT, value=True),
            ft.Checkbox(key="fill", value=True, fill_color="amber", check_color="green", tooltip="fill"),
            ft.Checkbox(key="active", value=True, active_color="red", tooltip="active"),
            ft.Checkbox(key="states", value=True, fill_color=hovered, tooltip="states"),
            ft.Checkbox(key="overlay", overlay_color={"hovered": "red", "focused": "green"}, tooltip="overlay"),
            ft.Checkbox(key="circle", hover_color="amber", focus_color="blue", tooltip="circle"),
            ft.Checkbox(key="mixed", tristate=True, tooltip="mixed"),
            ft.Checkbox(key="off", value=True, disabled=True, active_color="red", tooltip="off"),
        )

    page = open_app(main)
    assert box(at(page, "plain").locator(".flet-checkbox"))[2:] == (32, 32)
    label = at(page, "plain").get_by_text("Plain")
    assert (css(label, "color"), css(label, "font-size"), box(label)[0]) == (RED, "20px", 42)
    assert box(at(page, "left").get_by_text("Left"))[0] == 10
    assert box(at(page, "left").locator(".flet-checkbox"))[0] > 30

    def mark(key: str) -> Locator:
        return at(page, key).locator(".flet-toggle-mark")

    assert css(mark("plain"), "border-top-color") == "rgb(67, 71, 78)"
    assert box(mark("plain"))[2:] == (18, 18)
    assert css(mark("left"), "background-color") == "rgb(0, 97, 164)"
    assert css(mark("fill"), "background-color") == AMBER
    assert css(mark("fill").locator("svg"), "stroke") == GREEN
    assert css(mark("active"), "background-color") == RED
    assert css(mark("off"), "background-color") != RED
    assert at(page, "off").locator("input").is_disabled()
    assert at(page, "mixed").locator("input").evaluate("e => e.indeterminate")
    # The first state that holds wins.
    assert css(mark("states"), "background-color") == RED
    at(page, "states").locator("input").hover()
    expect(mark("states")).to_have_css("background-color", GREEN)

    def circle(key: str) -> str:
        drawn(page)
        return css(at(page, key).locator(".flet-checkbox"), "background-color", "::before")

    at(page, "overlay").locator("input").hover()
    assert circle("overlay") == RED
    at(page, "circle").locator("input").hover()
    assert circle("circle") == AMBER
    page.mouse.move(700, 500)
    page.keyboard.press("Tab")
    at(page, "overlay").locator("input").focus()
    assert circle("overlay") == GREEN
    at(page, "circle").locator("input").focus()
    assert circle("circle") == BLUE


def test_checkboxes_and_switches_tell_what_happens(open_app: Any) -> None:
    log = Log()
    controls: dict[str, Any] = {}

    def main(page: ft.Page) -> None:
        for name, control in {
            "box": ft.Checkbox(label="Box"),
            "three": ft.Checkbox(label="Three", tristate=True, value=False),
            "switch": ft.Switch(label="Switch"),
        }.items():
            control.on_change = control.on_focus = control.on_blur = log.of(name)
            controls[name] = control
            page.add(control)
        page.add(ft.Switch(label="First", autofocus=True), ft.Checkbox(label="Locked", disabled=True, on_change=print))

    page = open_app(main)
    expect(page.get_by_role("switch", name="First")).to_be_focused()
    # A press on the label counts as one on the box.
    page.get_by_text("Box", exact=True).click()
    assert logged(page, log, 2) == [("box", "focus", ""), ("box", "change", "true")]
    assert controls["box"].value is True
    page.keyboard.press("Space")
    assert logged(page, log, 3)[-1] == ("box", "change", "false")
    page.keyboard.press("Tab")
    assert logged(page, log, 5)[3:] == [("box", "blur", ""), ("three", "focus", "")]
    three = page.get_by_role("checkbox", name="Three")
    states: list[tuple[str, bool]] = []
    for count in range(3):
        page.keyboard.press("Space")
        states.append((logged(page, log, 6 + count)[-1][2], three.evaluate("e => e.indeterminate")))
    assert states == [("true", False), ("", True), ("false", False)]
    assert controls["three"].value is False and not three.is_checked()
    switch = page.get_by_role("switch", name="Switch")
    switch.click()
    assert logged(page, log, 11)[-1] == ("switch", "change", "true") and switch.is_checked()
    log.clear()
    # A value that the server sets is shown.
    controls["switch"].value = False
    controls["switch"].update()
    expect(switch).not_to_be_checked()
    # Beside the label nothing is pressed, though the control is as wide as the page.
    page.mouse.click(600, box(page.get_by_text("Box", exact=True))[1] + 5)
    told(page, log, [("switch", "blur", "")])
    assert controls["box"].value is False


def test_a_checkbox_takes_the_focus(open_app: Any) -> None:
    page = open_app(lambda page: page.add(ft.Checkbox(label="First"), ft.Checkbox(label="Second", autofocus=True)))
    expect(page.get_by_role("checkbox", name="Second")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Second")).to_be_checked()


def test_switches_look_as_told(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        page.add(
            ft.Switch(key="off", label="Off", label_style=ft.TextStyle(italic=True)),
            ft.Switch(key="on", label="On", value=True, label_position="left"),
            ft.Switch(key="active", value=True, active_color="red", active_track_color="amber", tooltip="a"),
            ft.Switch(key="inactive", inactive_thumb_color="green", inactive_track_color="blue", tooltip="b"),
            ft.Switch(
                key="states",
                value=True,
                thumb_color={"selected": "red", "": "blue"},
                track_color={"selected": "green"},
                thumb_icon={"selected": ft.icons.CHECK},
                tooltip="c",
            ),
            ft.Switch(key="focus", focus_color="amber", tooltip="d"),
            ft.Switch(key="disabled", value=True, disabled=True, active_color="red", tooltip="e"),
        )

    page = open_app(main)

    def part(key: str, name: str) -> Locator:
        return at(page, key).locator(f".{name}")

    drawn(page)
    assert box(part("off", "flet-switch"))[2:] == (60, 40)
    assert box(part("off", "flet-toggle-mark")) == (14, 14, 52, 32)
    assert box(part("off", "flet-switch-thumb")) == (22, 22, 16, 16)
    thumb = box(part("on", "flet-switch-thumb"))
    assert thumb[2:] == (24, 24) and thumb[0] - box(part("on", "flet-toggle-mark"))[0] == 24
    assert css(at(page, "off").get_by_text("Off"), "font-style") == "italic"
    assert box(at(page, "on").get_by_text("On"))[0] == 10
    colors = {
        key: (
            css(part(key, "flet-switch-thumb"), "background-color"),
            css(part(key, "flet-toggle-mark"), "background-color"),
        )
        for key in ("on", "active", "inactive", "states")
    }
    assert colors == {
        "on": ("rgb(255, 255, 255)", "rgb(0, 97, 164)"),
        "active": (RED, AMBER),
        "inactive": (GREEN, BLUE),
        "states": (RED, GREEN),
    }
    assert css(part("disabled", "flet-switch-thumb"), "background-color") != RED
    icon = part("states", "flet-icon-svg")
    assert box(icon)[2:] == (16, 16)
    at(page, "states").locator("input").click()
    expect(icon).to_have_count(0)
    expect(part("states", "flet-switch-thumb")).to_have_css("background-color", BLUE)
    at(page, "focus").locator("input").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    drawn(page)
    assert css(part("focus", "flet-switch"), "background-color", "::before") == AMBER


def test_radio_buttons(open_app: Any) -> None:
    log = Log()
    groups: list[ft.RadioGroup] = []

    def main(page: ft.Page) -> None:
        radios = [
            ft.Radio("Red", value="r", on_focus=log.of("red"), on_blur=log.of("red"), active_color="red"),
            ft.Row([ft.Radio("Green", value="g", label_style=ft.TextStyle(color="green"), fill_color="amber")]),
            ft.Radio("Off", value="o", disabled=True),
            ft.Radio("Blue", "left", value="b", fill_color={"selected": "blue", "": "green"}),
        ]
        groups.append(ft.RadioGroup(ft.Column(radios), value="g", on_change=log.of("group")))
        other = ft.RadioGroup(
            ft.Row([ft.Radio("One", value="1", autofocus=True), ft.Radio("Two", value="2")]), value="1"
        )
        page.add(groups[0], other)

    page = open_app(main)

    def radio(name: str) -> Locator:
        return page.get_by_role("radio", name=name)

    def ring(name: str) -> str:
        return css(radio(name).locator("+ .flet-toggle-mark"), "border-top-color")

    expect(radio("Green")).to_be_checked()
    expect(radio("One")).to_be_focused()
    assert page.get_by_role("radiogroup").count() == 2
    assert css(page.get_by_text("Green"), "color") == GREEN and ring("Green") == AMBER
    assert ring("Red") == "rgb(67, 71, 78)" and ring("Blue") == GREEN
    assert box(page.get_by_text("Blue"))[0] == 10 and box(page.get_by_text("Red"))[0] == 42
    page.get_by_text("Red").click()
    assert logged(page, log, 2) == [("red", "focus", ""), ("group", "change", "r")] and groups[0].value == "r"
    expect(radio("Red").locator("+ .flet-toggle-mark")).to_have_css("border-top-color", RED)
    # Arrow keys choose, and pass over what is disabled.
    page.keyboard.press("ArrowUp")
    assert logged(page, log, 4)[2:] == [("red", "blur", ""), ("group", "change", "b")]
    assert groups[0].value == "b"
    expect(radio("Blue")).to_be_checked()
    expect(radio("Blue").locator("+ .flet-toggle-mark")).to_have_css("border-top-color", BLUE)
    # Tab leaves the group for the chosen button of the next one.
    page.keyboard.press("Tab")
    expect(radio("One")).to_be_focused()
    groups[0].value = "g"
    groups[0].update()
    expect(radio("Green")).to_be_checked()
    expect(radio("Blue")).not_to_be_checked()


def test_sliders_look_as_told(open_app: Any) -> None:
    def main(page: ft.Page) -> None:
        page.add(
            ft.Slider(key="plain", value=0.25, tooltip="plain"),
            ft.Slider(key="steps", min=10, max=20, value=15, divisions=5, label="{value} %", round=1, tooltip="steps"),
            ft.Slider(
                key="colors", value=0.5, active_color="red", inactive_color="amber", thumb_color="green", tooltip="c"
            ),
            ft.Slider(key="off", value=0.5, disabled=True, active_color="red", tooltip="off"),
            ft.Row([ft.Slider(key="row", tooltip="row"), ft.Slider(key="wide", width=150, tooltip="wide")]),
            ft.Slider(key="rtl", value=0.25, rtl=True, autofocus=True, tooltip="rtl"),
        )

    page = open_app(main)

    def part(key: str, name: str) -> Locator:
        return at(page, key).locator(f".flet-slider-{name}")

    assert box(at(page, "plain")) == (10, 10, 780, 48)
    assert box(part("plain", "thumb")) == (24 + 732 * 0.25, 24, 20, 20)
    assert box(part("plain", "done")) == (34, 31, 183, 6) and box(part("plain", "track"))[3] == 4
    assert box(at(page, "row"))[2:] == (192, 48) and box(at(page, "wide"))[2] == 150
    right = box(part("rtl", "thumb"))[0] + 10
    assert right == pytest.approx(766 - 732 * 0.25, abs=0.1)
    colors = [css(part("colors", name), "background-color") for name in ("done", "track", "thumb")]
    assert colors == [RED, AMBER, GREEN]
    assert css(part("off", "done"), "background-color") != RED and part("off", "input").is_disabled()
    assert part("plain", "ticks").count() == 0
    # Six marks for five steps, the first and the last where the track begins and ends.
    ticks = box(part("steps", "ticks"))
    assert ticks[2] == pytest.approx(728 / 5 * 6, abs=0.1) and ticks[0] == pytest.approx(36 - 728 / 10, abs=0.1)
    steps = part("steps", "input")
    assert [steps.get_attribute(name) for name in ("min", "max", "step")] == ["10", "20", "2"]
    assert steps.input_value() == "16" or steps.input_value() == "14"
    assert part("steps", "label").inner_text() == "15.0 %"
    assert steps.get_attribute("aria-valuetext") == "15.0 %"
    assert css(part("steps", "label"), "opacity") == "0"
    expect(part("rtl", "input")).to_be_focused()
    steps.focus()
    expect(part("steps", "label")).to_have_css("opacity", "1")


def test_sliders_tell_what_happens(open_app: Any) -> None:
    log = Log()
    slider = ft.Slider(min=0, max=100, divisions=10, value=20, label="{value}", tooltip="Volume")

    def main(page: ft.Page) -> None:
        for event in ("on_change", "on_change_start", "on_change_end", "on_focus", "on_blur"):
            setattr(slider, event, log.of("slider"))
        page.add(slider, ft.TextButton("Other"))

    page = open_app(main)
    thumb = page.locator(".flet-slider-thumb")
    x, y, width, height = box(thumb)
    page.mouse.move(x + width / 2, y + height / 2)
    page.mouse.down()
    page.mouse.move(34 + 732 * 0.5, y + height / 2, steps=3)
    page.mouse.up()
    until(page, lambda: ("slider", "change_end", "50.0") in log)
    rest(page)
    steps = [(name, data) for _, name, data in log if name != "focus"]
    assert steps[0] == ("change_start", "20.0") and steps[-2:] == [("change", "50.0"), ("change_end", "50.0")]
    assert slider.value == 50.0 and isinstance(slider.value, float)
    log.clear()
    page.keyboard.press("ArrowRight")
    assert [entry[1:] for entry in logged(page, log, 3)] == [
        ("change_start", "50.0"),
        ("change", "60.0"),
        ("change_end", "60.0"),
    ]
    page.keyboard.press("End")
    logged(page, log, 6)
    assert slider.value == 100
    page.keyboard.press("Tab")
    assert logged(page, log, 7)[-1] == ("slider", "blur", "")
    slider.value = 30
    slider.update()
    expect(page.locator("input[type=range]")).to_have_value("30")
    assert box(thumb)[0] == pytest.approx(24 + 732 * 0.3, abs=0.1)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_toggles_are_accessible(open_app: Any, check_accessibility: Any, mode: str) -> None:
    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode(mode)
        page.title = "Toggles"
        page.rtl = mode == "dark"
        page.add(
            ft.Checkbox(label="Box", value=True),
            ft.Checkbox(tooltip="Named by its tooltip", tristate=True),
            ft.Switch(label="Switch", value=True),
            ft.RadioGroup(ft.Column([ft.Radio(label="A", value="a"), ft.Radio(label="B", value="b")]), value="a"),
            ft.Slider(value=0.5, tooltip="Volume"),
        )

    page = open_app(main)
    page.get_by_role("switch").wait_for()
    page.get_by_role("slider", name="Volume").wait_for()
    check_accessibility(page)
    if mode == "dark":
        # From right to left the box is at the right of its label.
        label = box(page.get_by_text("Box", exact=True))
        assert box(page.locator(".flet-checkbox").first)[0] >= label[0] + label[2]
        assert box(page.locator(".flet-switch"))[0] > 700
