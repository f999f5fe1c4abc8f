"""The words a declaration is written in, beside plain types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

T = TypeVar("T")
EventT = TypeVar("EventT")


@dataclass(frozen=True)
class EventMarker:
    """Marks a property as an event; `accumulates` when a second handler adds to the first."""

    accumulates: bool


@dataclass(frozen=True)
class Clamp:
    """Limits a number to the range from `low` to `high` instead of refusing it."""

    low: float
    high: float


@dataclass(frozen=True)
class Convert:
    """Passes what the author gave through `function` before it is checked and stored."""

    function: Callable[[Any], Any]


Writable = Annotated[T, "client-writable"]
"""A property that the user changes in the browser; only these accept writes from a client."""

ServerOnly = Annotated[T, "server-only"]
"""A property that no browser needs to know; it is never sent."""

Handler = Annotated[Callable[[EventT], object] | None, EventMarker(accumulates=False)]
"""An event whose last assigned handler, sync or async, is called with an event of the given class."""

Handlers = Annotated[Callable[[EventT], object] | None, EventMarker(accumulates=True)]
"""An event whose handlers accumulate: assigning another adds it, and None removes nothing."""

Kind = Literal["value", "child", "children", "handler", "init", "server"]
