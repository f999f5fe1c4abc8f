"""Compares what a browser has with what the server's tree holds."""

from __future__ import annotations

from typing import Any

from flet.reactive.node import Node
from flet.reactive.wire import to_wire
from flet.testing import User


def assert_in_sync(user: User) -> None:
    """The mirror of the browser is the tree of the session: the same nodes, properties and slots."""
    user.settle()
    session = user.browser.session
    assert session is not None
    tree, mirror = session.tree, user.browser.mirror
    assert user.browser.faults == []
    assert mirror.nodes.keys() == tree.nodes.keys()
    for node_id, node in tree.nodes.items():
        seen = mirror.nodes[node_id]
        assert seen.type == node.control._widget
        assert seen.props == _properties(node), (seen.type, node_id)
        slots = {name: [child.id for child in nodes] for name, nodes in (node.published or {}).items() if nodes}
        assert {name: [child.id for child in nodes] for name, nodes in seen.slots.items() if nodes} == slots


def _properties(node: Node) -> dict[str, Any]:
    control = node.control
    state = {**control._schema.overrides, **control.__dict__}
    found: dict[str, Any] = {}
    for name, value in state.items():
        field = control._fields.get(name)
        if field is None or value is None or field.slot or field.kind == "server":
            continue
        found[name] = True if field.kind == "handler" else to_wire(value)
    return found
