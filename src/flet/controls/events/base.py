"""What every event has, and how an event's data becomes attributes.

Event data comes from a browser and may be anything at all. Whatever it is, reading it either succeeds or
raises `ValueError` with a message that names the event and the field.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, ClassVar, NoReturn, TypeVar, cast

from typing_extensions import Self

from flet.values.string_enum import StringEnum

EnumT = TypeVar("EnumT", bound=StringEnum)

_MISSING = object()
_LONGEST_SHOWN = 80


class Event:
    """Something that happened in the browser."""

    def __init__(self, target: str, name: str, data: str) -> None:
        self.target = target
        """Id of the control it happened to; `"page"` for the page."""
        self.name = name
        """Name of the event without `on_`: `click`."""
        self.data = data
        """What the browser tells about it, as text; each event documents its own."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(target={self.target!r}, name={self.name!r}, data={self.data!r})"


class ControlEvent(Event):
    """What a handler is called with: what happened, to which control, on which page."""

    def __init__(self, target: str, name: str, data: str, control: Any, page: Any) -> None:
        super().__init__(target, name, data)
        self.control = control
        """The control it happened to."""
        self.page = page
        """The page the control is on."""

    @classmethod
    def from_control_event(cls, event: ControlEvent) -> Self:
        """Make an event of this class from a plain one, reading its data.

        Raises ValueError when the data is not what this class of event carries.
        """
        made = cls.__new__(cls)
        ControlEvent.__init__(made, event.target, event.name, event.data, event.control, event.page)
        made._read()
        return made

    def _read(self) -> None:
        """Set the attributes that come from `data`; a plain event has none."""


class DataField:
    """One attribute of an event: the name it has in the data, and how it is read."""

    def __init__(self, key: str, read: Callable[[Any], Any], optional: bool) -> None:
        self.key = key
        self.read = read
        self.optional = optional

    def value(self, given: dict[str, Any]) -> Any:
        """Read the attribute from an event's data; raises ValueError."""
        item = given.get(self.key, _MISSING)
        if self.optional and (item is None or item is _MISSING):
            return None
        if item is _MISSING:
            raise ValueError(f"{self.key!r} is missing")
        try:
            return self.read(item)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{self.key!r}: {error}") from None


class DataEvent(ControlEvent):
    """Base of events whose data is a JSON object; a subclass says which of its members become attributes.

    Members that no attribute asks for are ignored.
    """

    _data_fields: ClassVar[dict[str, DataField]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = {name: item for name, item in vars(cls).items() if isinstance(item, DataField)}
        cls._data_fields = cls._data_fields | own
        for name in own:
            delattr(cls, name)

    def _read(self) -> None:
        try:
            given = self._payload(self.data)
            for name, item in self._data_fields.items():
                setattr(self, name, item.value(given))
        except ValueError as error:
            raise ValueError(f"{type(self).__name__} with data {_shown(self.data)}: {error}") from None

    @classmethod
    def _payload(cls, data: Any) -> dict[str, Any]:
        """Return the members of the data by their names; raises ValueError."""
        if not isinstance(data, str):
            raise ValueError("the data is not text")
        try:
            given = json.loads(data, parse_constant=_refuse_constant)
        except RecursionError:
            raise ValueError("the data is nested too deeply") from None
        if not isinstance(given, dict):
            raise ValueError("the data is not a JSON object")
        return cast("dict[str, Any]", given)


def _shown(data: object) -> str:
    text = repr(data)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def read_number(item: Any) -> float:
    """Read a finite number; raises ValueError."""
    if isinstance(item, bool) or not isinstance(item, (int, float)):
        raise ValueError("not a number")
    number = float(item)
    if number in (float("inf"), float("-inf")):
        raise ValueError("too large a number")
    return number


def read_integer(item: Any) -> int:
    """Read a whole number, cutting off a fraction; raises ValueError."""
    return int(read_number(item))


def read_boolean(item: Any) -> bool:
    """Read true or false, also as text; raises ValueError."""
    if isinstance(item, bool):
        return item
    if item in ("true", "false"):
        return item == "true"
    raise ValueError("neither true nor false")


def read_text(item: Any) -> str:
    """Read text; raises ValueError."""
    if not isinstance(item, str):
        raise ValueError("not text")
    return item


def _reader_of(kind: type[EnumT]) -> Callable[[Any], EnumT]:
    def read(item: Any) -> EnumT:
        try:
            return kind(read_text(item))
        except ValueError:
            raise ValueError(f"not a {kind.__name__}") from None

    return read


# The functions below declare attributes. They return the attribute's type, as dataclasses.field() does, so that
# type checkers see what an event will have.


def number(key: str) -> float:
    """Declare an attribute that is a finite number."""
    return cast(float, DataField(key, read_number, optional=False))


def optional_number(key: str) -> float | None:
    """Declare an attribute that is a finite number or, when null or absent, `None`."""
    return cast("float | None", DataField(key, read_number, optional=True))


def integer(key: str) -> int:
    """Declare an attribute that is a whole number; a fraction is cut off."""
    return cast(int, DataField(key, read_integer, optional=False))


def optional_integer(key: str) -> int | None:
    """Declare an attribute that is a whole number or, when null or absent, `None`."""
    return cast("int | None", DataField(key, read_integer, optional=True))


def boolean(key: str) -> bool:
    """Declare an attribute that is true or false."""
    return cast(bool, DataField(key, read_boolean, optional=False))


def text(key: str) -> str:
    """Declare an attribute that is text."""
    return cast(str, DataField(key, read_text, optional=False))


def optional_text(key: str) -> str | None:
    """Declare an attribute that is text or, when null or absent, `None`."""
    return cast("str | None", DataField(key, read_text, optional=True))


def member(key: str, kind: type[EnumT]) -> EnumT:
    """Declare an attribute that is a member of an enum, told by its value."""
    return cast(EnumT, DataField(key, _reader_of(kind), optional=False))


def read_with(key: str, read: Callable[[Any], Any], optional: bool = False) -> Any:
    """Declare an attribute that `read` makes from a decoded member; `read` raises only ValueError."""
    return DataField(key, read, optional)
