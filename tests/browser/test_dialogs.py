"""Alert dialogs and snack bars in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

import flet as ft
from event_log import EventLog
from looks import box, css
from looks import keyed as key
from polling import drawn, frames, freeze, rest, told

OpenApp = Callable[..., Page]
# Milliseconds that no test takes.
AGES = 600_000
RED, BLUE, GREEN = "rgb(244, 67, 54)", "rgb(33, 150, 243)", "rgb(76, 175, 80)"


def dialog_app(events: list[Any], **properties: Any) -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        def close(e: ft.ControlEvent) -> None:
            page.close_dialog()

        dialog = ft.AlertDialog(
            title=ft.Text("Sure?", key="title"),
            content=ft.Text("It cannot be undone.", key="content"),
            actions=[ft.TextButton("Yes", on_click=close), ft.TextButton("No", on_click=close)],
            on_dismiss=lambda e: events.append((e.data, dialog.open)),
            **properties,
        )
        page.add(ft.ElevatedButton("Open", on_click=lambda e: page.show_dialog(dialog)))

    return main


def panel(page: Page) -> Locator:
    return page.locator(".flet-dialog")


def test_what_a_dialog_looks_like(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    page = open_app(dialog_app([]))
    page.get_by_role("button", name="Open").click()
    dialog = page.get_by_role("dialog", name="Sure?")
    expect(dialog).to_be_visible()
    drawn(page)
    x, y, width, height = box(panel(page))
    assert (x + width / 2, y + height / 2) == (400, 300)
    assert (width, round(height)) == (280, 24 + 32 + 20 + 20 + 24 + 32 + 24)
    title, content = key(page, "title"), key(page, "content")
    assert (box(title)[0] - x, round(box(title)[1] - y), css(title, "fontSize")) == (24, 24, "24px")
    assert round(box(content)[1] - box(title)[1]) == 32 + 20
    no = page.get_by_role("button", name="No")
    assert round(box(no)[0] + box(no)[2]) == x + width - 24
    assert (css(panel(page), "borderRadius"), css(dialog, "backgroundColor")) == ("28px", "rgba(0, 0, 0, 0.54)")
    assert css(panel(page), "boxShadow") == "none"
    check_accessibility(page)


def test_what_a_dialog_can_look_like(open_app: OpenApp) -> None:
    style: dict[str, Any] = {
        "bgcolor": "blue",
        "elevation": 0,
        "icon": ft.Container(width=24, height=24, key="icon"),
        "title_padding": 30,
        "content_padding": ft.padding.only(left=50, top=7),
        "actions_padding": 3,
        "actions_alignment": ft.MainAxisAlignment.START,
        "shape": ft.RoundedRectangleBorder(radius=4),
        "inset_padding": ft.padding.only(left=400),
        "semantics_label": "Question",
    }
    page = open_app(dialog_app([], **style))
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_role("dialog", name="Question")).to_be_visible()
    drawn(page)
    x, y, width, _ = box(panel(page))
    assert (css(panel(page), "backgroundColor"), css(panel(page), "borderRadius")) == (BLUE, "4px")
    assert x + width / 2 == 600
    icon_x, icon_y, *_ = box(key(page, "icon"))
    assert (icon_x + 12, icon_y) == (x + width / 2, y + 24)
    title_x, title_y, _, title_height = box(key(page, "title"))
    assert (title_x, title_y) == (x + 30, icon_y + 24 + 16 + 30)
    content_x, content_y, *_ = box(key(page, "content"))
    assert (content_x, content_y) == (x + 50, title_y + title_height + 30 + 7)
    assert box(page.get_by_role("button", name="Yes"))[0] == x + 3


def test_a_dialog_keeps_the_focus_and_gives_it_back(open_app: OpenApp) -> None:
    events: EventLog[Any] = EventLog()
    page = open_app(dialog_app(events))
    opener, dialog = page.get_by_role("button", name="Open"), page.get_by_role("dialog")
    opener.focus()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    expect(panel(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Yes")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="No")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    told(page, events, [("", False)])

    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    told(page, events, [("", False)])
    expect(opener).to_be_focused()

    opener.click()
    expect(dialog).to_be_visible()
    # Not by a press that began inside.
    page.mouse.move(400, 300)
    page.mouse.down()
    page.mouse.move(10, 590)
    page.mouse.up()
    expect(dialog).to_be_visible()
    page.mouse.click(10, 590)
    expect(dialog).to_have_count(0)
    told(page, events, [("", False)])


def test_a_modal_dialog_needs_an_answer(open_app: OpenApp) -> None:
    events: EventLog[Any] = EventLog()
    page = open_app(dialog_app(events, modal=True))
    page.get_by_role("button", name="Open").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Escape")
    page.mouse.click(10, 590)
    # Also against what the browser does not ask about.
    page.evaluate("document.querySelector('dialog').close()")
    expect(dialog).to_be_visible()
    told(page, events, [])
    page.get_by_role("button", name="Yes").click()
    expect(dialog).to_have_count(0)
    told(page, events, [("", False)])


def test_where_dialogs_may_be_put(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        first = ft.AlertDialog(title=ft.Text("First"), actions=[ft.TextButton("More")], open=True)
        second = ft.AlertDialog(title=ft.Text("Second"), content=ft.IconButton("add", autofocus=True))
        third = ft.AlertDialog(title=ft.Text("Third"), content=ft.Column([ft.Text("Tall")]))

        def more(e: ft.ControlEvent) -> None:
            page.dialog = second
            second.open = True
            page.update()

        def last(e: ft.ControlEvent) -> None:
            third.open = True
            page.update()

        first.actions[0].on_click = more  # type: ignore[attr-defined]
        second.content.on_click = last  # type: ignore[union-attr]
        page.dialog = first
        page.overlay.append(third)
        page.update()

    page = open_app(main)
    page.get_by_role("button", name="More").click()
    # Another dialog in the same place takes the first one's.
    expect(page.get_by_role("dialog", name="Second")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(1)
    expect(page.get_by_role("button", name="add")).to_be_focused()
    page.keyboard.press("Enter")
    third = page.get_by_role("dialog", name="Third")
    expect(third).to_be_visible()
    drawn(page)
    # A column that takes all height makes the dialog as high as it may be.
    assert box(third.locator(".flet-dialog"))[3] == 600 - 48
    page.keyboard.press("Escape")
    expect(third).to_have_count(0)
    expect(page.get_by_role("button", name="add")).to_be_focused()


def bar_app(events: list[Any], **properties: Any) -> Callable[[ft.Page], None]:
    def main(page: ft.Page) -> None:
        text = ft.Text("Saved", key="text")
        bar = ft.SnackBar(text, on_action=lambda e: events.append(("action", e.data)), **properties)
        status = ft.Text("", key="status")

        def show(e: ft.ControlEvent) -> None:
            page.show_snack_bar(bar)

        def change(e: ft.ControlEvent) -> None:
            text.value = "Saved again"
            page.update()

        def tell(e: ft.ControlEvent) -> None:
            status.value = str(bar.open)
            page.update()

        page.floating_action_button = ft.FloatingActionButton(icon="add")
        page.add(
            ft.TextButton("Show", on_click=show),
            ft.TextButton("Change", on_click=change),
            ft.TextButton("Tell", on_click=tell),
            status,
        )

    return main


def snack(page: Page) -> Locator:
    return page.locator(".flet-snack-bar")


def show(page: Page) -> Locator:
    page.get_by_role("button", name="Show").click()
    expect(snack(page)).to_be_visible()
    drawn(page)
    return snack(page)


def test_what_a_snack_bar_looks_like(open_app: OpenApp, check_accessibility: Callable[..., None]) -> None:
    events: EventLog[Any] = EventLog()
    page = open_app(bar_app(events, action="Undo", duration=AGES))
    bar = show(page)
    assert box(bar) == (0, 552, 800, 48)
    assert (css(bar, "backgroundColor"), box(key(page, "text"))[0]) == ("rgb(47, 48, 51)", 24)
    expect(page.get_by_role("status")).to_contain_text("Saved")
    # The floating button stands above it.
    assert box(page.get_by_role("button", name="add"))[1] == 552 - 16 - 56
    action = page.get_by_role("button", name="Undo")
    assert css(action, "color") == "rgb(158, 202, 255)"
    check_accessibility(page)
    action.click()
    expect(bar).to_have_count(0)
    told(page, events, [("action", "")])
    page.get_by_role("button", name="Tell").click()
    expect(key(page, "status")).to_have_text("False")
    show(page)


def test_what_a_snack_bar_can_look_like(open_app: OpenApp) -> None:
    page = open_app(
        bar_app(
            [],
            duration=AGES,
            behavior=ft.SnackBarBehavior.FLOATING,
            show_close_icon=True,
            close_icon_color="red",
            action="Undo",
            action_color="green",
            bgcolor="blue",
            margin=30,
            padding=40,
            elevation=0,
        )
    )
    bar = show(page)
    x, y, width, height = box(bar)
    assert (x, y + height, width, round(height)) == (30, 528 - 30, 740, 100)
    assert box(key(page, "text"))[:2] == (70, y + 40)
    assert (css(bar, "backgroundColor"), css(bar, "boxShadow"), css(bar, "borderRadius")) == (BLUE, "none", "4px")
    assert css(page.get_by_role("button", name="Undo"), "color") == GREEN
    close = page.get_by_role("button", name="Close")
    assert css(close.locator("svg"), "color") == RED
    # Beside a bar that floats, the page can be used.
    page.get_by_role("button", name="Tell").click()
    expect(key(page, "status")).to_have_text("True")
    close.click()
    expect(bar).to_have_count(0)
    page.get_by_role("button", name="Tell").click()
    expect(key(page, "status")).to_have_text("False")


def show_frozen(page: Page) -> None:
    """Have the bar of `bar_app` shown on a page whose clock stands still."""
    page.get_by_role("button", name="Show").click()
    rest(page)
    # The code of the bar comes on first use; what it does a moment later is done by a clock that goes on.
    page.locator(".flet-snack-region").wait_for(state="attached")
    page.clock.run_for(100)


def test_how_wide_and_how_long(open_app: OpenApp) -> None:
    page = open_app(bar_app([], behavior="floating", width=300, duration=4000))
    freeze(page)
    show_frozen(page)
    bar = snack(page)
    expect(bar).to_be_visible()
    page.clock.run_for(3000)
    bar.hover()
    page.clock.run_for(3000)
    # It stays while the pointer is on it.
    x, _, width, _ = box(bar)
    assert (x, width) == (250, 300)
    page.mouse.move(10, 300)
    page.clock.run_for(3500)
    expect(bar).to_be_visible()
    page.clock.run_for(1000)
    expect(bar).to_have_count(0)


def test_a_new_message_has_its_full_time(open_app: OpenApp) -> None:
    page = open_app(bar_app([], duration=60_000))
    freeze(page)
    show_frozen(page)
    expect(snack(page)).to_be_visible()
    page.clock.run_for(50_000)
    page.get_by_role("button", name="Change").click()
    rest(page)
    page.clock.run_for(100)
    expect(snack(page)).to_have_text("Saved again")
    page.clock.run_for(50_000)
    expect(snack(page)).to_be_visible()
    page.clock.run_for(11_000)
    expect(snack(page)).to_have_count(0)


MOVES = [(0, 60), (0, -60), (350, 0), (-350, 0)]
WAYS: dict[str | None, set[tuple[int, int]]] = {
    None: {(0, 60)},
    "none": set(),
    "up": {(0, -60)},
    "down": {(0, 60)},
    "vertical": {(0, 60), (0, -60)},
    "horizontal": {(350, 0), (-350, 0)},
    "startToEnd": {(350, 0)},
    "endToStart": {(-350, 0)},
}


def test_ways_to_swipe(open_app: OpenApp) -> None:
    directions = iter(WAYS)

    def main(page: ft.Page) -> None:
        bar = ft.SnackBar(ft.Text("Saved"), behavior="floating", duration=AGES)  # type: ignore[arg-type]
        status = ft.Text("", key="status")

        def change(e: ft.ControlEvent) -> None:
            bar.dismiss_direction = next(directions)  # type: ignore[assignment]
            status.value = str(bar.dismiss_direction and bar.dismiss_direction.value)
            page.update()

        page.floating_action_button = ft.FloatingActionButton(icon="add")
        show = ft.TextButton("Show", on_click=lambda e: page.show_snack_bar(bar))
        page.add(show, ft.TextButton("Change", on_click=change), status)

    page = open_app(main)
    for direction, ways in WAYS.items():
        page.get_by_role("button", name="Change").click()
        expect(key(page, "status")).to_have_text(str(direction))
        gone: set[tuple[int, int]] = set()
        for x, y in MOVES:
            if snack(page).count() == 0:
                show(page)
            page.mouse.move(400, 500)
            page.mouse.down()
            page.mouse.move(400 + x // 2, 500 + y // 2)
            page.mouse.move(400 + x, 500 + y)
            page.mouse.up()
            # The bar goes with the next drawing.
            frames(page)
            if snack(page).count() == 0:
                gone.add((x, y))
        assert gone == ways, direction


def test_a_snack_bar_among_the_overlay(open_app: OpenApp) -> None:
    def main(page: ft.Page) -> None:
        page.overlay.append(ft.SnackBar(ft.Text("Above all"), open=True, duration=AGES))
        page.update()

    page = open_app(main)
    expect(snack(page)).to_be_visible()
    drawn(page)
    assert box(snack(page)) == (0, 552, 800, 48)


def test_right_to_left_dark_and_narrow(open_app: OpenApp, page: Page, check_accessibility: Callable[..., None]) -> None:
    def main(page: ft.Page) -> None:
        page.rtl = True
        page.theme_mode = ft.ThemeMode.DARK
        page.snack_bar = ft.SnackBar(ft.Text("Gesichert", key="text"), open=True, action="Zurück", duration=AGES)
        page.dialog = ft.AlertDialog(
            title=ft.Text("Wirklich?", key="title"),
            content=ft.Text("Das lässt sich nicht rückgängig machen, auch nicht mit einem längeren Satz."),
            actions=[ft.TextButton("Ja, das will ich wirklich so"), ft.TextButton("Nein, lieber doch nicht so")],
        )
        page.add(ft.TextButton("Öffnen", on_click=lambda e: page.show_dialog(page.dialog)))

    page.set_viewport_size({"width": 360, "height": 600})
    open_app(main)
    text = key(page, "text")
    expect(text).to_be_visible()
    assert round(box(text)[0] + box(text)[2]) == 360 - 24
    check_accessibility(page)
    page.get_by_role("button", name="Öffnen").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    drawn(page)
    x, _, width, _ = box(panel(page))
    assert (x, width) == (40, 280)
    title = key(page, "title")
    assert round(box(title)[0] + box(title)[2]) == x + width - 24
    # Actions that do not fit side by side stand below each other.
    first, second = (box(button) for button in page.get_by_role("dialog").get_by_role("button").all())
    assert second[1] > first[1]
    check_accessibility(page)
