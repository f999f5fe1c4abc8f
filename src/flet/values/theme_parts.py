"""The parts of a theme beside its colours."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from enum import EnumMeta

from flet.reactive.value import Value
from flet.values.aliases import PaddingValue
from flet.values.border import BorderSide
from flet.values.border_radius import BorderRadius
from flet.values.brightness import Brightness
from flet.values.states import PerState
from flet.values.string_enum import StringEnum
from flet.values.text_style import TextStyle


class _RenamedMember(EnumMeta):
    """Finds the member of `ThemeVisualDensity` by the name it had at first."""

    def __getattr__(cls, name: str) -> ThemeVisualDensity:
        if name != "ADAPTIVEPLATFORMDENSITY":
            raise AttributeError(f"{cls.__name__} has no member {name!r}")
        warnings.warn(
            "ThemeVisualDensity.ADAPTIVEPLATFORMDENSITY is deprecated since 0.21.0; "
            "use ThemeVisualDensity.ADAPTIVE_PLATFORM_DENSITY.",
            DeprecationWarning,
            stacklevel=2,
        )
        return ThemeVisualDensity.ADAPTIVE_PLATFORM_DENSITY


class ThemeVisualDensity(StringEnum, metaclass=_RenamedMember):
    """How much room controls leave around their contents."""

    NONE = None
    """The same as `ADAPTIVE_PLATFORM_DENSITY`."""
    STANDARD = "standard"
    """As Material Design draws controls."""
    COMPACT = "compact"
    """Less, mostly 8 logical pixels in height."""
    COMFORTABLE = "comfortable"
    """Between the two."""
    ADAPTIVE_PLATFORM_DENSITY = "adaptivePlatformDensity"
    """`COMPACT` on desktop platforms, else `STANDARD`."""


class PageTransitionTheme(StringEnum):
    """How a view comes in over the one before."""

    NONE = "none"
    """At once."""
    FADE_UPWARDS = "fadeUpwards"
    OPEN_UPWARDS = "openUpwards"
    """Uncovered from below."""
    ZOOM = "zoom"
    CUPERTINO = "cupertino"
    """From the side."""


@dataclass
class PageTransitionsTheme(Value):
    """How views change, by the user's platform; default each platform's own way."""

    android: PageTransitionTheme | None = None
    """On Android."""
    ios: PageTransitionTheme | None = None
    """On iOS."""
    linux: PageTransitionTheme | None = None
    """On Linux."""
    macos: PageTransitionTheme | None = None
    """On macOS."""
    windows: PageTransitionTheme | None = None
    """On Windows."""


@dataclass
class SystemOverlayStyle(Value):
    """The bars that a phone draws above and below the app.

    A browser only lets `status_bar_color` be chosen, as the page's theme colour.
    """

    status_bar_color: str | None = None
    """Colour of the bar above."""
    system_navigation_bar_color: str | None = None
    """Colour of the bar below."""
    system_navigation_bar_divider_color: str | None = None
    """Colour of the line along the bar below."""
    enforce_system_navigation_bar_contrast: bool | None = None
    """Whether a see-through bar below is shaded to keep its buttons readable."""
    enforce_system_status_bar_contrast: bool | None = None
    """Whether a see-through bar above is shaded to keep its signs readable."""
    system_navigation_bar_icon_brightness: Brightness | None = None
    """Tone of the buttons in the bar below."""
    status_bar_brightness: Brightness | None = None
    """Tone of the bar above; iOS only."""
    status_bar_icon_brightness: Brightness | None = None
    """Tone of the signs in the bar above; Android only."""


@dataclass
class TextTheme(Value):
    """The text styles of a theme; what is `None` is Material Design's, see `TextThemeStyle`."""

    body_large: TextStyle | None = None
    body_medium: TextStyle | None = None
    """Text that is given no style."""
    body_small: TextStyle | None = None
    display_large: TextStyle | None = None
    display_medium: TextStyle | None = None
    display_small: TextStyle | None = None
    headline_large: TextStyle | None = None
    headline_medium: TextStyle | None = None
    headline_small: TextStyle | None = None
    """Titles of dialogs."""
    label_large: TextStyle | None = None
    """Labels of buttons."""
    label_medium: TextStyle | None = None
    """Labels of navigation bars."""
    label_small: TextStyle | None = None
    title_large: TextStyle | None = None
    """Titles of app bars."""
    title_medium: TextStyle | None = None
    title_small: TextStyle | None = None


@dataclass
class ScrollbarTheme(Value):
    """The look of scroll bars; several fields may be given by `MaterialState`."""

    thumb_visibility: bool | PerState[bool] | None = None
    """Whether the thumb is shown also while nothing scrolls."""
    thickness: float | PerState[float] | None = None
    """Thickness of the thumb, in logical pixels; default 8."""
    track_visibility: bool | PerState[bool] | None = None
    """Whether the track is shown while the thumb is."""
    radius: float | None = None
    """Radius of the thumb's corners, in logical pixels; default 8."""
    thumb_color: str | PerState[str] | None = None
    """Colour of the thumb."""
    track_color: str | PerState[str] | None = None
    """Colour of the track."""
    track_border_color: str | PerState[str] | None = None
    """Colour of the line along the track."""
    cross_axis_margin: float | None = None
    """Room between the thumb and the edge beside it, in logical pixels; default 2."""
    main_axis_margin: float | None = None
    """Room between the thumb and the ends of the track, in logical pixels; default 0."""
    min_thumb_length: float | None = None
    """Least length of the thumb, in logical pixels; default 48."""
    interactive: bool | None = None
    """Whether the thumb can be dragged; default as usual on the user's platform."""


@dataclass
class TabsTheme(Value):
    """The look of `Tabs`; what a control sets itself wins."""

    divider_color: str | None = None
    """Colour of the line under the bar."""
    indicator_border_radius: BorderRadius | None = None
    """Corners of the mark under the selected tab."""
    indicator_border_side: BorderSide | None = None
    """Thickness and colour of that mark."""
    indicator_padding: PaddingValue = None
    """Room around that mark, in logical pixels."""
    indicator_color: str | None = None
    """Colour of that mark."""
    indicator_tab_size: bool | None = None
    """Whether that mark is as wide as the tab instead of its label."""
    label_color: str | None = None
    """Colour of the selected tab's label."""
    unselected_label_color: str | None = None
    """Colour of the other tabs' labels."""
    overlay_color: str | PerState[str] | None = None
    """Colour laid over a tab while it is hovered, focused or pressed."""
