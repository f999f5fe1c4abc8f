"""The thirty colour roles of a theme, and how they follow from one colour."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from pathlib import Path

from flet.reactive.errors import nearest
from flet.reactive.value import Value
from flet.values.brightness import Brightness
from flet.values.palette import format_color, named_colors, parse_color

logger = logging.getLogger(__name__)

Scheme = dict[str, str]
"""Colours `#rrggbb` (or `#aarrggbb`) by role, the roles being the fields of `ColorScheme`."""

DEFAULT_SEED = "blue"
"""The colour that schemes follow from when an app names none."""


@dataclass
class ColorScheme(Value):
    """Colours of a theme by role; what is `None` follows from the theme's seed colour.

    Of a pair, `on_…` is the colour of text and icons on the other one.
    """

    primary: str | None = None
    """The main colour: filled buttons, ticked boxes, active fields."""
    on_primary: str | None = None
    primary_container: str | None = None
    """A fainter surface of the main colour: floating action buttons."""
    on_primary_container: str | None = None
    secondary: str | None = None
    """A quieter colour for what matters less."""
    on_secondary: str | None = None
    secondary_container: str | None = None
    """A fainter surface of the quieter colour: tonal buttons, selected segments."""
    on_secondary_container: str | None = None
    tertiary: str | None = None
    """A contrasting colour for accents."""
    on_tertiary: str | None = None
    tertiary_container: str | None = None
    """A fainter surface of the contrasting colour."""
    on_tertiary_container: str | None = None
    error: str | None = None
    """The colour of errors."""
    on_error: str | None = None
    error_container: str | None = None
    """A fainter surface of the colour of errors."""
    on_error_container: str | None = None
    background: str | None = None
    """What is given this colour by name; the page itself keeps the seed's one, see `Page.bgcolor`."""
    on_background: str | None = None
    surface: str | None = None
    """Cards, menus, sheets and dialogs."""
    on_surface: str | None = None
    """Labels and icons on surfaces; text without a colour of its own keeps the seed's one, see `TextTheme`."""
    surface_variant: str | None = None
    """A surface that stands out from the others: filled fields, tracks."""
    on_surface_variant: str | None = None
    outline: str | None = None
    """Lines around fields and buttons."""
    outline_variant: str | None = None
    """Fainter lines: dividers."""
    shadow: str | None = None
    """Shadows of raised surfaces."""
    scrim: str | None = None
    """What is laid over the page behind a dialog."""
    inverse_surface: str | None = None
    """A dark surface on a light page, and the other way round: snack bars."""
    on_inverse_surface: str | None = None
    inverse_primary: str | None = None
    """The main colour on `inverse_surface`."""
    surface_tint: str | None = None
    """Tints raised surfaces."""


# Role: palette, tone when light, tone when dark. These are the tones of Material 3 as first published.
_TONES: dict[str, tuple[str, int, int]] = {
    "primary": ("primary", 40, 80),
    "on_primary": ("primary", 100, 20),
    "primary_container": ("primary", 90, 30),
    "on_primary_container": ("primary", 10, 90),
    "secondary": ("secondary", 40, 80),
    "on_secondary": ("secondary", 100, 20),
    "secondary_container": ("secondary", 90, 30),
    "on_secondary_container": ("secondary", 10, 90),
    "tertiary": ("tertiary", 40, 80),
    "on_tertiary": ("tertiary", 100, 20),
    "tertiary_container": ("tertiary", 90, 30),
    "on_tertiary_container": ("tertiary", 10, 90),
    "error": ("error", 40, 80),
    "on_error": ("error", 100, 20),
    "error_container": ("error", 90, 30),
    "on_error_container": ("error", 10, 80),
    "background": ("neutral", 99, 10),
    "on_background": ("neutral", 10, 90),
    "surface": ("neutral", 99, 10),
    "on_surface": ("neutral", 10, 90),
    "surface_variant": ("neutral_variant", 90, 30),
    "on_surface_variant": ("neutral_variant", 30, 80),
    "outline": ("neutral_variant", 50, 60),
    "outline_variant": ("neutral_variant", 80, 30),
    "shadow": ("neutral", 0, 0),
    "scrim": ("neutral", 0, 0),
    "inverse_surface": ("neutral", 20, 90),
    "on_inverse_surface": ("neutral", 95, 20),
    "inverse_primary": ("primary", 80, 40),
    "surface_tint": ("primary", 40, 80),
}


@lru_cache(maxsize=256)
def compute_schemes(seed: int) -> dict[Brightness, Scheme]:
    """Compute the light and the dark scheme that follow from a colour 0xAARRGGBB.

    The result is cached and shared: copy it before changing it. Takes about 3 ms the first time.
    """
    # 15 ms to import, and apps with the default seed never need it.
    from materialyoucolor.hct import Hct  # pyright: ignore[reportMissingTypeStubs]

    source = Hct.from_int(seed)
    palettes = {  # hue and chroma
        "primary": (source.hue, max(48.0, source.chroma)),
        "secondary": (source.hue, 16.0),
        "tertiary": (source.hue + 60, 24.0),
        "neutral": (source.hue, 4.0),
        "neutral_variant": (source.hue, 8.0),
        "error": (25.0, 84.0),
    }

    def color(palette: str, tone: int) -> str:
        hue, chroma = palettes[palette]
        # The reference's generation of Material 3 keeps very light tones from being vivid.
        chroma = min(chroma, 40.0) if tone >= 90 else chroma
        return format_color(Hct.from_hct(hue, chroma, tone).to_int())

    return {
        Brightness.LIGHT: {role: color(palette, light) for role, (palette, light, _) in _TONES.items()},
        Brightness.DARK: {role: color(palette, dark) for role, (palette, _, dark) in _TONES.items()},
    }


@cache
def default_schemes() -> dict[Brightness, Scheme]:
    """Return the schemes of the default seed, read from a file so that nothing need be computed.

    The client's style sheets are checked against the same file.
    """
    stored = json.loads(Path(__file__).with_name("default_schemes.json").read_text("utf-8"))
    return {brightness: stored[brightness.value] for brightness in Brightness}


_KEPT = {"background": "page", "on_surface": "text"}
"""Roles that the reference draws in the seed's colour where a theme gives another one, and what is drawn so."""


def schemes_for(seed: str | None, overrides: ColorScheme | None = None) -> dict[Brightness, Scheme]:
    """Return fresh light and dark schemes for a seed colour, with the roles of `overrides` put in.

    The colours of the page and of plain text are in `page` and `text` where they are not those of the roles.

    A seed or role that is not a known colour is left out with a warning in the log: an app with a slip
    in a colour stays usable.
    """
    argb = None if seed is None else _resolve(seed, "color_scheme_seed")
    usual = named_colors()[DEFAULT_SEED]
    opaque = usual if argb is None else argb | 0xFF000000
    schemes = default_schemes() if opaque == usual else compute_schemes(opaque)
    given = _given_roles(overrides) if overrides is not None else {}
    return {
        brightness: scheme | given | {name: scheme[role] for role, name in _KEPT.items() if role in given}
        for brightness, scheme in schemes.items()
    }


def _given_roles(overrides: ColorScheme) -> Scheme:
    given: Scheme = {}
    for role in fields(overrides):
        text = getattr(overrides, role.name)
        color = None if text is None else _resolve(text, role.name)
        if color is not None:
            given[role.name] = format_color(color)
    return given


def _resolve(text: str, what: str) -> int | None:
    color = parse_color(text)
    if color is None:
        hint = nearest(text.lower(), named_colors())
        logger.warning("%s: %r is not a known colour and is left out.%s", what, text, hint)
    return color
