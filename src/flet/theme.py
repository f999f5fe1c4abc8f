"""The look of a page, or of a part of one."""

from flet.values.color_scheme import ColorScheme
from flet.values.theme import Theme
from flet.values.theme_parts import (
    PageTransitionsTheme,
    PageTransitionTheme,
    ScrollbarTheme,
    SystemOverlayStyle,
    TabsTheme,
    TextTheme,
    ThemeVisualDensity,
)

__all__ = [
    "ColorScheme",
    "PageTransitionTheme",
    "PageTransitionsTheme",
    "ScrollbarTheme",
    "SystemOverlayStyle",
    "TabsTheme",
    "TextTheme",
    "Theme",
    "ThemeVisualDensity",
]
