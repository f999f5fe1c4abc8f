"""What each control is to assistive technology, what names it, and which of its texts are shown.

Roles are those of ARIA, as the real client gives them to its elements. Text has none of its own there; it is
called `text` here, so that it stands in outlines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flet.testing.mirror import Node


@dataclass(frozen=True)
class Role:
    """How a control is found.

    name: the role, or a function of the node where it depends on the node's properties; "" for none.
    named_by: properties and slots that give the accessible name; the first one that is not empty does.
    texts: properties whose text the control itself shows.
    unnamed: the name the real client gives it when nothing else does.
    """

    name: str | Callable[[Node], str] = ""
    named_by: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    unnamed: str = ""


LABELLED = ("label", "hint_text", "tooltip")
_FIELD_TEXTS = (
    "label",
    "helper_text",
    "error_text",
    "counter_text",
    "prefix_text",
    "suffix_text",
)
_HEADINGS = frozenset(
    {"displayLarge", "displayMedium", "displaySmall", "headlineLarge", "headlineMedium", "headlineSmall"}
)


_TITLES = {
    ("AlertDialog", "title"),
    ("AppBar", "title"),
    ("CupertinoAlertDialog", "title"),
    ("CupertinoAppBar", "middle"),
}


def _text(node: Node) -> str:
    style = node.props.get("theme_style") or node.props.get("style")
    is_title = node.parent is not None and (node.parent.type, node.place) in _TITLES
    return "heading" if is_title or (isinstance(style, str) and style in _HEADINGS) else "text"


def _link_or_button(node: Node) -> str:
    return "link" if node.props.get("url") else "button"


def _pressable(node: Node) -> str:
    """A box that is a button, a link, or only a box."""
    if node.props.get("url"):
        return "link"
    return "button" if node.props.get("on_click") or node.props.get("on_long_press") else ""


def _tappable(node: Node) -> str:
    return "button" if node.props.get("on_tap") else ""


def _tile(node: Node) -> str:
    return _pressable(node) or "listitem"


def _span(node: Node) -> str:
    return "link" if node.props.get("url") else "button" if node.props.get("on_click") else ""


def _chip(node: Node) -> str:
    return "checkbox" if node.props.get("on_select") else "button" if node.props.get("on_click") else ""


def _picture(node: Node) -> str:
    return "img" if node.props.get("semantics_label") else ""


def _semantics(node: Node) -> str:
    kinds = {"button": "button", "link": "link", "header": "heading", "image": "img", "slider": "slider"}
    kinds["textfield"] = "textbox"
    return next((role for name, role in kinds.items() if node.props.get(name)), "group")


def _menu_item(node: Node) -> str:
    if not node.slots.get("content") and not {"text", "icon", "checked"} & node.props.keys():
        return "separator"
    return "menuitem" if node.props.get("checked") is None else "menuitemcheckbox"


_BUTTON = Role(_link_or_button, ("text", "content", "tooltip"), ("text",))
_ICON_BUTTON = Role(_link_or_button, ("tooltip", "content", "text", "icon"), ("text",))
_FIELD = Role("textbox", LABELLED, _FIELD_TEXTS)
_TOGGLE_LABEL = ("label", "tooltip")
_DIALOG = Role("dialog", ("semantics_label", "title", "content"))
_MENU_ACTION = Role("menuitem", ("text", "content"), ("text",))
_DESTINATION = Role("tab", ("label", "label_content", "tooltip"), ("label",))
_SEGMENT = Role("radio", ("label",))

ROLES: dict[str, Role] = {
    # Text and pictures
    "Text": Role(_text, (), ("value",)),
    "TextSpan": Role(_span, (), ("text",)),
    "Markdown": Role("document", ("value",), ("value",)),
    "Icon": Role(_picture, ("semantics_label", "tooltip")),
    "Image": Role("img", ("semantics_label", "tooltip")),
    "CircleAvatar": Role("img", ("tooltip", "content")),
    "Canvas": Role("img", ("tooltip", "shapes")),
    "CanvasText": Role("", (), ("text",)),
    "ProgressBar": Role("progressbar", ("tooltip",), (), "Progress"),
    "ProgressRing": Role("progressbar", ("tooltip",), (), "Progress"),
    "CupertinoActivityIndicator": Role("progressbar", ("tooltip",)),
    "Badge": Role("", (), ("text",)),
    "Tooltip": Role("", ("message",)),
    "Semantics": Role(_semantics, ("label", "value", "tooltip")),
    # Boxes
    "Container": Role(_pressable, ("tooltip", "content")),
    "GestureDetector": Role(_tappable, ("content",)),
    "Card": Role("", ("content",)),
    "Divider": Role("separator"),
    "VerticalDivider": Role("separator"),
    "ListTile": Role(_tile, ("title", "subtitle", "leading")),
    "CupertinoListTile": Role(_tile, ("title", "subtitle", "leading")),
    "ListView": Role("list"),
    "GridView": Role("list"),
    "ExpansionTile": Role("button", ("title", "subtitle")),
    "ExpansionPanel": Role("button", ("header",)),
    "DataTable": Role("table"),
    "DataRow": Role("row", ("cells",)),
    "DataColumn": Role("columnheader", ("label",)),
    "DataCell": Role("cell", ("content",)),
    # Buttons
    "ElevatedButton": _BUTTON,
    "FilledButton": _BUTTON,
    "FilledTonalButton": _BUTTON,
    "OutlinedButton": _BUTTON,
    "TextButton": _BUTTON,
    "CupertinoButton": _BUTTON,
    "CupertinoFilledButton": _BUTTON,
    "IconButton": _ICON_BUTTON,
    "FloatingActionButton": Role(_link_or_button, ("text", "content", "tooltip", "icon"), ("text",)),
    "PopupMenuButton": Role("button", ("tooltip", "content"), (), "Show menu"),
    "PopupMenuItem": Role(_menu_item, ("text", "content"), ("text",)),
    "MenuItemButton": _MENU_ACTION,
    "SubmenuButton": _MENU_ACTION,
    "MenuBar": Role("menubar"),
    "CupertinoContextMenuAction": _MENU_ACTION,
    "CupertinoDialogAction": _BUTTON,
    "CupertinoActionSheetAction": _BUTTON,
    "Chip": Role(_chip, ("label", "tooltip")),
    "SegmentedButton": Role("group", ("tooltip",)),
    "Segment": _SEGMENT,
    "CupertinoSegmentedButton": Role("radiogroup", ("tooltip",)),
    "CupertinoSlidingSegmentedButton": Role("radiogroup", ("tooltip",)),
    # Input
    "TextField": _FIELD,
    "CupertinoTextField": Role("textbox", ("label", "placeholder_text", "hint_text", "tooltip"), _FIELD_TEXTS),
    "SearchBar": Role("searchbox", ("bar_hint_text", "tooltip")),
    "Checkbox": Role("checkbox", _TOGGLE_LABEL, ("label",)),
    "CupertinoCheckbox": Role("checkbox", _TOGGLE_LABEL, ("label",)),
    "Switch": Role("switch", _TOGGLE_LABEL, ("label",)),
    "CupertinoSwitch": Role("switch", _TOGGLE_LABEL, ("label",)),
    "Radio": Role("radio", _TOGGLE_LABEL, ("label",)),
    "CupertinoRadio": Role("radio", _TOGGLE_LABEL, ("label",)),
    "RadioGroup": Role("radiogroup"),
    "Slider": Role("slider", ("tooltip",)),
    "CupertinoSlider": Role("slider", ("tooltip",)),
    "RangeSlider": Role("group", ("tooltip",)),
    "Dropdown": Role("combobox", LABELLED, _FIELD_TEXTS),
    "Option": Role("option", ("text", "key"), ("text",)),
    "CupertinoPicker": Role("listbox"),
    # Screens, bars and what floats above
    "AppBar": Role("banner", ("title",)),
    "CupertinoAppBar": Role("banner", ("middle",)),
    "BottomAppBar": Role("contentinfo"),
    "NavigationBar": Role("tablist"),
    "CupertinoNavigationBar": Role("tablist"),
    "NavigationRail": Role("tablist"),
    "NavigationDrawer": Role("navigation"),
    "NavigationDestination": _DESTINATION,
    "NavigationRailDestination": _DESTINATION,
    "NavigationDrawerDestination": _DESTINATION,
    "Tabs": Role("tablist"),
    "Tab": Role("tab", ("text", "tab_content", "icon"), ("text",)),
    "AlertDialog": _DIALOG,
    "CupertinoAlertDialog": _DIALOG,
    "BottomSheet": Role("dialog", ("content",)),
    "CupertinoBottomSheet": Role("dialog", ("content",)),
    "CupertinoActionSheet": Role("dialog", ("title", "message")),
    "DatePicker": Role("dialog", ("help_text",), ("help_text",)),
    "TimePicker": Role("dialog", ("help_text",), ("help_text",)),
    "CupertinoDatePicker": Role("group"),
    "CupertinoTimerPicker": Role("group"),
    "SnackBar": Role("status", ("content",), ("action",)),
    "Banner": Role("alert", ("content",)),
}

NONE = Role()
