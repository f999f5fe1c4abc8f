"""What a user perceives of a node: whether it is shown and enabled, its role, name, text and value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from flet.reactive import Declared
from flet.testing.mirror import Mirror, Node
from flet.testing.roles import NONE, ROLES, Role

# What is seen only while its `open` is true.
OPENED = frozenset(
    {
        "AlertDialog",
        "Banner",
        "BottomSheet",
        "CupertinoAlertDialog",
        "CupertinoBottomSheet",
        "DatePicker",
        "NavigationDrawer",
        "SnackBar",
        "TimePicker",
    }
)
# What keeps the user from everything else while it is open.
MODAL = OPENED - {"Banner", "SnackBar"}

# Slots that the user opens; the app does not know whether they are.
_UNFOLDED = {
    ("CupertinoContextMenu", "actions"),
    ("Dropdown", "options"),
    ("PopupMenuButton", "items"),
    ("SearchBar", "controls"),
    ("SubmenuButton", "controls"),
}
_NEVER = {
    ("Dismissible", "background"),
    ("Dismissible", "secondary_background"),
    ("Draggable", "content_feedback"),
    ("Draggable", "content_when_dragging"),
    ("Image", "error_content"),
}
# What is read as one thing, however it is put together.
_WHOLE = frozenset({"button", "link", "menuitem", "menuitemcheckbox", "checkbox", "switch", "radio", "heading", "text"})


def hidden_by(node: Node) -> str:
    """Why a node is not shown, or "" when it is."""
    current = node
    while True:
        reason = _hidden_itself(current)
        if reason:
            return reason
        parent = current.parent
        if parent is None:
            return "" if current.type == "Page" else f"{current.type} is on no page"
        reason = _hidden_in(parent, current)
        if reason:
            return reason
        current = parent


def _hidden_itself(node: Node) -> str:
    if node.props.get("visible") is False:
        return f"{node.type} has visible=False"
    if node.type in OPENED and node.props.get("open") is not True:
        return f"{node.type} is not open"
    return ""


def _hidden_in(parent: Node, child: Node) -> str:
    where = (parent.type, child.place)
    if where == ("Page", "views") and parent.slots["views"][-1] is not child:
        return f"View {child.props.get('route') or ''!r} lies below another one"
    if where == ("Tab", "content") and not is_selected(parent):
        return f"Tab {name_of(parent)!r} is not selected"
    if where in _UNFOLDED and not parent.local.get("open"):
        return f"{parent.type} is closed; click it first"
    if where == ("ExpansionTile", "controls") and not is_expanded(parent):
        return "ExpansionTile is folded; click it first"
    if where == ("ExpansionPanel", "content") and not is_expanded(parent):
        return "ExpansionPanel is folded; click it first"
    return f"{parent.type}.{child.place} is not shown" if where in _NEVER else ""


def disabled_by(node: Node) -> str:
    """Which control disables a node: itself or one around it; "" when none does."""
    current: Node | None = node
    while current is not None:
        if current.props.get("disabled") is True:
            return current.type if current is not node else "it"
        current = current.parent
    return ""


def covered_by(node: Node, mirror: Mirror) -> Node | None:
    """The open dialog that keeps the user from a node outside of it."""
    above = {node, *node.ancestors()}
    for other in mirror.nodes.values():
        if other.type in MODAL and other not in above and not hidden_by(other):
            inner = any(item.type in MODAL for item in above)
            if not inner:
                return other
    return None


def position(node: Node) -> int:
    """The place of a node among its siblings, or -1."""
    parent = node.parent
    return parent.slots[node.place].index(node) if parent is not None else -1


def is_selected(node: Node) -> bool:
    """Whether a tab, destination, segment or radio is the chosen one."""
    parent = node.parent
    if parent is None:
        return False
    if node.type in ("Radio", "CupertinoRadio"):
        group = next((above for above in node.ancestors() if above.type == "RadioGroup"), None)
        return group is not None and group.props.get("value") == node.props.get("value", "")
    if node.type == "Segment":
        return node.props.get("value") in (parent.props.get("selected") or ())
    return parent.props.get("selected_index", 0) == _index(node)


def _index(node: Node) -> int:
    """The number of a destination: in a drawer other controls stand between them."""
    parent = node.parent
    assert parent is not None
    return [other for other in parent.slots[node.place] if other.type == node.type].index(node)


def is_expanded(node: Node) -> bool:
    """Whether a tile or panel is unfolded."""
    if node.type == "ExpansionPanel":
        return node.props.get("expanded") is True
    return bool(node.local.get("expanded", node.props.get("initially_expanded")))


def checked(node: Node) -> bool | None:
    """Whether something with two states is in its "on" state; None for the mixed one."""
    if node.type in ("Radio", "CupertinoRadio", "Segment"):
        return is_selected(node)
    if node.type in ("Chip", "DataRow"):
        return node.props.get("selected") is True
    if node.type == "PopupMenuItem":
        return node.props.get("checked") is True
    value = node.props.get("value", False)
    return value if value is None else value is True


def role_entry(node: Node) -> Role:
    """The entry of a node's type in the table."""
    return ROLES.get(node.type, NONE)


def role_of(node: Node, control: Declared | None = None) -> str:
    """The role of a node; for types that are not in the table, the one its class declares."""
    entry = ROLES.get(node.type)
    if entry is None:
        return (control._role or "") if control is not None else ""
    return entry.name if isinstance(entry.name, str) else entry.name(node)


def name_of(node: Node) -> str:
    """The accessible name."""
    if node.type in ("Text", "TextSpan"):
        return squeezed(plain(node.props.get("semantics_label")) or own_text(node))
    entry = ROLES.get(node.type)
    for source in entry.named_by if entry is not None else ("label", "text", "tooltip", "content", "controls"):
        children = node.slots.get(source)
        found = " ".join(text_of(child) for child in children) if children else plain(node.props.get(source))
        if source == "icon":
            found = icon_name(found)
        if found.strip():
            return squeezed(found)
    return entry.unnamed if entry is not None else ""


def icon_name(icon: str) -> str:
    """What a control that has nothing but an icon is called: `add_circle_outlined` is "add circle"."""
    return re.sub(r"_(outlined|rounded|sharp|outline)$", "", icon).replace("_", " ")


def labels_of(node: Node) -> list[str]:
    """What labels a node: its own label, its tooltip, and what it is to be read as."""
    entry = role_entry(node)
    names = [name for name in ("label", "semantics_label", "tooltip", "message") if name in node.props]
    if node.type in ("Slider", "CupertinoSlider", "RangeSlider") and "label" in names:
        # There it is the text over the thumb.
        names.remove("label")
    found = [squeezed(plain(node.props[name])) for name in names]
    if "label" in entry.named_by and node.slots.get("label"):
        found.append(name_of(node))
    return found


def plain(value: Any) -> str:
    """A value as a browser writes it."""
    if value is None or isinstance(value, (dict, list)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def squeezed(text: str) -> str:
    """Text with every run of white space as one space, and none around it."""
    return re.sub(r"\s+", " ", text).strip()


def own_text(node: Node) -> str:
    """The text that the node itself shows, spans included; not that of controls inside."""
    texts = [plain(node.props.get(name)) for name in role_entry(node).texts]
    if node.type in ("Text", "TextSpan"):
        return "".join([*texts, *(own_text(span) for span in node.slots.get("spans", ()))])
    return " ".join(text for text in texts if text)


def text_of(node: Node) -> str:
    """All text shown in a node and inside it."""
    return squeezed(" ".join(_texts(node)))


def _texts(node: Node) -> Iterator[str]:
    text = own_text(node)
    if text:
        yield text
    if node.type in ("Text", "TextSpan"):
        return
    for child in node.children():
        if not _hidden_itself(child) and not _hidden_in(node, child):
            yield from _texts(child)


def value_of(node: Node) -> Any:
    """What the user has entered or chosen: text, a number, true or false, an option's key, an index."""
    props = node.props
    if node.type in ("Checkbox", "CupertinoCheckbox", "Switch", "CupertinoSwitch"):
        return props.get("value", False)
    if node.type in ("Slider", "CupertinoSlider"):
        return props.get("value", props.get("min", 0))
    if node.type == "RangeSlider":
        return [props.get("start_value"), props.get("end_value")]
    if node.type in ("TextField", "CupertinoTextField", "SearchBar"):
        return plain(props.get("value"))
    if "value" in props:
        return props["value"]
    return props.get("selected_index", props.get("selected"))


def outline(node: Node, controls: dict[int, Declared], depth: int = 0) -> Iterator[str]:
    """What is shown in a node, a line for each control that has a role."""
    if _hidden_itself(node):
        return
    role = role_of(node, controls.get(node.id))
    if role:
        yield "  " * depth + _line(node, role)
        depth += 1
        if role in _WHOLE and node.type != "ExpansionTile":
            return
    for child in node.children():
        if not _hidden_in(node, child):
            yield from outline(child, controls, depth)


def _line(node: Node, role: str) -> str:
    name = name_of(node)
    line = f"- {role}" + (f' "{name[:80]}"' if name else "")
    if role in ("textbox", "searchbox", "combobox", "slider"):
        line += f": {value_of(node)!r}"
    if role in ("checkbox", "switch", "radio", "menuitemcheckbox") and checked(node) is not False:
        line += " [checked]" if checked(node) else " [mixed]"
    if role == "tab" and is_selected(node):
        line += " [selected]"
    if node.props.get("disabled") is True:
        line += " [disabled]"
    key = node.props.get("key")
    return line + (f" key={key!r}" if key else "")
