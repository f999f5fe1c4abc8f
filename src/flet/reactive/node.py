"""What a tree knows of one mounted control."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flet.reactive.value import Value, values_in

if TYPE_CHECKING:
    from flet.reactive.declared import Declared
    from flet.reactive.tree import Tree

# Shorter texts are cheaper to send whole than to remember.
APPEND_FROM = 256


class Node:
    """A mounted control: its id, its place, what was published of its slots and what the client has.

    `published` maps a slot to a snapshot of the control or controls last made visible by an update;
    `client` maps it to the ids the browser has, and is None until the control was first sent.
    `places` counts the slots the control stands in: it stays mounted until the last one lets go.
    """

    __slots__ = (
        "client",
        "control",
        "id",
        "links",
        "parent",
        "places",
        "published",
        "revisions",
        "texts",
        "tree",
        "watches",
    )

    def __init__(self, tree: Tree, node_id: int, control: Declared, parent: Node | None) -> None:
        self.tree: Tree | None = tree
        self.id = node_id
        self.control = control
        self.parent = parent
        self.places = 0
        self.published: dict[str, Any] | None = None
        self.client: dict[str, Any] | None = None
        self.watches: dict[str, int] | None = None
        self.links: dict[str, list[Value]] | None = None
        self.revisions: dict[str, tuple[int, int]] | None = None
        self.texts: dict[str, str] | None = None

    def mark(self, name: str) -> None:
        """Note that property `name` differs from what was last published."""
        tree = self.tree
        if tree is not None:
            tree.marks[self, name] = None

    def link(self, name: str, value: Any) -> None:
        """Follow in-place changes of the value objects in property `name`."""
        old = self.links.pop(name, None) if self.links else None
        if old is not None:
            for item in old:
                item.detach(self, name)
        values = values_in(value)
        if values:
            if self.links is None:
                self.links = {}
            self.links[name] = values
            for item in values:
                item.attach(self, name)

    def unlink(self) -> None:
        """Stop following all value objects; the control leaves its tree."""
        for name, values in (self.links or {}).items():
            for item in values:
                item.detach(self, name)
        self.links = None

    def appended(self, name: str, text: str) -> str | None:
        """The end of `text` that the client lacks, when it has all before it; remembers `text`."""
        texts = self.texts
        known = texts.get(name) if texts else None
        if len(text) >= APPEND_FROM:
            if texts is None:
                texts = self.texts = {}
            texts[name] = text
            if known is not None and len(text) > len(known) and text.startswith(known):
                return text[len(known) :]
        elif known is not None and texts is not None:
            del texts[name]
        return None
