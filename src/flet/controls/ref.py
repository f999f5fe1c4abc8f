"""A place to find a control again."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Ref(Generic[T]):
    """Holds the control that was created with `ref=` this object, so that handlers can use it."""

    def __init__(self) -> None:
        self._current: T | None = None

    @property
    def current(self) -> T:
        """The control; `None` before it was created."""
        return self._current  # type: ignore[return-value]

    @current.setter
    def current(self, value: T) -> None:
        self._current = value
