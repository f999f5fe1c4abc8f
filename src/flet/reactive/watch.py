"""Which of the lists and dicts that authors change in place differ from what was last published."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from operator import ne
from typing import Any

from flet.reactive.node import Node


class Watches:
    """Pairs of a live container and the copy last published, kept in parallel lists.

    So comparing all of them runs at C speed, about 30 ns for an unchanged one.
    """

    def __init__(self) -> None:
        self._live: list[Any] = []
        self._seen: list[Any] = []
        self._owner: list[tuple[Node, str]] = []

    def __len__(self) -> int:
        return len(self._live)

    def watch(self, node: Node, name: str, live: Any, seen: Any) -> None:
        """Follow `live`, of which `seen` is the published copy."""
        if node.watches is None:
            node.watches = {}
        index = node.watches.get(name)
        if index is None:
            node.watches[name] = len(self._live)
            self._live.append(live)
            self._seen.append(seen)
            self._owner.append((node, name))
        else:
            self._live[index], self._seen[index] = live, seen

    def seen(self, node: Node, name: str) -> Any:
        """The published copy of a followed container, or None."""
        index = node.watches.get(name) if node.watches else None
        return None if index is None else self._seen[index]

    def drop(self, node: Node, name: str) -> None:
        """Stop following one container; the last pair takes its place."""
        if node.watches is None or name not in node.watches:
            return
        index = node.watches.pop(name)
        live, seen, owner = self._live.pop(), self._seen.pop(), self._owner.pop()
        if index < len(self._live):
            self._live[index], self._seen[index], self._owner[index] = live, seen, owner
            moved, moved_name = owner
            if moved.watches is not None:
                moved.watches[moved_name] = index

    def drop_all(self, node: Node) -> None:
        """Stop following everything of a control that leaves the tree."""
        for name in list(node.watches or ()):
            self.drop(node, name)

    def changed(self) -> Iterator[tuple[Node, str]]:
        """The owners of the containers that differ now."""
        return compress(self._owner, map(ne, self._live, self._seen)) if self._live else iter(())
