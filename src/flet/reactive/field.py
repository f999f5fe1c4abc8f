"""One declared property: its kind, what it accepts, and how a wrong value is reported."""

from __future__ import annotations

from dataclasses import InitVar
from types import NoneType, UnionType
from typing import Annotated, Any, NoReturn, Union, cast, get_args, get_origin

from flet.reactive.errors import author_line, shown
from flet.reactive.markers import EventMarker, Kind
from flet.reactive.shapes import Mismatch, Shape, compile_shape


class Field:
    """A property of a control as its class declares it.

    `slot` tells that the property holds controls, which travel apart from plain values.
    """

    __slots__ = (
        "accumulates",
        "event_class",
        "exact",
        "kind",
        "name",
        "optional",
        "shape",
        "slot",
        "writable",
    )

    def __init__(self, name: str, hint: Any, control_class: type, default: Any) -> None:
        self.name = name
        self.kind: Kind = "value"
        self.writable = False
        self.accumulates = False
        self.event_class: type | None = None
        if isinstance(hint, InitVar):
            self.kind, hint = "init", cast("Any", hint).type
        if get_origin(hint) is Annotated:
            self._read_marks(hint)
        if self.kind == "value":
            self.kind = _slot_kind(hint, control_class)
        self.shape: Shape = compile_shape(hint)
        self.exact = frozenset(self.shape.exact - {NoneType})
        self.slot = self.kind in ("child", "children")
        self.optional = default is None

    def _read_marks(self, hint: Any) -> None:
        inner, *marks = get_args(hint)
        for mark in marks:
            if isinstance(mark, EventMarker):
                self.kind, self.accumulates = "handler", mark.accumulates
                self.event_class = _event_class(inner)
            elif mark == "client-writable":
                self.writable = True
            elif mark == "server-only":
                self.kind = "server"

    def accept(self, owner: object, value: Any) -> Any:
        """The stored form of `value`, given for this property of `owner`.

        Raises TypeError or ValueError when it is none of what the property accepts.
        """
        if type(value) in self.exact:
            return value
        if self.kind == "children":
            return self._accept_children(owner, value)
        try:
            return self.shape.convert(value)
        except Mismatch:
            self.refuse(owner, value)

    def _accept_children(self, owner: object, value: Any) -> Any:
        if hasattr(value, "structured") or isinstance(value, (str, dict)) or not hasattr(value, "__iter__"):
            self.refuse(owner, value)
        return list(value)

    def refuse(self, owner: object, value: Any) -> NoReturn:
        """Report a value that this property does not accept, at the author's line."""
        kind = ValueError if isinstance(value, str) and str not in self.exact else TypeError
        accepted = [name for name in self.shape.accepted if name != "None"]
        accepted += ["None"] if self.optional else []
        raise kind(
            f"{type(owner).__name__}.{self.name} was given {shown(value)}{author_line()}; "
            f"accepted: {', '.join(accepted)}."
        ) from None


def _event_class(handler_hint: Any) -> type | None:
    """The class of events in `Callable[[EventClass], object] | None`."""
    for part in get_args(handler_hint):
        arguments = get_args(part)
        if arguments and isinstance(arguments[0], list) and isinstance(arguments[0][0], type):
            return arguments[0][0]
    return None


def _slot_kind(hint: Any, control_class: type) -> Kind:
    """Whether a property holds a control, a list of controls, or a plain value."""
    origin = get_origin(hint)
    if origin is Annotated:
        return _slot_kind(get_args(hint)[0], control_class)
    if origin is Union or origin is UnionType:
        kinds = {_slot_kind(part, control_class) for part in get_args(hint)}
        return "children" if "children" in kinds else "child" if "child" in kinds else "value"
    if origin is list:
        return "children" if _slot_kind(get_args(hint)[0], control_class) == "child" else "value"
    if isinstance(hint, type) and issubclass(hint, control_class):
        return "child"
    return "value"
