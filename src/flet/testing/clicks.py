"""What a click does: which control reacts, what it writes, and what it reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from flet.testing.appearance import checked, is_expanded, is_selected, plain, position, role_of
from flet.testing.browser import Browser
from flet.testing.mirror import Node

Click = Callable[[Browser, Node, float, float], bool]
"""Reacts to a click and says whether it did; else the click goes on to the control around."""


class NotPossible(AssertionError):
    """A user could not do this to that control."""


TOGGLES = frozenset({"Checkbox", "CupertinoCheckbox", "Switch", "CupertinoSwitch"})
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
        browser.emit(node, "click", place(x, y) if node.type == "Container" else None)
        if node.props.get("url"):
            browser.services.opened_urls.append(node.props["url"])
    return reacts


def place(x: float, y: float, **more: Any) -> str:
    """The data of an event at a place."""
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
    where = place(x, y, kind="mouse")
    browser.emit(node, "tap_down", where)
    browser.emit(node, "tap_up", where)
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


def _snack_bar(browser: Browser, node: Node, x: float, y: float) -> bool:
    """Its action; the rest of the bar does nothing."""
    if node.props.get("action"):
        browser.write(node, open=False)
        browser.emit(node, "action")
    return True


_REACTIONS: dict[str, Click] = {
    "SnackBar": _snack_bar,
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
