"""What a client lacks, as a dirty set: however slow the client, it holds no more than the tree does."""

from __future__ import annotations

import logging
from typing import Any

from flet.reactive.diff import edits
from flet.reactive.node import APPEND_FROM, Node
from flet.reactive.value import PLAIN
from flet.reactive.wire import to_wire

Op = list[Any]

_logger = logging.getLogger("flet")


class Outbox:
    """Changes published and not yet encoded.

    Values are read when they are encoded, so the latest one wins and none is sent twice.
    """

    def __init__(self) -> None:
        self._fresh: dict[Node, None] = {}
        self._properties: dict[Node, dict[str, None]] = {}
        self._slots: dict[tuple[Node, str], None] = {}
        self._gone: list[int] = []

    def __bool__(self) -> bool:
        return bool(self._properties or self._slots or self._fresh or self._gone)

    def mounted(self, node: Node) -> None:
        """A control is to be created in the client."""
        self._fresh[node] = None

    def unmounted(self, node: Node) -> None:
        """A control left; the client is told only if it has it."""
        if node in self._fresh:
            del self._fresh[node]
        else:
            self._gone.append(node.id)
        self._properties.pop(node, None)

    def changed_property(self, node: Node, name: str) -> None:
        """A property differs from what the client has."""
        if node not in self._fresh:
            self._properties.setdefault(node, {})[name] = None

    def changed_slot(self, node: Node, name: str) -> None:
        """The content of a slot differs from what the client has."""
        if node not in self._fresh:
            self._slots[node, name] = None

    def take(self) -> list[Op]:
        """All changes as ops, in an order in which they can be applied; the outbox is empty afterwards."""
        fresh, self._fresh = self._fresh, {}
        slots, self._slots = self._slots, {}
        properties, self._properties = self._properties, {}
        gone, self._gone = self._gone, []
        ops: list[Op] = [_create(node) for node in fresh]
        for node, name in slots:
            if node.tree is not None:
                op = _slot_op(node, name)
                if op is not None:
                    ops.append(op)
        for node, names in properties.items():
            ops += _property_ops(node, names)
        if gone:
            ops.append(["x", gone])
        return ops

    def take_all(self, nodes: list[Node]) -> list[Op]:
        """Ops that create the whole tree in a client that has nothing."""
        self.__init__()
        return [_create(node) for node in nodes]


def _create(node: Node) -> Op:
    control = node.control
    schema = control._schema
    fields = schema.fields
    properties: dict[str, Any] = {}
    state = control.__dict__.items()
    for name, value in [*schema.overrides.items(), *state] if schema.overrides else list(state):
        field = fields.get(name)
        if field is None or field.kind == "server":
            continue
        if type(value) in PLAIN:
            properties[name] = value
            if type(value) is str and len(value) >= APPEND_FROM:
                node.appended(name, value)
        elif field.kind == "handler":
            properties[name] = True
        elif field.kind == "value":
            _put(properties, node, name, value)
    slots: dict[str, Any] = {}
    node.client = {}
    if node.published:
        for name, nodes in node.published.items():
            node.client[name] = nodes
            if fields[name].kind == "children":
                slots[name] = [child.id for child in nodes]
            elif nodes:
                slots[name] = nodes[0].id
    op: Op = ["n", node.id, control._widget, properties, slots]
    if node.revisions:
        op.append({name: revision for name, (revision, _) in node.revisions.items()})
    return op


def _put(properties: dict[str, Any], node: Node, name: str, value: Any) -> None:
    try:
        properties[name] = to_wire(value)
    except Exception:
        # One value that cannot be shown must not keep all others from the browser.
        _logger.exception("%s.%s cannot be sent and is left out", type(node.control).__name__, name)


def _slot_op(node: Node, name: str) -> Op | None:
    if node.client is None:
        return None
    new: list[Node] = (node.published or {}).get(name, [])
    old: list[Node] = node.client.get(name, [])
    node.client[name] = new
    if node.control._fields[name].kind == "child":
        return ["k", node.id, name, new[0].id if new else None]
    changed = edits([child.id for child in old], [child.id for child in new])
    return ["l", node.id, name, changed] if changed else None


def _property_ops(node: Node, names: dict[str, None]) -> list[Op]:
    if node.tree is None:
        return []
    control = node.control
    fields, state = control._fields, control.__dict__
    ops: list[Op] = []
    properties: dict[str, Any] = {}
    revisions: dict[str, int] = {}
    for name in names:
        value = state.get(name)
        if value is None:
            value = control._schema.overrides.get(name)
        seen = node.revisions[name][0] if node.revisions and name in node.revisions else 0
        if fields[name].kind == "handler":
            properties[name] = True if value is not None else None
        elif type(value) is str:
            end = node.appended(name, value)
            if end is None:
                properties[name] = value
            else:
                ops.append(["a", node.id, name, end, seen] if seen else ["a", node.id, name, end])
        else:
            _put(properties, node, name, value)
        if seen:
            revisions[name] = seen
    if properties:
        ops.append(["s", node.id, properties, revisions] if revisions else ["s", node.id, properties])
    return ops
