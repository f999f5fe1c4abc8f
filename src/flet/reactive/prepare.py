"""Finds controls that are about to be mounted, runs their hooks, and takes snapshots of their content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flet.reactive.declared import Declared
from flet.reactive.errors import ControlError, shown

if TYPE_CHECKING:
    from flet.reactive.tree import Tree

Prepared = dict[int, list[tuple[str, list[Declared]]]]
"""By `id(control)`: the content of its slots when it was prepared."""


class Preparation:
    """One round of preparing, outside the tree's lock.

    A control that another thread prepares at the same time is left to that thread: it is not in this round's
    snapshots, and the list that holds it still differs afterwards, so a later update sees it.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.prepared: Prepared = {}
        self._claimed: list[Declared] = []
        self._above: dict[int, Declared] = {}
        self._chains: dict[int, set[int]] = {}

    def release(self) -> None:
        """Let other threads prepare what this round claimed and did not mount."""
        for control in self._claimed:
            control.__dict__.pop("_preparing", None)

    def snapshot(self, owner: Declared, name: str) -> list[Declared]:
        """The controls now in a slot of a mounted control, with all that is new below them prepared."""
        controls = self._content(owner, name)
        kept = [control for control in controls if self._ready(control, owner)]
        return kept if len(kept) != len(controls) else controls

    def _ready(self, control: Declared, owner: Declared) -> bool:
        """Whether a control is mounted here already or could be prepared now."""
        if not self._is_new(control, owner):
            return True
        if not self._claim(control):
            return id(control) in self.prepared
        self._above[id(control)] = owner
        stack = [control]
        while stack:
            current = stack.pop()
            schema = current._schema
            if schema.prepares:
                self._run_hooks(current)
            content: list[tuple[str, list[Declared]]] = []
            found: list[Declared] = []
            state = current.__dict__
            for name in schema.slots:
                if name not in state:
                    continue
                controls = self._content(current, name)
                kept: list[Declared] = []
                for child in controls:
                    if not self._is_new(child, current):
                        kept.append(child)
                    elif self._claim(child):
                        self._above[id(child)] = current
                        kept.append(child)
                        below = child._schema
                        if below.prepares or not child.__dict__.keys().isdisjoint(below.slots):
                            found.append(child)
                        else:
                            self.prepared[id(child)] = []
                    elif child.__dict__.get("_preparing") is self:
                        self._refuse_loop(child, current)
                        kept.append(child)
                content.append((name, kept))
            self.prepared[id(current)] = content
            # Authors expect what is built to be built in the order it is seen in.
            stack.extend(reversed(found))
        return True

    def _claim(self, control: Declared) -> bool:
        """Take a control for this round; false when this round or another thread has it already."""
        state = control.__dict__
        if "_preparing" in state or state.setdefault("_preparing", self) is not self:
            return False
        self._claimed.append(control)
        return True

    def _is_new(self, control: Declared, owner: Declared) -> bool:
        node = control._node
        if node is None or node.tree is None:
            return True
        if node.tree is not self.tree:
            raise ControlError(
                f"{_name(control)} in {_name(owner)} has already been added to another page: "
                "make a new control for each page, inside main(page)."
            )
        if node.parent is not owner._node:
            self._refuse_loop(control, owner)
        return False

    def _refuse_loop(self, control: Declared, owner: Declared) -> None:
        """A control met again below itself would be drawn without end."""
        if id(control) in self._ancestors(owner):
            raise ControlError(f"{_name(control)} was put inside itself (in {_name(owner)}).")

    def _ancestors(self, owner: Declared) -> set[int]:
        """The ids of a control and all above it: first what is new, then what is mounted and still holds it."""
        known = self._chains.get(id(owner))
        if known is not None:
            return known
        chain: set[int] = set()
        above: Declared | None = owner
        while above is not None and id(above) not in chain:
            chain.add(id(above))
            node = above._node
            if node is None or node.tree is None:
                above = self._above.get(id(above))
            else:
                parent = node.parent.control if node.parent is not None else None
                above = parent if parent is not None and self._holds(parent, above) else None
        self._chains[id(owner)] = chain
        return chain

    def _holds(self, parent: Declared, child: Declared) -> bool:
        """Whether a control has another one in a slot at this moment, whatever was published."""
        values = [parent.__dict__.get(name) for name in parent._schema.slots]
        return any(value is child or (type(value) is list and any(item is child for item in value)) for value in values)

    def _content(self, owner: Declared, name: str) -> list[Declared]:
        value: Any = owner.__dict__.get(name)
        if value is None:
            return []
        if isinstance(value, Declared):
            return [value]
        controls: list[Any] = list(value) if owner._fields[name].kind == "children" else []
        for index, item in enumerate(controls):
            if not isinstance(item, Declared):
                raise TypeError(f"{type(owner).__name__}.{name}[{index}] is {shown(item)}; accepted: controls only.")
        return controls

    def _run_hooks(self, control: Declared) -> None:
        control.__dict__["_page"] = self.tree.root
        built = control.build()
        if built is not None:
            _place(control, built)
        control.before_update()


def _place(control: Declared, built: Any) -> None:
    """Make what `build` returned the content of the control."""
    if "controls" not in control._fields:
        raise TypeError(
            f"{type(control).__name__}.build() returned {shown(built)}, but the control has no `controls` to hold it."
        )
    control.controls = built if isinstance(built, (list, tuple)) else [built]


def _name(control: Declared) -> str:
    text = control.__dict__.get("value") or control.__dict__.get("text") or control.__dict__.get("key")
    return f"{type(control).__name__} {text!r}" if isinstance(text, str) else type(control).__name__
