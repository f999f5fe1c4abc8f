"""The look of a page, or of a part of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flet.reactive.value import Value
from flet.values.color_scheme import ColorScheme, schemes_for
from flet.values.theme_parts import (
    PageTransitionsTheme,
    ScrollbarTheme,
    SystemOverlayStyle,
    TabsTheme,
    TextTheme,
    ThemeVisualDensity,
)


@dataclass
class Theme(Value):
    """The look of a page, or of the contents of a `Container`.

    All colours follow from one, the seed; `color_scheme` changes single roles.
    """

    color_scheme_seed: str | None = None
    """The seed colour; default `primary_swatch`, else blue."""
    primary_swatch: str | None = None
    """The seed colour where `color_scheme_seed` is not given: the name of a family such as `green`."""
    color_scheme: ColorScheme | None = None
    """Colours of single roles, light and dark alike."""
    text_theme: TextTheme | None = None
    """Text styles."""
    primary_text_theme: TextTheme | None = None
    """Text styles on surfaces of the primary colour: the title of an app bar of Material 2."""
    scrollbar_theme: ScrollbarTheme | None = None
    """Look of scroll bars."""
    tabs_theme: TabsTheme | None = None
    """Look of `Tabs`."""
    font_family: str | None = None
    """Name of the font: one of `Page.fonts`, or one the browser has; default Roboto."""
    use_material3: bool | None = None
    """Whether to follow Material 3; default True. Otherwise the common controls look as in Material 2."""
    visual_density: ThemeVisualDensity = ThemeVisualDensity.STANDARD
    """How much room controls leave around their contents. A page without a theme adapts to the platform."""
    page_transitions: PageTransitionsTheme = field(default_factory=PageTransitionsTheme)
    """How views change, by platform."""
    system_overlay_style: SystemOverlayStyle = field(default_factory=SystemOverlayStyle)
    """Bars that a phone draws above and below the app."""

    def to_wire(self) -> dict[str, Any]:
        """Return the theme as the client takes it: the roles of `light` and of `dark`, and the other parts.

        What the colours were computed from stays here.
        """
        wire = super().to_wire()
        for name in ("color_scheme_seed", "primary_swatch", "color_scheme"):
            wire.pop(name, None)
        schemes = schemes_for(self.color_scheme_seed or self.primary_swatch, self.color_scheme)
        return {brightness.value: scheme for brightness, scheme in schemes.items()} | wire
