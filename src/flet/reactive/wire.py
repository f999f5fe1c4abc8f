"""Plain JSON forms of property values."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Iterable
from enum import Enum
from typing import Any, cast

from flet.reactive.value import Value

_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def to_wire(value: Any) -> Any:
    """The JSON form of a property's value.

    Raises TypeError for an object that has none.
    """
    kind = cast("type[Any]", type(value))
    if kind in _AS_THEY_ARE:
        return value
    if kind is float:
        if value != value:
            return None
        if value in (float("inf"), float("-inf")):
            return "inf" if value > 0 else "-inf"
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Value):
        return {name: to_wire(item) for name, item in value.to_wire().items()}
    if isinstance(value, dict):
        return {_key(name): to_wire(item) for name, item in cast("dict[Any, Any]", value).items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [to_wire(item) for item in cast("Iterable[Any]", value)]
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, str):
        return str(value)
    if hasattr(value, "__index__"):
        return int(value)
    if hasattr(value, "__float__"):
        return to_wire(float(value))
    raise TypeError(f"{kind.__name__} has no form that a browser could be sent")


def _key(name: Any) -> str:
    return str(name.value) if isinstance(name, Enum) else str(name)
