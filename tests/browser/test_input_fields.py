"""Text fields in a browser: looks, typing, events, accessibility."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

import flet as ft
from event_log import EventLog
from looks import box, css
from polling import drawn, logged, rest, told, until

RED, GREEN, BLUE, AMBER = "rgb(244, 67, 54)", "rgb(76, 175, 80)", "rgb(33, 150, 243)", "rgb(255, 193, 7)"
BLACK, PRIMARY, ERROR = "rgb(0, 0, 0)", "rgb(0, 97, 164)", "rgb(186, 26, 26)"

Log = EventLog[tuple[str, str]]


def at(page: Page, key: str, part: str = "") -> Locator:
    return page.locator(f'[data-key="{key}"]{f" .flet-field-{part}" if part else ""}')


def column(*controls: ft.Control) -> Any:
    def main(page: ft.Page) -> None:
        page.scroll = ft.ScrollMode.AUTO
        page.add(*controls)

    return main


def test_sizes(open_app: Any) -> None:
    outline, underline, none = ft.InputBorder.OUTLINE, ft.InputBorder.UNDERLINE, ft.InputBorder.NONE
    fields: dict[str, tuple[float, ft.TextField]] = {
        "plain": (56, ft.TextField()),
        "dense": (48, ft.TextField(dense=True, border=outline)),
        "flat": (48, ft.TextField(border=underline)),
        "labelled": (56, ft.TextField(border=underline, label="L")),
        "none": (56, ft.TextField(border=none, label="N")),
        "filled": (56, ft.TextField(filled=True)),
        "help": (80, ft.TextField(helper_text="Help")),
        "large": (68, ft.TextField(text_size=24)),
        "two": (80, ft.TextField(multiline=True, value="a\nb")),
        "three": (104, ft.TextField(multiline=True, min_lines=3)),
        "most": (80, ft.TextField(multiline=True, max_lines=2, value="a\nb\nc\nd")),
        "padded": (76, ft.TextField(content_padding=30, value="x")),
        "sides": (58, ft.TextField(content_padding=ft.padding.only(left=40, top=22, right=8, bottom=20), value="x")),
        "low": (30, ft.TextField(height=30)),
    }
    for key, (_, field) in fields.items():
        field.key = key
        field.label = field.label or "Field"
        if field.border in (underline,) and key == "flat":
            field.label = None
            field.hint_text = "Field"

    page = open_app(column(*(field for _, field in fields.values()), ft.Row([ft.TextField(key="row", label="R")])))
    heights = {key: round(box(at(page, key))[3], 1) for key in fields}
    assert heights == {key: height for key, (height, _) in fields.items()}
    assert box(at(page, "plain"))[2] == 780 and box(at(page, "row"))[2] == 300
    assert box(at(page, "plain", "editor"))[0] == 22 and box(at(page, "flat", "editor"))[0] == 10
    assert box(at(page, "padded", "editor"))[0] == 40 and box(at(page, "sides", "editor"))[0] == 50
    editor = at(page, "most", "editor")
    assert editor.evaluate("e => e.scrollHeight > e.clientHeight")
    # A field grows with its lines, and shrinks again.
    growing = at(page, "two", "editor")
    growing.fill("a\nb\nc\nd")
    assert box(at(page, "two"))[3] == 128
    growing.fill("a")
    assert box(at(page, "two"))[3] == 56


def test_lines_and_colours(open_app: Any) -> None:
    style = ft.TextStyle
    page = open_app(
        column(
            ft.TextField(key="plain", label="Plain", value="v"),
            ft.TextField(
                key="lines", label="Lines", border_color="red", border_width=3, border_radius=12, focused_border_width=5
            ),
            ft.TextField(
                key="filled",
                label="Filled",
                filled=True,
                bgcolor="amber",
                focused_bgcolor="green",
                color="red",
                focused_color="blue",
                focused_border_color="green",
                value="v",
            ),
            ft.TextField(key="flat", label="Flat", border="underline", border_color="blue", border_width=2),
            ft.TextField(key="error", label="Error", value="v", error_text="Wrong", error_style=style(italic=True)),
            ft.TextField(
                key="styled",
                label="Styled",
                label_style=style(color="green", size=20),
                text_style=style(weight=ft.FontWeight.BOLD, italic=True),
                text_align=ft.TextAlign.RIGHT,
                hint_text="Hint",
                hint_style=style(color="red", size=12, weight=ft.FontWeight.W_300),
                helper_text="Help",
                helper_style=style(color="amber"),
                counter_text="Count",
                counter_style=style(color="blue"),
                selection_color="amber",
                cursor_color="red",
            ),
            ft.TextField(key="bottom", label="Bottom", height=100, text_vertical_align=1.0, value="v"),
            ft.TextField(key="quarter", label="Quarter", height=100, text_vertical_align=-0.5, value="v"),
            ft.TextField(key="none", label="None", border_width=0),
            ft.TextField(key="off", label="Off", value="v", disabled=True, error_text="Wrong"),
        )
    )

    def line(key: str) -> tuple[str, str]:
        outline = at(page, key, "outline")
        return css(outline, "border-bottom-width"), css(outline, "border-bottom-color")

    assert line("plain") == ("1px", BLACK)
    assert line("lines") == ("3px", RED) and css(at(page, "lines", "outline"), "border-top-left-radius") == "12px"
    assert line("error") == ("1px", ERROR) and line("none")[0] == "0px"
    assert line("off")[1] not in (BLACK, ERROR)
    assert css(at(page, "flat", "frame"), "background-color", "::after") == BLUE
    assert css(at(page, "flat", "frame"), "height", "::after") == "2px" and at(page, "flat", "outline").count() == 0
    assert css(at(page, "filled", "frame"), "background-color") == AMBER
    assert css(at(page, "filled", "editor"), "color") == RED

    at(page, "plain", "editor").focus()
    assert line("plain") == ("2px", PRIMARY)
    at(page, "lines", "editor").focus()
    assert line("lines") == ("5px", RED)
    at(page, "filled", "editor").focus()
    assert (css(at(page, "filled", "frame"), "background-color"), line("filled")) == (GREEN, ("2px", GREEN))
    assert css(at(page, "filled", "editor"), "color") == BLUE

    assert css(at(page, "error", "help"), "color") == ERROR and css(at(page, "error", "help"), "font-style") == "italic"
    assert css(at(page, "styled", "help"), "color") == AMBER and css(at(page, "styled", "counter"), "color") == BLUE
    editor = at(page, "styled", "editor")
    assert (
        css(at(page, "styled", "label"), "color") == GREEN and css(at(page, "styled", "label"), "font-size") == "20px"
    )
    looks = [css(editor, name) for name in ("font-weight", "font-style", "text-align", "caret-color")]
    assert looks == ["700", "italic", "right", RED]
    hint = [css(editor, name, "::placeholder") for name in ("color", "font-size", "font-weight", "opacity")]
    assert hint == [RED, "12px", "300", "0"]
    editor.focus()
    assert css(editor, "opacity", "::placeholder") == "1"
    assert css(editor, "background-color", "::selection") == AMBER
    bottom = box(at(page, "bottom", "frame"))
    assert box(at(page, "bottom", "editor"))[1] + 24 == bottom[1] + bottom[3] - 16
    assert box(at(page, "quarter", "editor"))[1] - box(at(page, "quarter"))[1] == 16 + (100 - 32 - 24) / 4


def test_the_label_moves_out_of_the_way(open_app: Any) -> None:
    page = open_app(column(ft.TextField(key="field", label="Name", hint_text="Ann"), ft.TextField(label="Other")))
    label, gap = at(page, "field", "label"), at(page, "field", "gap")
    assert box(label)[1] + box(label)[3] / 2 == 38 and css(gap, "display") == "none"
    page.get_by_label("Name").focus()
    drawn(page)
    assert box(label)[1] + box(label)[3] / 2 == pytest.approx(10.5, abs=0.6) and box(label)[3] == 18
    # The gap in the line is as wide as the label, and four pixels on both sides.
    assert box(gap)[0] == pytest.approx(box(label)[0] - 4, abs=0.1)
    assert box(gap)[2] == pytest.approx(box(label)[2] + 8, abs=1)
    page.get_by_label("Other").focus()
    drawn(page)
    assert box(label)[3] == 24
    page.get_by_label("Name").fill("Bob")
    page.get_by_label("Other").focus()
    drawn(page)
    assert box(label)[3] == 18
    assert css(label, "color") == "rgb(67, 71, 78)"


def test_what_stands_before_and_after(open_app: Any) -> None:
    page = open_app(
        column(
            ft.TextField(
                key="texts",
                label="Texts",
                prefix_text="https://",
                prefix_style=ft.TextStyle(color="red"),
                suffix_text=".com",
                suffix_style=ft.TextStyle(color="green"),
            ),
            ft.TextField(key="icons", label="Icons", icon="home", prefix_icon="search", suffix_icon="close", value="v"),
            ft.TextField(
                key="controls", label="Controls", prefix=ft.Text("€"), suffix=ft.TextButton("Clear"), value="v"
            ),
        )
    )
    first, last = at(page, "texts", "affix").all()
    assert css(first, "opacity") == "0" and css(first, "color") == RED and css(last, "color") == GREEN
    page.get_by_label("Texts").focus()
    expect(first).to_have_css("opacity", "1")
    editor = box(at(page, "texts", "editor"))
    assert box(first)[0] == 22 and editor[0] == pytest.approx(22 + box(first)[2], abs=0.1)
    assert box(last)[0] == pytest.approx(editor[0] + editor[2], abs=0.1)
    # The icon outside shifts the frame by 40, the one inside takes 40.
    frame = box(at(page, "icons", "frame"))
    assert frame[0] == 50 and box(at(page, "icons", "editor"))[0] == 90
    assert box(at(page, "icons", "after"))[0] + 40 == 790
    assert box(at(page, "icons", "label"))[0] == 62
    assert page.get_by_text("€").is_visible()
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_role("button", name="Clear")).to_be_focused()
    # A press beside the text goes to the field.
    page.mouse.click(frame[0] + 20, frame[1] + 10)
    expect(page.get_by_label("Icons")).to_be_focused()


def test_typing_tells_the_server(open_app: Any) -> None:
    log = Log()
    field = ft.TextField(label="Name", autofocus=True)
    for event in ("on_change", "on_submit", "on_focus", "on_blur"):
        setattr(field, event, lambda e: log.append((e.name, e.data)))
    page = open_app(column(field, ft.TextField(label="Other")))
    page.keyboard.type("Bo")
    told(page, log, [("focus", ""), ("change", "B"), ("change", "Bo")])
    assert field.value == "Bo"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    told(page, log, [("submit", "Bo"), ("blur", "")])
    # What the server writes does not move the caret.
    editor = page.get_by_label("Name")
    field.focus()
    expect(editor).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    field.value = "Bob!"
    field.update()
    expect(editor).to_have_value("Bob!")
    assert editor.evaluate("e => [e.selectionStart, e.selectionEnd]") == [1, 1]
    told(page, log, [("focus", "")])
    page.keyboard.type("a")
    expect(editor).to_have_value("Baob!")
    told(page, log, [("change", "Baob!")])
    assert field.value == "Baob!"


def test_rules_of_typing(open_app: Any) -> None:
    log = Log()
    controls = {
        "Digits": ft.TextField(input_filter=ft.NumbersOnlyInputFilter(), on_change=lambda e: log.append(("d", e.data))),
        "Letters": ft.TextField(input_filter=ft.TextOnlyInputFilter()),
        "No x": ft.TextField(input_filter=ft.InputFilter("x", allow=False, replacement_string="-")),
        "Short": ft.TextField(max_length=3),
        "Counted": ft.TextField(max_length=9, counter_text="{value_length} {max_length} {symbols_left}"),
        "Words": ft.TextField(capitalization=ft.TextCapitalization.WORDS),
        "Read": ft.TextField(value="fixed", read_only=True),
    }
    for name, control in controls.items():
        control.label = name
    page = open_app(column(*controls.values()))

    def type_into(name: str, text: str) -> str:
        field = page.get_by_label(name)
        field.focus()
        page.keyboard.type(text)
        return field.input_value()

    assert type_into("Digits", "a1b2") == "12"
    told(page, log, [("d", "1"), ("d", "12")])
    assert controls["Digits"].value == "12"
    # A character that is kept out leaves the caret where it was.
    page.keyboard.press("ArrowLeft")
    page.keyboard.type("z")
    assert page.get_by_label("Digits").evaluate("e => e.selectionStart") == 1
    assert type_into("Letters", "a1b2") == "ab"
    assert type_into("No x", "axb") == "a-b"
    assert type_into("Short", "abcd") == "abc" and page.get_by_text("3/3").is_visible()
    assert type_into("Counted", "ab") == "ab" and page.get_by_text("2 9 7").is_visible()
    assert type_into("Words", "one two") == "One Two"
    assert type_into("Read", "more") == "fixed"
    assert page.get_by_label("Read").get_attribute("readonly") is not None


def test_passwords_and_helps_of_the_device(open_app: Any) -> None:
    page = open_app(
        column(
            ft.TextField(label="Secret", password=True, can_reveal_password=True, value="abc"),
            ft.TextField(label="Mail", keyboard_type=ft.KeyboardType.EMAIL, enable_suggestions=True),
            ft.TextField(
                label="Plain",
                autocorrect=False,
                enable_suggestions=False,
                capitalization="sentences",
                smart_dashes_type=False,
            ),
            ft.TextField(label="Straight", smart_quotes_type=False),
            ft.TextField(label="Hidden cursor", show_cursor=False),
        )
    )
    secret = page.get_by_label("Secret")
    assert secret.get_attribute("type") == "password" and secret.get_attribute("autocomplete") == "current-password"
    reveal = page.get_by_role("button", name="Show password")
    reveal.click()
    assert secret.get_attribute("type") == "text" and reveal.get_attribute("aria-pressed") == "true"
    reveal.press("Enter")
    assert secret.get_attribute("type") == "password"
    mail = page.get_by_label("Mail")
    assert (mail.get_attribute("inputmode"), mail.get_attribute("autocomplete")) == ("email", "email")
    plain = page.get_by_label("Plain")
    names = ("autocorrect", "autocomplete", "autocapitalize", "spellcheck")
    assert [plain.get_attribute(name) for name in names] == ["off", "off", "sentences", "false"]
    # Devices make quotation marks typographic only where spelling is checked.
    assert page.get_by_label("Straight").get_attribute("spellcheck") == "false"
    assert page.get_by_label("Mail").get_attribute("spellcheck") == "false"
    assert page.get_by_label("Hidden cursor").get_attribute("spellcheck") is None
    assert css(page.get_by_label("Hidden cursor"), "caret-color") == "rgba(0, 0, 0, 0)"


def test_several_lines(open_app: Any) -> None:
    log = Log()
    page = open_app(
        column(
            ft.TextField(label="Free", multiline=True, on_submit=lambda e: log.append(("free", e.data))),
            ft.TextField(
                label="Chat", multiline=True, shift_enter=True, on_submit=lambda e: log.append(("chat", e.data))
            ),
        )
    )
    free, chat = page.get_by_label("Free"), page.get_by_label("Chat")
    free.focus()
    page.keyboard.type("a\nb")
    assert free.input_value() == "a\nb"
    chat.focus()
    page.keyboard.type("a")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("b")
    page.keyboard.press("Enter")
    assert logged(page, log, 1) == [("chat", "a\nb")]
    assert chat.input_value() == "a\nb"


def test_server_writes_wait_for_the_end_of_a_composition(open_app: Any) -> None:
    log = Log()
    field = ft.TextField(label="Name", on_change=lambda e: log.append(("change", e.data)))
    page = open_app(column(field, ft.Text("marker", key="marker")))
    page.get_by_label("Name").focus()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Input.imeSetComposition", {"text": "に", "selectionStart": 1, "selectionEnd": 1})
    logged(page, log, 1)
    field.value = "server"
    field.update()
    rest(page)
    assert page.get_by_label("Name").input_value() == "に"
    devtools.send("Input.insertText", {"text": "日"})
    # The user's text is newer than what the server wrote meanwhile.
    expect(page.get_by_label("Name")).to_have_value("日")
    until(page, lambda: field.value == "日")


def test_a_cursor_of_its_own_size(open_app: Any) -> None:
    page = open_app(
        column(
            ft.TextField(key="one", label="One", cursor_width=6, cursor_height=12, cursor_radius=3, cursor_color="red"),
            ft.TextField(key="lines", label="Lines", multiline=True, cursor_width=4, value="first\nsecond"),
        )
    )
    caret = at(page, "one", "caret")
    expect(caret).to_be_hidden()
    page.get_by_label("One").focus()
    expect(caret).to_be_visible()
    start = box(caret)
    assert start[2:] == (6, 12) and start[0] + 3 == pytest.approx(22, abs=0.1)
    assert start[1] + 6 == pytest.approx(38, abs=0.6)
    assert (css(caret, "border-top-left-radius"), css(caret, "background-color")) == ("3px", RED)
    assert css(page.get_by_label("One"), "caret-color") == "rgba(0, 0, 0, 0)"
    page.keyboard.type("wide")
    drawn(page)
    end = box(caret)[0]
    assert end > start[0] + 20
    page.keyboard.press("ArrowLeft")
    drawn(page)
    assert start[0] < box(caret)[0] < end
    page.get_by_label("Lines").focus()
    page.keyboard.press("Control+End")
    drawn(page)
    second = box(at(page, "lines", "caret"))
    editor = box(at(page, "lines", "editor"))
    assert second[1] + second[3] / 2 == pytest.approx(editor[1] + 36, abs=1) and second[0] > 40
    expect(caret).to_be_hidden()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_fields_are_accessible(open_app: Any, check_accessibility: Any, mode: str) -> None:
    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode(mode)
        page.rtl = mode == "dark"
        page.title = "Fields"
        page.add(
            ft.TextField(
                label="Name", value="Ann", helper_text="Your first name", counter_text="3/20", prefix_icon="person"
            ),
            ft.TextField(label="Mail", value="x", error_text="No address"),
            ft.TextField(hint_text="Search", filled=True),
            ft.TextField(tooltip="By tooltip", multiline=True),
            ft.TextField(label="Secret", password=True, can_reveal_password=True),
            ft.Dropdown(label="Colour", value="a", options=[ft.dropdown.Option("a", "Amber")]),
        )

    page = open_app(main)
    page.get_by_role("combobox").wait_for()
    check_accessibility(page)
    name, mail = page.get_by_role("textbox", name="Name"), page.get_by_role("textbox", name="Mail")
    expect(name).to_have_accessible_description("Your first name 3/20")
    expect(mail).to_have_accessible_description("No address")
    assert mail.get_attribute("aria-invalid") == "true" and name.get_attribute("aria-invalid") is None
    assert page.get_by_role("textbox", name="Search").count() == 1
    assert page.get_by_role("textbox", name="By tooltip").count() == 1
    if mode == "dark":
        label = page.locator(".flet-field-label").first
        expect(label).to_have_css("transform", "matrix(0.75, 0, 0, 0.75, 0, -9)")
        drawn(page)
        right = box(label)[0] + box(label)[2]
        assert right == pytest.approx(790 - 12, abs=0.5)
        assert box(page.locator(".flet-field-before").first)[0] > 700


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_frames_can_be_seen_on_any_ground(open_app: Any, mode: str) -> None:
    def main(page: ft.Page) -> None:
        page.theme_mode = ft.ThemeMode(mode)
        page.add(ft.TextField(label="Plain"), ft.TextField(label="Red", border_color="red"))

    page = open_app(main)
    plain, red = page.locator(".flet-field-outline").all()
    outline = page.evaluate("getComputedStyle(document.querySelector('.flet-app')).getPropertyValue('--flet-outline')")
    wanted = "#000" if mode == "light" else outline
    probe = "(e, c) => { e.style.outlineColor = c; return getComputedStyle(e).outlineColor; }"
    expect(plain).to_have_css("border-top-color", page.locator(".flet-app").evaluate(probe, wanted))
    expect(red).to_have_css("border-top-color", "rgb(244, 67, 54)")
