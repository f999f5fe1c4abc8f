"""Which nodes a finder means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flet.reactive import Declared
from flet.testing.appearance import (
    checked,
    disabled_by,
    hidden_by,
    labels_of,
    name_of,
    own_text,
    role_of,
    squeezed,
    text_of,
)
from flet.testing.mirror import Node

if TYPE_CHECKING:
    from flet.testing.user import User

Wanted = str | re.Pattern[str]


@dataclass(frozen=True)
class Step:
    """One step of a locator: from nodes to nodes, and how it reads in a message."""

    select: Callable[[User, list[Node]], list[Node]]
    words: str


def matches(wanted: Wanted, text: str, exact: bool) -> bool:
    """Whether a text is the wanted one: a part of it in any case, all of it if `exact`, or by pattern."""
    if isinstance(wanted, re.Pattern):
        return wanted.search(text) is not None
    wanted = squeezed(wanted)
    return wanted == text if exact else wanted.casefold() in text.casefold()


def below(nodes: list[Node]) -> Iterator[Node]:
    """Everything inside the nodes, in the order of the page, each node once."""
    seen: set[Node] = set()
    stack = [child for node in nodes for child in node.children()][::-1]
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        yield node
        stack.extend(list(node.children())[::-1])


def finder(words: str, test: Callable[[User, Node], bool]) -> Step:
    """A step to all nodes inside that pass a test."""
    return Step(lambda user, nodes: [node for node in below(nodes) if test(user, node)], words)


def by_role(role: str, name: Wanted | None, exact: bool, **states: bool | None) -> Step:
    """Nodes with a role, and if given with a name and in a state."""
    wanted = {state: value for state, value in states.items() if value is not None}
    words = [repr(role)] + ([f"name={shown(name)}"] if name is not None else [])
    words += [f"{state}={value}" for state, value in wanted.items()]

    def test(user: User, node: Node) -> bool:
        if role_of(node, user.control_of(node)) != role:
            return False
        if name is not None and not matches(name, name_of(node), exact):
            return False
        if "checked" in wanted and checked(node) is not wanted["checked"]:
            return False
        return "disabled" not in wanted or bool(disabled_by(node)) is wanted["disabled"]

    return finder(f"get_by_role({', '.join(words)})", test)


def by_label(label: Wanted, exact: bool) -> Step:
    """Nodes that a text labels."""
    return finder(
        f"get_by_label({shown(label)})",
        lambda user, node: any(matches(label, text, exact) for text in labels_of(node)),
    )


def by_text(text: Wanted, exact: bool) -> Step:
    """The innermost nodes that show a text themselves."""

    def select(user: User, nodes: list[Node]) -> list[Node]:
        found = [node for node in below(nodes) if _shows(node, text, exact)]
        inner = {above for node in found if node.type == "TextSpan" for above in node.ancestors()}
        return [node for node in found if node not in inner]

    return Step(select, f"get_by_text({shown(text)})")


def _shows(node: Node, text: Wanted, exact: bool) -> bool:
    own = squeezed(own_text(node))
    return bool(own) and matches(text, own, exact)


def by_key(key: str) -> Step:
    """Nodes with a key; an option's key is what it stands for, and is none of these."""
    return finder(
        f"get_by_key({key!r})",
        lambda user, node: node.type != "Option" and node.props.get("key") == key,
    )


def by_type(kind: type[Declared] | str) -> Step:
    """Nodes whose control is of a class, or that are drawn as a widget of a name."""
    if isinstance(kind, str):
        return finder(f"get_by_type({kind!r})", lambda user, node: node.type == kind)
    return finder(f"get_by_type({kind.__name__})", lambda user, node: isinstance(user.control_of(node), kind))


def shown_only() -> Step:
    """Leave out what the user cannot see."""
    return Step(lambda user, nodes: [node for node in nodes if not hidden_by(node)], "")


def having_text(text: Wanted, exact: bool) -> Step:
    """Keep what shows a text anywhere inside."""
    return Step(
        lambda user, nodes: [node for node in nodes if matches(text, text_of(node), exact)],
        f"filter(has_text={shown(text)})",
    )


def at(index: int) -> Step:
    """Keep one by its place among those found."""

    def select(user: User, nodes: list[Node]) -> list[Node]:
        return nodes[index:][:1] if index >= 0 or -index <= len(nodes) else []

    return Step(select, {0: "first", -1: "last"}.get(index, f"nth({index})"))


def shown(wanted: Wanted) -> str:
    """What was asked for, in a message."""
    return f"re.compile({wanted.pattern!r})" if isinstance(wanted, re.Pattern) else repr(wanted)
