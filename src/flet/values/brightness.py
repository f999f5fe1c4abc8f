"""Light and dark."""

from __future__ import annotations

from flet.values.string_enum import StringEnum


class Brightness(StringEnum):
    """The overall tone of a surface or of the user's system."""

    LIGHT = "light"
    DARK = "dark"


class ThemeMode(StringEnum):
    """Which of a page's two themes is in use."""

    SYSTEM = "system"
    """Whichever the user's system asks for, following its changes."""
    LIGHT = "light"
    DARK = "dark"
