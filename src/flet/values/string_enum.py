"""The base of enums whose members stand for a string on the wire."""

from __future__ import annotations

from enum import Enum

from typing_extensions import Self


class StringEnum(str, Enum):
    """An enum whose members are also the strings they travel as.

    A member equals its string (`ThemeMode.LIGHT == "light"`) and hashes like it, so either may be a
    dictionary key. It prints as the member and not as the string, in `str()`, `format()` and f-strings
    alike: `str(ThemeMode.LIGHT)` is `"ThemeMode.LIGHT"` on every version of Python.

    A member may have the value `None`, which means "leave it to the control"; as a string it is empty.

    Looking a member up by value ignores case: `MainAxisAlignment("spacebetween")` is
    `MainAxisAlignment.SPACE_BETWEEN`. An unknown value raises `ValueError`.
    """

    def __new__(cls, value: str | None) -> Self:
        """Make the member for `value`."""
        member = str.__new__(cls, value or "")
        member._value_ = value
        return member

    @classmethod
    def _missing_(cls, value: object) -> StringEnum | None:
        if isinstance(value, str):
            for member in cls:
                if member.value is not None and member.value.lower() == value.lower():
                    return member
        return None

    def __str__(self) -> str:
        """Return the member's name with its class, as a plain `Enum` does."""
        return f"{type(self).__name__}.{self.name}"

    def __format__(self, format_spec: str) -> str:
        """Format the member as `str()` shows it."""
        return format(str(self), format_spec)
