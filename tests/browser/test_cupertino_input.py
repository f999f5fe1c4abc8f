"""Adaptive toggles, sliders and text fields on iOS: sizes, colours, properties, events, keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

import flet as ft
from apple_page import AMBER, BLUE, CLEAR, GREEN, GREY, PRIMARY, RED, WHITE, Log, OpenApp, at, show
from looks import box, css


def test_checkboxes(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Checkbox(key="on", label="On", value=True),
        ft.Checkbox(key="off", label="Off"),
        ft.Checkbox(key="mixed", tristate=True, tooltip="mixed"),
        ft.Checkbox(key="own", value=True, active_color="red", check_color="green", focus_color="amber", tooltip="own"),
        ft.Checkbox(key="locked", value=True, disabled=True, active_color="red", tooltip="locked"),
        ft.Checkbox(key="left", label="Left", label_position=ft.LabelPosition.LEFT),
    )

    def mark(key: str) -> Locator:
        return at(page, key, ".flet-toggle-mark")

    assert box(at(page, "on", ".flet-toggle-box"))[2:] == (44, 44)
    assert box(mark("on")) == (23, 23, 18, 18)
    assert box(at(page, "on").get_by_text("On"))[0] == 54
    assert box(at(page, "left").get_by_text("Left"))[0] == 10
    assert [css(mark(key), "background-color") for key in ("on", "off", "own", "locked")] == [PRIMARY, CLEAR, RED, GREY]
    assert css(mark("off"), "border-top-color") == GREY
    assert css(mark("on").locator("svg"), "stroke") == WHITE
    assert css(mark("own").locator("svg"), "stroke") == GREEN
    expect(mark("off").locator("svg")).to_have_count(0)
    assert at(page, "mixed", "input").evaluate("e => e.indeterminate")
    assert at(page, "locked", "input").is_disabled()
    page.keyboard.press("Tab")
    assert (css(mark("on"), "outline-style"), css(mark("on"), "outline-color")) == ("solid", PRIMARY)
    at(page, "own", "input").focus()
    assert css(mark("own"), "outline-color") == AMBER


def test_checkboxes_tell_what_happens(open_app: OpenApp) -> None:
    log = Log()
    three = ft.Checkbox(key="three", label="Three", tristate=True, value=False, autofocus=True)
    three.on_change = three.on_focus = three.on_blur = log.of("three")
    page = show(open_app, three, ft.Checkbox(label="Locked", disabled=True, on_change=log.of("locked")))
    found = page.get_by_role("checkbox", name="Three")
    expect(found).to_be_focused()
    log.wait(page, ("three", "focus", ""))
    page.keyboard.press("Space")
    found.click()
    found.click()
    log.wait(page, ("three", "change", "true"), ("three", "change", ""), ("three", "change", "false"))
    # A press on the label is one on the box.
    page.get_by_text("Three").click()
    expect(found).to_be_checked()
    log.wait(page, ("three", "blur", ""), ("three", "focus", ""), ("three", "change", "true"))
    assert three.value is True
    page.keyboard.press("Tab")
    log.wait(page, ("three", "blur", ""))


def test_radio_buttons(open_app: OpenApp) -> None:
    log = Log()
    group = ft.RadioGroup(
        ft.Column(
            [
                ft.Radio(key="a", value="a", label="A"),
                ft.Radio(key="b", value="b", label="B", active_color="red"),
                ft.Radio(key="c", value="c", label="C", disabled=True),
            ]
        ),
        value="a",
        on_change=log.of("group"),
    )
    page = show(open_app, group)

    def mark(key: str) -> Locator:
        return at(page, key, ".flet-toggle-mark")

    expect(mark("a")).to_have_css("border-top-color", PRIMARY)
    assert (box(at(page, "a", ".flet-toggle-box"))[2:], box(mark("a"))[2:]) == ((18, 18), (14, 14))
    assert box(at(page, "a").get_by_text("A"))[0] == 28
    assert css(mark("a"), "border-top-width") == "4px"
    assert (css(mark("b"), "border-top-width"), css(mark("b"), "background-color")) == ("1px", WHITE)
    assert css(mark("c"), "opacity") == "0.5"
    page.get_by_text("B", exact=True).click()
    log.wait(page, ("group", "change", "b"))
    expect(mark("b")).to_have_css("border-top-color", RED)
    page.keyboard.press("ArrowUp")
    log.wait(page, ("group", "change", "a"))
    expect(page.get_by_role("radio", name="A")).to_be_focused()
    assert css(mark("a"), "outline-style") == "solid"


def test_switches(open_app: OpenApp) -> None:
    log = Log()
    states = {ft.MaterialState.SELECTED: "green", ft.MaterialState.DEFAULT: "blue"}
    plain = ft.Switch(key="plain", label="Plain", autofocus=True)
    plain.on_change = plain.on_focus = plain.on_blur = log.of("plain")
    page = show(
        open_app,
        plain,
        ft.Switch(key="on", value=True, active_color="red", thumb_color="amber", track_color="green", tooltip="on"),
        ft.Switch(key="off", active_color="red", track_color="green", focus_color="amber", tooltip="off"),
        ft.Switch(key="states", thumb_color=states, tooltip="states"),
        ft.Switch(key="locked", value=True, disabled=True, label="Locked"),
    )

    def track(key: str) -> Locator:
        return at(page, key, ".flet-toggle-mark")

    def thumb(key: str) -> Locator:
        return at(page, key, ".flet-cupertino-switch-thumb")

    assert box(at(page, "plain", ".flet-toggle-box"))[2:] == (59, 39)
    assert box(track("plain")) == (14, 14, 51, 31)
    assert box(thumb("plain")) == (15.5, 15.5, 28, 28)
    assert box(at(page, "plain").get_by_text("Plain"))[0] == 69
    assert [css(track(key), "background-color") for key in ("on", "off")] == [RED, GREEN]
    assert [css(thumb(key), "background-color") for key in ("plain", "on", "states")] == [WHITE, AMBER, BLUE]
    assert css(track("locked"), "opacity") == "0.5"
    expect(page.get_by_role("switch", name="Plain")).to_be_focused()
    assert css(track("plain"), "outline-color") == PRIMARY
    page.keyboard.press("Space")
    log.wait(page, ("plain", "focus", ""), ("plain", "change", "true"))
    expect(track("plain")).to_have_css("background-color", PRIMARY)
    expect(thumb("plain")).to_have_css("inset-inline-start", "21.5px")
    page.keyboard.press("Tab")
    log.wait(page, ("plain", "blur", ""))
    page.keyboard.press("Tab")
    expect(at(page, "off", "input")).to_be_focused()
    assert css(track("off"), "outline-color") == AMBER
    at(page, "states", "input").click()
    expect(thumb("states")).to_have_css("background-color", GREEN)
    x, y, width, height = box(at(page, "locked", ".flet-toggle-box"))
    page.mouse.click(x + width / 2, y + height / 2)
    expect(page.get_by_role("switch", name="Locked")).to_be_checked()
    # A thumb that is held stretches.
    at(page, "plain", "input").hover()
    page.mouse.down()
    expect(thumb("plain")).to_have_css("width", "35px")
    page.mouse.up()
    expect(thumb("plain")).to_have_css("width", "28px")


@pytest.mark.parametrize("rtl", [False, True])
def test_sliders(open_app: OpenApp, rtl: bool) -> None:
    log = Log()
    steps = ft.Slider(key="steps", min=0, max=10, divisions=5, value=4, label="{value} of 10", tooltip="steps")
    steps.on_change = steps.on_change_start = steps.on_change_end = steps.on_focus = steps.on_blur = log.of("steps")
    page = show(
        open_app,
        ft.Slider(key="plain", value=0.5, tooltip="plain"),
        steps,
        ft.Slider(key="own", value=1, width=300, active_color="red", thumb_color="amber", tooltip="own"),
        ft.Slider(key="locked", disabled=True, tooltip="locked"),
        ft.Row([ft.Slider(key="wide", expand=True, tooltip="wide")]),
        rtl=rtl,
    )
    assert box(at(page, "plain")) == (614 if rtl else 10, 10, 176, 44)

    def point(key: str) -> float:
        x, _, width, _ = box(at(page, key, ".flet-cupertino-slider-thumb"))
        left, _, whole, _ = box(at(page, key))
        middle = x + width / 2 - left
        return whole - middle if rtl else middle

    # The thumb stays on the track, which begins 8 px inside.
    assert [point(key) for key in ("plain", "own", "locked")] == [88, 278, 22]
    assert css(at(page, "own", ".flet-cupertino-slider-track"), "background-color", "::before") == RED
    assert css(at(page, "own", ".flet-cupertino-slider-thumb"), "background-color") == AMBER
    assert box(at(page, "wide"))[2] == 780
    assert css(at(page, "locked"), "opacity") == "0.5"
    slider = page.get_by_role("slider", name="steps")
    assert slider.get_attribute("aria-valuetext") == "4 of 10"
    slider.focus()
    page.keyboard.press("ArrowLeft" if rtl else "ArrowRight")
    log.wait(
        page,
        ("steps", "focus", ""),
        ("steps", "change_start", "4.0"),
        ("steps", "change", "6.0"),
        ("steps", "change_end", "6.0"),
    )
    assert point("steps") == pytest.approx(22 + 132 * 0.6, abs=0.1)
    assert css(at(page, "steps", ".flet-cupertino-slider-thumb"), "outline-style") == "solid"
    # The end of the track, by pointer.
    x, y, width, height = box(at(page, "steps"))
    page.mouse.click(x + 10 if rtl else x + width - 10, y + height / 2)
    log.wait(page, ("steps", "change_start", "6.0"), ("steps", "change", "10.0"), ("steps", "change_end", "10.0"))
    assert steps.value == 10


def test_a_text_field(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.TextField(key="field", label="Name"),
        ft.TextField(key="hint", hint_text="Hint", autofocus=True),
        ft.TextField(
            key="own", value="v", color="red", bgcolor="amber", border_radius=12, text_size=20, border_color="green"
        ),
        ft.TextField(
            key="focused",
            value="v",
            focused_color="red",
            focused_bgcolor="amber",
            focused_border_color="green",
            focused_border_width=3,
        ),
        ft.TextField(key="underline", value="v", border=ft.InputBorder.UNDERLINE),
        ft.TextField(key="none", value="v", border=ft.InputBorder.NONE),
        ft.TextField(key="affixes", value="v", prefix=ft.Icon("search", key="prefix"), suffix_text="kg"),
        ft.TextField(key="locked", value="v", disabled=True, label="Locked"),
        ft.TextField(key="lines", value="v", multiline=True, min_lines=2),
        ft.Row([ft.TextField(key="row", value="v"), ft.TextField(key="padded", value="v", content_padding=20)]),
    )
    expect(at(page, "padded")).to_be_visible()

    def frame(key: str) -> Locator:
        return at(page, key, ".flet-field-frame")

    def editor(key: str) -> Locator:
        return at(page, key, ".flet-field-editor")

    def line(key: str, name: str = "border-top-color") -> str:
        return css(frame(key), name, "::after")

    expect(editor("hint")).to_be_focused()
    assert editor("hint").get_attribute("placeholder") == "Hint"
    assert box(at(page, "field")) == (10, 10, 780, 34)
    assert [box(at(page, key))[3] for key in ("affixes", "lines", "padded")] == [34, 54, 60]
    assert box(at(page, "row"))[2] == 300
    assert (box(editor("field"))[0], css(editor("field"), "font-size")) == (17, "17px")
    # The label stands in the place of the value.
    assert editor("field").get_attribute("placeholder") == "Name"
    expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_count(1)
    assert css(frame("field"), "border-top-left-radius") == "5px"
    assert css(frame("field"), "background-color") == WHITE
    assert line("field") == "rgba(0, 0, 0, 0.2)"
    assert (css(editor("own"), "color"), css(editor("own"), "font-size")) == (RED, "20px")
    assert (css(frame("own"), "background-color"), css(frame("own"), "border-top-left-radius")) == (AMBER, "12px")
    assert line("own") == GREEN
    assert [line("underline", f"border-{side}-width") for side in ("top", "bottom")] == ["0px", "1px"]
    assert line("none", "content") == "none"
    # A control before the value stands at the edge, a text after it has its room.
    assert (box(at(page, "prefix"))[0], box(editor("affixes"))[0]) == (10, 41)
    suffix = at(page, "affixes").get_by_text("kg")
    assert round(sum(box(suffix)[::2])) == 783
    assert css(frame("locked"), "background-color") == "rgb(250, 250, 250)"
    expect(editor("locked")).to_be_disabled()
    editor("focused").click()
    assert css(editor("focused"), "color") == RED
    assert css(frame("focused"), "background-color") == AMBER
    assert (line("focused"), line("focused", "border-top-width")) == (GREEN, "3px")
    # A press anywhere in the frame begins to edit.
    x, y, width, height = box(frame("field"))
    page.mouse.click(x + width - 3, y + height - 3)
    expect(editor("field")).to_be_focused()
    assert line("field") == PRIMARY


def test_a_text_field_tells_what_happens(open_app: OpenApp) -> None:
    log = Log()
    field = ft.TextField(label="Name", capitalization=ft.TextCapitalization.WORDS, max_length=2, autofocus=True)
    field.on_change = field.on_submit = field.on_focus = field.on_blur = log.of("field")
    page = show(open_app, field, ft.TextField(label="Next"))
    found = page.get_by_role("textbox", name="Name")
    expect(found).to_be_focused()
    log.wait(page, ("field", "focus", ""))
    page.keyboard.type("abc")
    page.keyboard.press("Enter")
    log.wait(page, ("field", "change", "A"), ("field", "change", "Ab"), ("field", "submit", "Ab"))
    page.keyboard.press("Tab")
    log.wait(page, ("field", "blur", ""))
    assert field.value == "Ab"


def test_a_text_field_helps(open_app: OpenApp) -> None:
    """Faults, help and counter have no place on these platforms; they are shown all the same."""
    page = show(
        open_app,
        ft.TextField(key="error", value="v", label="Faulty", error_text="Wrong", counter_text="{value_length}"),
        ft.TextField(key="help", value="v", helper_text="Help"),
        ft.TextField(key="secret", value="pass", label="Secret", password=True, can_reveal_password=True),
        ft.TextField(key="short", value="v", label="Short", max_length=5),
    )
    faulty = page.get_by_role("textbox", name="Faulty")
    expect(faulty).to_have_attribute("aria-invalid", "true")
    expect(faulty).to_have_accessible_description("Wrong 1")
    assert css(at(page, "error", ".flet-field-frame"), "border-top-color", "::after") == "rgb(186, 26, 26)"
    expect(at(page, "help").get_by_text("Help")).to_be_visible()
    secret = at(page, "secret", "input")
    expect(secret).to_have_attribute("type", "password")
    page.get_by_role("button", name="Show password").click()
    expect(secret).to_have_attribute("type", "text")
    # A button beside the value makes the field no higher, and letters are not counted unless told how.
    assert [box(at(page, key))[3] for key in ("secret", "short")] == [34, 34]


def test_with_reduced_motion_nothing_moves(open_app: OpenApp, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    show(open_app, ft.Switch(key="switch", label="Switch"), ft.ElevatedButton("Press", key="button"))
    durations = css(at(page, "switch", ".flet-cupertino-switch-thumb"), "transition-duration")
    assert set(durations.split(", ")) == {"0.001s"}
    assert css(at(page, "button"), "transition-duration") == "0.001s"
