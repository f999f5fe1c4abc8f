"""Bars, rails, menus and notices: where they stand and when their labels show."""

from __future__ import annotations

from flet.values.string_enum import StringEnum


class NavigationBarLabelBehavior(StringEnum):
    """When the labels of a `NavigationBar` are shown."""

    ALWAYS_SHOW = "alwaysShow"
    ALWAYS_HIDE = "alwaysHide"
    ONLY_SHOW_SELECTED = "onlyShowSelected"


class NavigationRailLabelType(StringEnum):
    """Which labels of a `NavigationRail` that is not extended are shown."""

    NONE = "none"
    ALL = "all"
    SELECTED = "selected"


class FloatingActionButtonLocation(StringEnum):
    """Where on a view its floating action button stands.

    `START`, `CENTER` and `END` are along the width, in the direction of text. `FLOAT` is above the bottom
    bar, `DOCKED` halfway into it, `CONTAINED` inside it, `TOP` over the lower edge of the app bar. The
    `MINI_…` members are nearer the edge, for buttons with `mini=True`.
    """

    CENTER_DOCKED = "centerDocked"
    CENTER_FLOAT = "centerFloat"
    CENTER_TOP = "centerTop"
    END_CONTAINED = "endContained"
    END_DOCKED = "endDocked"
    END_FLOAT = "endFloat"
    END_TOP = "endTop"
    MINI_CENTER_DOCKED = "miniCenterDocked"
    MINI_CENTER_FLOAT = "miniCenterFloat"
    MINI_CENTER_TOP = "miniCenterTop"
    MINI_END_DOCKED = "miniEndDocked"
    MINI_END_FLOAT = "miniEndFloat"
    MINI_END_TOP = "miniEndTop"
    MINI_START_DOCKED = "miniStartDocked"
    MINI_START_FLOAT = "miniStartFloat"
    MINI_START_TOP = "miniStartTop"
    START_DOCKED = "startDocked"
    START_FLOAT = "startFloat"
    START_TOP = "startTop"


class NotchShape(StringEnum):
    """The notch a bottom app bar leaves for a docked button."""

    AUTO = "auto"
    """The outline of the button."""
    CIRCULAR = "circular"


class PopupMenuPosition(StringEnum):
    """Where a popup menu opens."""

    OVER = "over"
    """Covering its button."""
    UNDER = "under"
    """Below its button."""


class SnackBarBehavior(StringEnum):
    """How a snack bar stands at the bottom of the page."""

    FIXED = "fixed"
    """Over the full width."""
    FLOATING = "floating"
    """With a margin around, above the bottom bar and the floating action button."""


class DismissDirection(StringEnum):
    """The ways in which a control may be swiped away."""

    NONE = "none"
    VERTICAL = "vertical"
    """Up or down."""
    HORIZONTAL = "horizontal"
    """Left or right."""
    END_TO_START = "endToStart"
    """Against the direction of text: to the left where text runs to the right."""
    START_TO_END = "startToEnd"
    """In the direction of text."""
    UP = "up"
    DOWN = "down"
