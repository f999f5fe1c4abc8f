"""What the real client writes and reports when a user clicks, types, chooses or drags."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flet.testing.appearance import (
    MODAL,
    checked,
    hidden_by,
    is_expanded,
    is_selected,
    plain,
    position,
    role_of,
    value_of,
)
from flet.testing.browser import Browser
from flet.testing.mirror import Node

Click = Callable[[Browser, Node, float, float], bool]
"""Reacts to a click and says whether it did; else the click goes on to the control around."""


class NotPossible(AssertionError):
    """A user could not do this to that control."""


TOGGLES = frozenset({"Checkbox", "CupertinoCheckbox", "Switch", "CupertinoSwitch"})
TEXT_INPUTS = frozenset({"TextField", "CupertinoTextField", "SearchBar"})
SLIDERS = frozenset({"Slider", "CupertinoSlider"})
DESTINATIONS = frozenset({"Tab", "NavigationDestination", "NavigationRailDestination", "NavigationDrawerDestination"})
_INDEXED = frozenset({"CupertinoSegmentedButton", "CupertinoSlidingSegmentedButton"})
_FOCUSABLE = frozenset({"button", "link", "textbox", "searchbox", "checkbox", "switch", "radio", "combobox", "slider"})


def click(browser: Browser, node: Node, x: float, y: float) -> None:
    """Click a node; the innermost control that reacts gets it."""
    current: Node | None = node
    while current is not None:
        if role_of(current) in _FOCUSABLE:
            browser.focus(current)
        if _reaction(current)(browser, current, x, y):
            return
        current = current.parent


def _reaction(node: Node) -> Click:
    if node.type in TOGGLES:
        return _toggle
    if node.type in DESTINATIONS:
        return _go_to
    if node.parent is not None and node.parent.type in _INDEXED:
        return _choose_index
    return _REACTIONS.get(node.type, _press)


def _press(browser: Browser, node: Node, x: float, y: float) -> bool:
    """Buttons, and whatever else listens to clicks or is a link."""
    reacts = role_of(node) in ("button", "link") or bool(node.props.get("on_click"))
    if reacts:
        browser.emit(node, "click", _place(x, y) if node.type == "Container" else None)
        if node.props.get("url"):
            browser.services.opened_urls.append(node.props["url"])
    return reacts


def _place(x: float, y: float, **more: Any) -> str:
    return json.dumps({"lx": x, "ly": y, "gx": x, "gy": y, **more})


def _toggle(browser: Browser, node: Node, x: float, y: float) -> bool:
    before = checked(node)
    after: bool | None = not before
    if node.props.get("tristate"):
        after = {False: True, True: None, None: False}[before]
    browser.write(node, value=after)
    browser.emit(node, "change", plain(after))
    return True


def _radio(browser: Browser, node: Node, x: float, y: float) -> bool:
    group = next((above for above in node.ancestors() if above.type == "RadioGroup"), None)
    if group is None:
        raise NotPossible("A Radio works only inside a RadioGroup.")
    value = node.props.get("value", "")
    if not is_selected(node):
        browser.write(group, value=value)
        browser.emit(group, "change", plain(value))
    return True


def _go_to(browser: Browser, node: Node, x: float, y: float) -> bool:
    bar = node.parent
    if bar is not None and not is_selected(node):
        index = [other for other in bar.slots[node.place] if other.type == node.type].index(node)
        _choose(browser, bar, index)
    return True


def _choose_index(browser: Browser, node: Node, x: float, y: float) -> bool:
    if node.parent is not None:
        _choose(browser, node.parent, position(node))
    return True


def _choose(browser: Browser, bar: Node, index: int) -> None:
    browser.write(bar, selected_index=index)
    browser.emit(bar, "change", str(index))


def _segment(browser: Browser, node: Node, x: float, y: float) -> bool:
    bar = node.parent
    if bar is None:
        return False
    value = node.props.get("value")
    chosen: list[Any] = list(bar.props.get("selected") or [])
    if value in chosen:
        chosen.remove(value)
        if not chosen and not bar.props.get("allow_empty_selection"):
            return True
    elif bar.props.get("allow_multiple_selection"):
        chosen.append(value)
    else:
        chosen = [value]
    browser.write(bar, selected=chosen)
    browser.emit(bar, "change", json.dumps(chosen))
    return True


def _chip(browser: Browser, node: Node, x: float, y: float) -> bool:
    if not node.props.get("on_select"):
        return _press(browser, node, x, y)
    after = node.props.get("selected") is not True
    browser.write(node, selected=after)
    browser.emit(node, "select", plain(after))
    return True


def _tile(browser: Browser, node: Node, x: float, y: float) -> bool:
    if node.props.get("toggle_inputs"):
        for inner in _below(node):
            if inner.type in TOGGLES or inner.type in ("Radio", "CupertinoRadio"):
                _reaction(inner)(browser, inner, x, y)
                break
    pressed = _press(browser, node, x, y)
    return pressed or bool(node.props.get("toggle_inputs"))


def _below(node: Node) -> list[Node]:
    found: list[Node] = []
    stack = [*node.children()]
    while stack:
        current = stack.pop(0)
        found.append(current)
        stack[:0] = current.children()
    return found


def _open_or_close(browser: Browser, node: Node, x: float, y: float) -> bool:
    was_open = bool(node.local.get("open"))
    node.local["open"] = not was_open
    if node.type == "PopupMenuButton" and was_open:
        browser.emit(node, "cancelled")
    if node.type == "SubmenuButton":
        browser.emit(node, "close" if was_open else "open")
    return True


def _menu_item(browser: Browser, node: Node, x: float, y: float) -> bool:
    browser.emit(node, "click")
    if node.props.get("close_on_click") is not False:
        for above in node.ancestors():
            if above.local.pop("open", False) and above.type == "SubmenuButton":
                browser.emit(above, "close")
    return True


def _option(browser: Browser, node: Node, x: float, y: float) -> bool:
    dropdown = node.parent
    if dropdown is None:
        return False
    dropdown.local["open"] = False
    choose_option(browser, dropdown, node)
    return True


def choose_option(browser: Browser, dropdown: Node, option: Node) -> None:
    """Choose one of a dropdown's options."""
    key = option.props.get("key", option.props.get("text"))
    if dropdown.props.get("value") != key:
        browser.write(dropdown, value=key)
        browser.emit(dropdown, "change", plain(key))


def _expand(browser: Browser, node: Node, x: float, y: float) -> bool:
    after = not is_expanded(node)
    node.local["expanded"] = after
    browser.emit(node, "change", plain(after))
    return True


def _panel(browser: Browser, node: Node, x: float, y: float) -> bool:
    panels = node.parent
    browser.write(node, expanded=not is_expanded(node))
    if panels is not None:
        browser.emit(panels, "change", str(position(node)))
    return True


def _text_input(browser: Browser, node: Node, x: float, y: float) -> bool:
    browser.emit(node, "tap")
    return True


def _tap(browser: Browser, node: Node, x: float, y: float) -> bool:
    """A GestureDetector or a cell of a table."""
    if not any(node.props.get(name) for name in ("on_tap", "on_tap_down", "on_tap_up")):
        return False
    place = _place(x, y, kind="mouse")
    browser.emit(node, "tap_down", place)
    browser.emit(node, "tap_up", place)
    browser.emit(node, "tap")
    return True


def _row(browser: Browser, node: Node, x: float, y: float) -> bool:
    if not node.props.get("on_select_changed"):
        return False
    browser.emit(node, "select_changed", plain(checked(node) is not True))
    return True


def _column(browser: Browser, node: Node, x: float, y: float) -> bool:
    table = node.parent
    if table is None or not node.props.get("on_sort"):
        return False
    same = table.props.get("sort_column_index") == position(node)
    ascending = not table.props.get("sort_ascending", False) if same else True
    browser.emit(node, "sort", json.dumps({"i": position(node), "a": ascending}))
    return True


_REACTIONS: dict[str, Click] = {
    "Radio": _radio,
    "CupertinoRadio": _radio,
    "Segment": _segment,
    "Chip": _chip,
    "ListTile": _tile,
    "CupertinoListTile": _tile,
    "PopupMenuButton": _open_or_close,
    "PopupMenuItem": _menu_item,
    "MenuItemButton": _menu_item,
    "SubmenuButton": _open_or_close,
    "CupertinoContextMenuAction": _menu_item,
    "Dropdown": _open_or_close,
    "Option": _option,
    "ExpansionTile": _expand,
    "ExpansionPanel": _panel,
    "TextField": _text_input,
    "CupertinoTextField": _text_input,
    "SearchBar": _text_input,
    "GestureDetector": _tap,
    "DataCell": _tap,
    "DataRow": _row,
    "DataColumn": _column,
}


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
    browser.focus(node)
    browser.emit(node, "submit", value_of(node))


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
            browser.emit(current, "double_tap_down", _place(x, y, kind="mouse"))
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
            browser.emit(current, "long_press_start", _place(x, y))
            browser.emit(current, "long_press_end", _place(x, y, vx=0, vy=0))
            return
        if browser.emit(current, "long_press"):
            return


def hover(browser: Browser, node: Node, x: float, y: float, inside: bool) -> None:
    """Move the pointer over a control, or away from it."""
    for current in (node, *node.ancestors()):
        if current.type == "GestureDetector":
            browser.emit(current, "enter" if inside else "exit", _place(x, y, ts=0, kind="mouse"))
            if inside:
                browser.emit(current, "hover", _place(x, y, ts=0, kind="mouse", dx=0, dy=0))
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
    browser.write(node, open=False)
    browser.emit(node, "dismiss")


def top_dialog(browser: Browser) -> Node | None:
    """The dialog that Escape closes."""
    found = [node for node in browser.mirror.nodes.values() if node.type in MODAL and not hidden_by(node)]
    return found[-1] if found else None
