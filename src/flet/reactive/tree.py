"""The tree of one session: publishes what authors changed and tells which controls came and went."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from flet.reactive.declared import Declared
from flet.reactive.errors import ControlError
from flet.reactive.node import Node
from flet.reactive.outbox import Outbox
from flet.reactive.prepare import Preparation, Prepared
from flet.reactive.value import PLAIN, Value, values_in
from flet.reactive.watch import Watches

_FOLLOWED = (Value, list, tuple, dict)


@dataclass
class Changes:
    """Controls with hooks that an update put on the page (parents first) or took off (children first)."""

    mounted: list[Declared] = field(default_factory=list[Declared])
    unmounted: list[Declared] = field(default_factory=list[Declared])
    forgotten: list[Declared] = field(default_factory=list[Declared])

    def finish(self, later: Container[Declared] = ()) -> None:
        """After the hooks ran: controls that left have no page any more, save for those told of `later`."""
        for control in self.forgotten:
            if control not in later:
                left_page(control)


def left_page(control: Declared) -> None:
    """Take the page from a control, unless it has been put on one again."""
    if "_node" not in control.__dict__:
        control.__dict__.pop("_page", None)


class Tree:
    """All mounted controls of a session.

    Any thread may change controls and call `update`; `lock` is held only while marks are collected and
    snapshots compared, never while code of an author runs.
    """

    def __init__(self, root: Declared) -> None:
        self.lock = Lock()
        self.marks: dict[tuple[Node, str], None] = {}
        self.nodes: dict[int, Node] = {}
        self.watches = Watches()
        self.outbox = Outbox()
        self.root = root
        self._next_id = 1
        self._updating: dict[Node, None] = {}
        self._isolated = 0
        self.may_write = _always
        self.closed = False
        with self.lock:
            node = self._new_node(root, None, Changes())
            node.places = 1
            for name in root._schema.slots:
                node.mark(name)

    def update(self, scope: Iterable[Declared] | None = None) -> Changes:
        """Publish what differs in the subtrees of `scope`, or everywhere.

        Runs `build` and `before_update` of what is to be sent outside the lock. Raises ControlError for a
        control that is on another page, TypeError for an item that is no control.
        """
        within = None if scope is None else {control._node for control in scope if control._node is not None}
        for node in list(self._updating):
            if within is None or self._reaches(node, within):
                node.control.before_update()
        changes = Changes()
        while self._publish_once(within, changes):
            pass
        return changes

    def _publish_once(self, within: set[Node] | None, changes: Changes) -> bool:
        with self.lock:
            touched = self._take(within)
            slots = [(node, name) for node, name in touched if node.control._fields[name].slot]
            if not slots:
                return self._publish(touched, [], {}, changes)
        preparation = Preparation(self)
        try:
            snapshots = [(node, name, preparation.snapshot(node.control, name)) for node, name in slots]
        except BaseException:
            preparation.release()
            for node, name in touched:
                node.mark(name)
            raise
        with self.lock:
            again = self._publish(touched, snapshots, preparation.prepared, changes)
        preparation.release()
        return again

    def _take(self, within: set[Node] | None) -> list[tuple[Node, str]]:
        """Remove and return the marks in scope, and containers changed in place."""
        marks = self.marks
        for key in self.watches.changed():
            marks[key] = None
        if not marks:
            return []
        everywhere = within is None and not self._isolated
        taken: list[tuple[Node, str]] = []
        for key in list(marks):
            node = key[0]
            if node.tree is not self:
                marks.pop(key, None)
            elif everywhere or self._reaches(node, within):
                marks.pop(key, None)
                taken.append(key)
        return taken

    def _reaches(self, node: Node, within: set[Node] | None) -> bool:
        """Whether `node` lies in a subtree of `within`, not shut off by an isolated control between."""
        current: Node | None = node
        while current is not None:
            if current in within if within is not None else current.parent is None:
                return True
            if self._isolated and current is not node and current.control.is_isolated():
                return False
            current = current.parent
        return False

    def _publish(
        self,
        touched: list[tuple[Node, str]],
        snapshots: list[tuple[Node, str, list[Declared]]],
        prepared: Prepared,
        changes: Changes,
    ) -> bool:
        again = False
        left: list[Node] = []
        for node, name, controls in snapshots:
            if node.tree is self:
                again |= self._publish_slot(node, name, controls, prepared, changes, left)
        for node, name in touched:
            declared = node.control._fields[name]
            if node.tree is self and not declared.slot:
                if declared.kind == "value":
                    value = getattr(node.control, name)
                    if node.links or node.watches or isinstance(value, _FOLLOWED):
                        self._follow(node, name, value)
                self.outbox.changed_property(node, name)
        for node in left:
            if node.places == 0 and node.tree is self:
                self._unmount(node, changes)
        return again

    def _publish_slot(
        self,
        node: Node,
        name: str,
        controls: list[Declared],
        prepared: Prepared,
        changes: Changes,
        left: list[Node],
    ) -> bool:
        """Make `controls` the published content of a slot; true when one of them must wait a round."""
        again = False
        if node.published is None:
            node.published = {}
        old: list[Node] = node.published.get(name, [])
        seen = [item.control for item in old]
        start, end = _common(seen, controls)
        middle: list[Node] = []
        for control in controls[start : len(controls) - end]:
            child = control._node
            if child is None or child.tree is not self:
                if id(control) not in prepared:
                    node.mark(name)
                    again = True
                    continue
                child = self._mount(control, node, prepared, changes)
            child.parent = node
            child.places += 1
            middle.append(child)
        for child in old[start : len(old) - end]:
            child.places -= 1
            left.append(child)
        node.published[name] = [*old[:start], *middle, *old[len(old) - end :]]
        declared = node.control._fields[name]
        if declared.kind == "children":
            live = node.control.__dict__.get(name)
            if live is not None:
                self.watches.watch(node, name, live, controls)
        self.outbox.changed_slot(node, name)
        return again

    def _mount(self, control: Declared, parent: Node, prepared: Prepared, changes: Changes) -> Node:
        """Give a control and everything below it ids; iterative, for a tree may be deeper than the stack."""
        top = self._new_node(control, parent, changes)
        stack = [top]
        while stack:
            node = stack.pop()
            state = node.control.__dict__
            content = prepared[id(node.control)]
            if len(content) < len(state.keys() & node.control._schema.slots):
                self._mark_content(node, content)
            for name, controls in content:
                children: list[Node] = []
                for child_control in controls:
                    child = child_control._node
                    if child is None or child.tree is not self:
                        child = self._new_node(child_control, node, changes)
                        below = prepared.get(id(child_control))
                        if below:
                            stack.append(child)
                        elif below is None or not child_control.__dict__.keys().isdisjoint(child_control._schema.slots):
                            self._mark_content(child, ())
                    child.parent = node
                    child.places += 1
                    children.append(child)
                if node.published is None:
                    node.published = {}
                node.published[name] = children
                live = state.get(name)
                if type(live) is list:
                    self.watches.watch(node, name, live, controls)
        return top

    def _new_node(self, control: Declared, parent: Node | None, changes: Changes) -> Node:
        node = Node(self, self._next_id, control, parent)
        self._next_id += 1
        self.nodes[node.id] = node
        state = control.__dict__
        schema = control._schema
        for name, value in list(state.items()):
            if type(value) in PLAIN or not isinstance(value, _FOLLOWED):
                continue
            if name in schema.fields and schema.fields[name].kind == "value":
                self._follow(node, name, value)
        state["_node"] = node
        state["_page"] = self.root
        if schema.updates:
            self._updating[node] = None
        if schema.isolates and control.is_isolated():
            self._isolated += 1
        if schema.mounts:
            changes.mounted.append(control)
        self.outbox.mounted(node)
        return node

    def _mark_content(self, node: Node, prepared: Iterable[tuple[str, list[Declared]]]) -> None:
        """Have the next update look at the slots of a control that were not prepared.

        Another thread unmounted it meanwhile, or the hook of a control further down has filled them.
        """
        known = [name for name, _ in prepared]
        for name in node.control._schema.slots:
            if name not in known:
                node.mark(name)

    def _follow(self, node: Node, name: str, value: Any) -> None:
        """Notice later changes inside a list, a dict or a value object."""
        node.link(name, value)
        containers: list[Any] = [value] if type(value) in (list, dict) else []
        for item in values_in(value):
            containers += item.containers()
        if containers:
            self.watches.watch(node, name, containers, [item.copy() for item in containers])
        else:
            self.watches.drop(node, name)

    def _unmount(self, top: Node, changes: Changes) -> None:
        order: list[Node] = []
        stack = [top]
        while stack:
            node = stack.pop()
            if node.tree is None:
                continue
            node.tree = None
            order.append(node)
            for children in (node.published or {}).values():
                for child in children:
                    child.places -= 1
                    if child.places == 0:
                        stack.append(child)
        for node in reversed(order):
            self._forget(node, changes)

    def _forget(self, node: Node, changes: Changes) -> None:
        control = node.control
        self.watches.drop_all(node)
        node.unlink()
        self.nodes.pop(node.id, None)
        self._updating.pop(node, None)
        if control._schema.isolates and control.is_isolated():
            self._isolated -= 1
        self.outbox.unmounted(node)
        if control.__dict__.get("_node") is node:
            del control.__dict__["_node"]
        if control._schema.unmounts:
            changes.unmounted.append(control)
        changes.forgotten.append(control)

    def close(self) -> Changes:
        """Unmount everything; the tree is of no further use."""
        changes = Changes()
        with self.lock:
            if not self.closed:
                self.closed = True
                self._unmount(self.nodes[1], changes)
                self.marks.clear()
                self.outbox = Outbox()
        return changes

    def require(self, control: Declared) -> Node:
        """The node of a control of this tree; raises ControlError for any other."""
        node = control._node
        if node is None or node.tree is not self:
            raise ControlError(f"{type(control).__name__} is not on this page.")
        return node


def _always(node: Node, name: str) -> bool:
    return True


_BLOCK = 256


def _common(old: list[Declared], new: list[Declared]) -> tuple[int, int]:
    """How many controls both lists share at their start and at their end, found in C-speed blocks."""
    limit = min(len(old), len(new))
    start = 0
    while start + _BLOCK <= limit and old[start : start + _BLOCK] == new[start : start + _BLOCK]:
        start += _BLOCK
    while start < limit and old[start] is new[start]:
        start += 1
    end = 0
    room = limit - start
    while end + _BLOCK <= room and _block_from_end(old, end) == _block_from_end(new, end):
        end += _BLOCK
    while end < room and old[-1 - end] is new[-1 - end]:
        end += 1
    return start, end


def _block_from_end(controls: list[Declared], end: int) -> list[Declared]:
    stop = len(controls) - end
    return controls[stop - _BLOCK : stop]
