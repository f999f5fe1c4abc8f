"""What the real client writes and reports when a user types, slides, drags, holds or dismisses."""

from __future__ import annotations

import json

from flet.testing.appearance import MODAL, hidden_by, plain, value_of
from flet.testing.browser import Browser
from flet.testing.clicks import NotPossible, click, place
from flet.testing.mirror import Node

TEXT_INPUTS = frozenset({"TextField", "CupertinoTextField", "SearchBar"})
SLIDERS = frozenset({"Slider", "CupertinoSlider"})


def enter_text(browser: Browser, node: Node, text: str) -> None:
    """Replace the text of a field in one step, as pasting does."""
    _require_input(node)
    limit = node.props.get("max_length")
    if isinstance(limit, int) and limit > 0:
        text = text[:limit]
    browser.focus(node)
    browser.write(node, value=text)
    browser.emit(node, "change", text)


def type_text(browser: Browser, node: Node, text: str) -> None:
    """Add to the text of a field key by key; a line break submits a field of one line."""
    for key in text:
        if key == "\n" and not node.props.get("multiline"):
            submit(browser, node)
        else:
            enter_text(browser, node, value_of(node) + key)


def submit(browser: Browser, node: Node) -> None:
    """Press Enter in a field."""
    _require_input(node)
    if node.props.get("multiline") and not node.props.get("shift_enter"):
        raise NotPossible(f"Enter adds a line to a {node.type} with multiline=True.")
    browser.focus(node)
    browser.emit(node, "submit", value_of(node))


def press_enter(browser: Browser, node: Node) -> None:
    """Submit the focused field, or add a line to it."""
    if node.props.get("multiline") and not node.props.get("shift_enter"):
        type_text(browser, node, "\n")
    else:
        submit(browser, node)


def _require_input(node: Node) -> None:
    if node.type not in TEXT_INPUTS:
        raise NotPossible(f"{node.type} takes no text.")
    if node.props.get("read_only"):
        raise NotPossible(f"{node.type} is read-only.")


def slide(browser: Browser, node: Node, values: tuple[float, ...]) -> None:
    """Drag the thumb of a slider, or both of a range slider, and let go."""
    if node.type not in SLIDERS and node.type != "RangeSlider":
        raise NotPossible(f"{node.type} has nothing to slide.")
    low, high = node.props.get("min", 0), node.props.get("max", 1)
    for value in values:
        if not low <= value <= high:
            raise NotPossible(f"The slider goes from {plain(low)} to {plain(high)}, not to {plain(value)}.")
    browser.focus(node)
    if node.type == "RangeSlider":
        if len(values) != 2 or values[0] > values[1]:
            raise NotPossible("A RangeSlider takes two values, the smaller one first.")
        written = {"start_value": values[0], "end_value": values[1]}
        data = None
    else:
        written = {"value": values[0]}
        data = plain(values[0])
    browser.emit(node, "change_start", data if node.type == "RangeSlider" else plain(value_of(node)))
    browser.write(node, **written)
    browser.emit(node, "change", data)
    browser.emit(node, "change_end", data)


def double_click(browser: Browser, node: Node, x: float, y: float) -> None:
    """Click twice, quickly."""
    for current in (node, *node.ancestors()):
        if current.props.get("on_double_tap") or current.props.get("on_double_tap_down"):
            browser.emit(current, "double_tap_down", place(x, y, kind="mouse"))
            browser.emit(current, "double_tap")
            return
    click(browser, node, x, y)
    click(browser, node, x, y)


def long_press(browser: Browser, node: Node, x: float, y: float) -> None:
    """Hold the button or finger down for more than half a second."""
    for current in (node, *node.ancestors()):
        if current.type == "CupertinoContextMenu":
            current.local["open"] = True
            return
        if current.props.get("on_long_press_start") or current.props.get("on_long_press_end"):
            browser.emit(current, "long_press_start", place(x, y))
            browser.emit(current, "long_press_end", place(x, y, vx=0, vy=0))
            return
        if browser.emit(current, "long_press"):
            return


def hover(browser: Browser, node: Node, x: float, y: float, inside: bool) -> None:
    """Move the pointer over a control, or away from it."""
    for current in (node, *node.ancestors()):
        if current.type == "GestureDetector":
            browser.emit(current, "enter" if inside else "exit", place(x, y, ts=0, kind="mouse"))
            if inside:
                browser.emit(current, "hover", place(x, y, ts=0, kind="mouse", dx=0, dy=0))
        elif current.type == "TextSpan":
            browser.emit(current, "enter" if inside else "exit")
        else:
            browser.emit(current, "hover", plain(inside))


def drag_to(browser: Browser, node: Node, target: Node) -> None:
    """Drag a Draggable to a DragTarget of its group and let go."""
    source = next((item for item in (node, *node.ancestors()) if item.type == "Draggable"), None)
    goal = next((item for item in (target, *target.ancestors()) if item.type == "DragTarget"), None)
    if source is None or goal is None:
        raise NotPossible("Only a Draggable can be dragged, and only to a DragTarget.")
    accepts = source.props.get("group", "default") == goal.props.get("group", "default")
    browser.emit(goal, "will_accept", plain(accepts))
    if accepts:
        browser.emit(goal, "accept", json.dumps({"src_id": str(source.id), "x": 0, "y": 0}))
    else:
        browser.emit(goal, "leave", str(source.id))


def dismiss(browser: Browser, node: Node) -> None:
    """Close a dialog, sheet or notice without choosing: by Escape, a click beside it, or a swipe."""
    if node.type == "Dismissible":
        data = json.dumps({"direction": "endToStart"})
        browser.emit(node, "confirm_dismiss" if node.props.get("on_confirm_dismiss") else "dismiss", data)
        return
    if node.props.get("modal") or node.props.get("dismissible") is False:
        raise NotPossible(f"{node.type} is modal; only its own buttons close it.")
    # The browser reports that it is closed, as it does when the app closes it.
    browser.write(node, open=False)


def top_dialog(browser: Browser) -> Node | None:
    """The dialog that Escape closes."""
    found = [node for node in browser.mirror.nodes.values() if node.type in MODAL and not hidden_by(node)]
    return found[-1] if found else None
