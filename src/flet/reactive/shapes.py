"""What a property accepts, compiled once from its annotation."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from flet.reactive.markers import Clamp, Convert, EventMarker


class Mismatch(Exception):
    """The value is none of what the property accepts."""


Converter = Callable[[Any], Any]


class Shape:
    """The accepted types of a property.

    `exact` holds types whose instances pass as they are; `converters` are tried in order for all others and
    raise `Mismatch`; `accepted` words the whole for messages.
    """

    __slots__ = ("accepted", "exact", "converters")

    def __init__(self, exact: set[type], converters: list[Converter], accepted: list[str]) -> None:
        self.exact = exact
        self.converters = converters
        self.accepted = accepted

    def convert(self, value: Any) -> Any:
        """The stored form of a value whose type is not in `exact`."""
        for converter in self.converters:
            try:
                return converter(value)
            except Mismatch:
                continue
        raise Mismatch

    def member(self, text: str) -> Any:
        """The enum member with a value; raises Mismatch when the property takes no such member."""
        for converter in self.converters:
            if getattr(converter, "from_text", False):
                try:
                    return converter(text)
                except Mismatch:
                    continue
        raise Mismatch


def compile_shape(hint: Any) -> Shape:
    """Compile an evaluated annotation."""
    origin = get_origin(hint)
    if hint is Any or hint is object:
        return Shape(set(), [lambda value: value], ["anything"])
    if hint is None or hint is NoneType:
        return Shape({NoneType}, [], ["None"])
    if origin is Annotated:
        return _annotated(hint)
    if origin is Union or origin is UnionType:
        return _union([compile_shape(part) for part in get_args(hint)])
    if origin is Literal:
        return _literal(get_args(hint))
    if origin is not None:
        hint = origin
    return _plain(hint)


def _annotated(hint: Any) -> Shape:
    inner, *marks = get_args(hint)
    shape = compile_shape(inner)
    for mark in marks:
        if isinstance(mark, Clamp):
            shape = _clamped(shape, mark)
        elif isinstance(mark, Convert):
            shape = Shape(set(), [_then(mark.function, shape)], shape.accepted)
        elif isinstance(mark, EventMarker):
            return Shape({NoneType}, [_handler], ["a function or a coroutine function", "None"])
    return shape


def _clamped(shape: Shape, mark: Clamp) -> Shape:
    def clamp(value: Any) -> Any:
        number = value if type(value) in shape.exact else shape.convert(value)
        return number if number is None else min(max(number, mark.low), mark.high)

    return Shape({NoneType} & shape.exact, [clamp], shape.accepted)


def _then(function: Converter, shape: Shape) -> Converter:
    def convert(value: Any) -> Any:
        value = function(value)
        return value if type(value) in shape.exact else shape.convert(value)

    return convert


def _union(parts: list[Shape]) -> Shape:
    exact: set[type] = set()
    converters: list[Converter] = []
    accepted: list[str] = []
    for part in parts:
        exact |= part.exact
        converters += part.converters
        accepted += [name for name in part.accepted if name not in accepted]
    # A string meant for an enum must become its member, so a plain `str` alternative is asked last.
    converters.sort(key=lambda converter: converter is _text)
    if any(getattr(converter, "from_text", False) for converter in converters):
        exact -= {str}
    return Shape(exact, converters, accepted)


def _literal(values: tuple[Any, ...]) -> Shape:
    def convert(value: Any) -> Any:
        if value in values:
            return value
        raise Mismatch

    return Shape(set(), [convert], [repr(value) for value in values])


def _plain(kind: Any) -> Shape:
    if kind is bool:
        return Shape({bool}, [_boolean], ["True or False"])
    if kind is int:
        return Shape({int, bool}, [_integer], ["a whole number"])
    if kind is float:
        return Shape({int, float}, [_number], ["a number"])
    if kind is str:
        return Shape({str, int, float, bool}, [_text], ["text"])
    if not isinstance(kind, type):
        return Shape(set(), [_handler], ["a function"])
    if kind is tuple:
        return Shape({tuple, list}, [_instance(cast("type", kind))], ["a tuple"])
    if issubclass(kind, Enum):
        return Shape({kind}, [_enum(kind)], [f"{kind.__name__} ({_members(kind)})"])
    if kind is datetime.date:
        return Shape({datetime.date, datetime.datetime}, [_instance(kind)], ["a date"])
    if issubclass(kind, Mapping):
        return Shape({dict}, [_instance(Mapping)], ["a dict"])
    name: str = kind.__name__
    return Shape({kind}, [_instance(cast("type[Any]", kind))], [name])


def _members(kind: type[Enum]) -> str:
    values = [repr(member.value) for member in kind if member.value is not None]
    return ", ".join(values[:12]) + (", …" if len(values) > 12 else "")


def _boolean(value: Any) -> bool:
    if isinstance(value, int):
        return bool(value)
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    raise Mismatch


def _integer(value: Any) -> int | float:
    number = _number(value)
    return int(number) if number == number and abs(number) != float("inf") and number == int(number) else number


def _number(value: Any) -> int | float:
    """A number, a numeric string, or a number of another library (NumPy, Decimal)."""
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str) or hasattr(value, "__float__"):
        try:
            return float(value)
        except (ValueError, TypeError):
            raise Mismatch from None
    raise Mismatch


def _text(value: Any) -> str:
    """Text of anything that is naturally shown as text: a date, a path, a number, an exception."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    plain = (list, tuple, dict, set, frozenset, bytes, bytearray, type, NoneType)
    if isinstance(value, plain) or callable(value) or getattr(value, "structured", False) is True:
        raise Mismatch
    if type(value).__str__ is object.__str__ and type(value).__repr__ is object.__repr__:
        raise Mismatch
    return str(value)


def _enum(kind: type[Enum]) -> Converter:
    by_text = {str(member.value).lower(): member for member in kind}
    by_name = {member.name.lower(): member for member in kind}

    def convert(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        if isinstance(value, str):
            text = value.lower()
            member = by_text.get(text, by_name.get(text))
            if member is not None:
                return kind(member.value)
        raise Mismatch

    convert.from_text = True  # type: ignore[attr-defined]
    return convert


def _instance(kind: type) -> Converter:
    def convert(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        raise Mismatch

    return convert


def _handler(value: Any) -> Any:
    if callable(value):
        return value
    raise Mismatch
