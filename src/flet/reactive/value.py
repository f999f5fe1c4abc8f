"""Value objects (padding, styles, themes…) that authors change in place."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from flet.reactive.errors import author_line, shown
from flet.reactive.shapes import Mismatch, Shape, compile_shape

if TYPE_CHECKING:
    from flet.reactive.node import Node


class Value:
    """Base of every value object; subclasses are dataclasses.

    Assigning a field checks the value against the annotation and tells the mounted controls that hold the
    object, so `button.style.color = "red"; button.update()` works.
    """

    structured: ClassVar[bool] = True
    wire_type: ClassVar[str | None] = None
    _shapes: ClassVar[dict[str, Shape] | None] = None

    def __setattr__(self, name: str, value: Any) -> None:
        shape = self._field_shapes().get(name)
        if shape is not None and type(value) not in shape.exact:
            try:
                value = shape.convert(value)
            except Mismatch:
                raise TypeError(
                    f"{type(self).__name__}.{name} was given {shown(value)}{author_line()}; "
                    f"accepted: {', '.join(shape.accepted)}."
                ) from None
        before = self.__dict__.get(name)
        object.__setattr__(self, name, value)
        owners: dict[tuple[Node, str], None] | None = self.__dict__.get("_owners")
        if owners:
            for node, field_name in list(owners):
                for part in values_in(before):
                    part.detach(node, field_name)
                node.mark(field_name)

    @classmethod
    def _field_shapes(cls) -> dict[str, Shape]:
        shapes: dict[str, Shape] | None = cls.__dict__.get("_shapes")
        if shapes is None:
            shapes = {}
            for owner in reversed(cls.__mro__):
                scope = vars(sys.modules[owner.__module__])
                for name, note in owner.__dict__.get("__annotations__", {}).items():
                    hint = eval(note, scope) if isinstance(note, str) else note
                    if "ClassVar" not in str(hint):
                        shapes[name] = compile_shape(hint)
            cls._shapes = shapes
        return shapes

    def attach(self, node: Node, name: str) -> None:
        """Remember that property `name` of a mounted control holds this object, with all inside it."""
        self.__dict__.setdefault("_owners", {})[node, name] = None
        for part in self._parts():
            part.attach(node, name)

    def detach(self, node: Node, name: str) -> None:
        """Forget what `attach` remembered."""
        # The dict itself stays: another session's thread may be adding to it just now.
        owners = self.__dict__.get("_owners")
        if owners is not None:
            owners.pop((node, name), None)
        for part in self._parts():
            part.detach(node, name)

    def _parts(self) -> list[Value]:
        """The value objects in the fields of this one, also inside lists and dicts."""
        return [part for name, item in self.__dict__.items() if name != "_owners" for part in values_in(item)]

    def containers(self) -> list[Any]:
        """The lists and dicts in the fields, which authors also change in place."""
        found = [item for name, item in self.__dict__.items() if name != "_owners" and type(item) in (list, dict)]
        for part in self._parts():
            found += part.containers()
        return found

    def to_wire(self) -> dict[str, Any]:
        """The fields that are not None, by name, and `type` for classes that share a property."""
        wire: dict[str, Any] = {"type": self.wire_type} if self.wire_type else {}
        for field in dataclasses.fields(self):  # type: ignore[arg-type]
            item = getattr(self, field.name)
            if item is not None:
                wire[field.name] = item
        return wire

    def __getstate__(self) -> dict[str, Any]:
        """Copies start without the controls that hold the original."""
        return {name: item for name, item in self.__dict__.items() if name != "_owners"}


PLAIN = frozenset({str, int, bool})
"""Types of values that have nothing inside them and are sent as they are."""


def values_in(item: Any) -> list[Value]:
    """The value objects that a property or field holds: itself, or those in a list or a dict."""
    if isinstance(item, Value):
        return [item]
    parts: Iterable[Any] = ()
    if isinstance(item, (list, tuple)):
        parts = cast("Iterable[Any]", item)
    elif isinstance(item, dict):
        parts = cast("dict[Any, Any]", item).values()
    return [part for part in parts if isinstance(part, Value)]
