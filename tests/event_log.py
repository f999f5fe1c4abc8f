"""What handlers were told."""

from __future__ import annotations

import threading
from bisect import bisect_right
from typing import TypeVar

from flet.runtime.context import current_number

T = TypeVar("T")


class EventLog(list[T]):
    """What handlers note, in the order in which the browser has reported it.

    Handlers of different events run side by side, so the one that was called first need not be the first to note
    something: every message of a browser has a number, and entries are sorted by that.
    """

    def __init__(self) -> None:
        super().__init__()
        self._numbers: list[int] = []
        self._lock = threading.Lock()

    def append(self, entry: T) -> None:
        with self._lock:
            last = self._numbers[-1] if self._numbers else 0
            # What no message of the browser has set off comes at the end.
            number = current_number.get() or last
            place = bisect_right(self._numbers, number)
            self._numbers.insert(place, number)
            self.insert(place, entry)

    def clear(self) -> None:
        with self._lock:
            self._numbers.clear()
            super().clear()
