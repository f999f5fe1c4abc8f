"""The tree as a browser has it: built from the server's patches alone, and strict about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

PAGE = 1
DIALOGS = frozenset({"AlertDialog", "BottomSheet", "CupertinoAlertDialog", "CupertinoBottomSheet"})


class BrokenPatch(AssertionError):
    """A patch does not fit what earlier ones made: a fault of the server."""


class Node:
    """One control as the browser knows it.

    `props` holds what differs from the defaults; `local` what only the browser knows, such as an open menu.
    """

    __slots__ = ("id", "type", "props", "slots", "parent", "place", "revisions", "local")

    def __init__(self, node_id: int, kind: str, props: dict[str, Any]) -> None:
        self.id = node_id
        self.type = kind
        self.props = props
        self.slots: dict[str, list[Node]] = {}
        self.parent: Node | None = None
        self.place = ""
        self.revisions: dict[str, int] = {}
        self.local: dict[str, Any] = {}

    def children(self) -> Iterator[Node]:
        """The nodes of all slots."""
        for nodes in self.slots.values():
            yield from nodes

    def ancestors(self) -> Iterator[Node]:
        """The nodes above, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def slot(self, name: str) -> Node | None:
        """The only node of a slot."""
        nodes = self.slots.get(name)
        return nodes[0] if nodes else None


class Mirror:
    """All nodes of one session."""

    def __init__(self) -> None:
        self.nodes: dict[int, Node] = {}
        self.dialogs: list[Node] = []
        """The nodes that tell when they were closed."""

    @property
    def page(self) -> Node | None:
        """The node everything hangs from."""
        return self.nodes.get(PAGE)

    def clear(self) -> None:
        """Forget everything: a new session begins."""
        self.nodes.clear()
        self.dialogs.clear()

    def apply(
        self, ops: list[list[Any]], full: bool, pending: Callable[[int, str], bool] = lambda node_id, name: False
    ) -> None:
        """Apply the ops of one flush.

        With `full` the tree is built anew; nodes of the same id and type keep what only the browser knows, and
        edits that are still `pending`: the server may not have heard of them.
        """
        old = self.nodes
        if full:
            self.nodes = {}
        for op in ops:
            if op[0] == "n":
                self._create(op, old if full else {}, pending)
        for op in ops:
            self._apply_one(op)
        if self.dialogs:
            self.dialogs = [node for node in self.dialogs if self.nodes.get(node.id) is node]

    def _create(self, op: list[Any], old: dict[int, Node], pending: Callable[[int, str], bool]) -> None:
        node_id, kind, props = op[1:4]
        known = old.get(node_id)
        if node_id in self.nodes:
            raise BrokenPatch(f"node {node_id} ({kind}) is created twice")
        node = Node(node_id, kind, props)
        if known is not None and known.type == kind:
            node.revisions, node.local = known.revisions, known.local
            for name in known.revisions:
                if pending(node_id, name):
                    node.props[name] = known.props.get(name)
        self.nodes[node_id] = node
        if kind in DIALOGS:
            self.dialogs.append(node)

    def _apply_one(self, op: list[Any]) -> None:
        if op[0] == "x":
            for node_id in op[1]:
                if self.nodes.pop(node_id, None) is None:
                    raise BrokenPatch(f"node {node_id} is removed, but there is none")
            return
        node = self.nodes.get(op[1])
        if node is None:
            raise BrokenPatch(f"{op!r} is for a node that is not there")
        match op[0]:
            case "n":
                slots: dict[str, Any] = op[4]
                for name, ids in slots.items():
                    self._fill(node, name, [ids] if isinstance(ids, int) else ids)
            case "s":
                self._assign(node, op[2], op[3] if len(op) > 3 else {})
            case "k":
                self._fill(node, op[2], [] if op[3] is None else [op[3]])
            case "l":
                ids = [child.id for child in node.slots.get(op[2], [])]
                for edit in op[3]:
                    ids = edited(ids, edit)
                self._fill(node, op[2], ids)
            case "a":
                seen = op[4] if len(op) > 4 else 0
                self._assign(node, {op[2]: node.props.get(op[2], "") + op[3]}, {op[2]: seen})
            case _:
                raise BrokenPatch(f"unknown op {op!r}")

    def _assign(self, node: Node, props: dict[str, Any], revisions: dict[str, int]) -> None:
        for name, value in props.items():
            if revisions.get(name, 0) < node.revisions.get(name, 0):
                # The user has changed it since.
                continue
            if value is None:
                node.props.pop(name, None)
            else:
                node.props[name] = value

    def _fill(self, node: Node, name: str, ids: list[int]) -> None:
        before = node.slots.get(name, [])
        nodes: list[Node] = []
        for child_id in ids:
            child = self.nodes.get(child_id)
            if child is None:
                raise BrokenPatch(f"{node.type}.{name} is to hold node {child_id}, which is not there")
            nodes.append(child)
        node.slots[name] = nodes
        kept = set(nodes)
        for child in before:
            if child not in kept and child.parent is node and child.place == name:
                child.parent = None
        for child in nodes:
            child.parent, child.place = node, name


def edited(ids: list[int], edit: list[Any]) -> list[int]:
    """A list of ids after one edit.

    Raises BrokenPatch for a place outside the list.
    """
    match edit:
        case ["i", int(at), list()] if 0 <= at <= len(ids):
            return [*ids[:at], *edit[2], *ids[at:]]
        case ["r", int(at), int(count)] if at >= 0 and count > 0 and at + count <= len(ids):
            return [*ids[:at], *ids[at + count :]]
        case ["m", int(start), int(end)] if 0 <= start < len(ids) and 0 <= end < len(ids):
            moved = ids[start]
            rest = [*ids[:start], *ids[start + 1 :]]
            return [*rest[:end], moved, *rest[end:]]
        case ["=", list()]:
            return [*edit[1]]
        case _:
            raise BrokenPatch(f"edit {edit!r} does not fit a list of {len(ids)}")
