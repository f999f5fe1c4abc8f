"""Themes: the reference's measured colours, overrides, and the wire form."""

from __future__ import annotations

import logging
import subprocess
import sys
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flet.reactive.wire import to_wire
from flet.values.brightness import Brightness
from flet.values.color_scheme import ColorScheme, compute_schemes, default_schemes
from flet.values.palette import format_color, named_colors, parse_color
from flet.values.text_style import TextStyle
from flet.values.theme import Theme
from flet.values.theme_parts import (
    PageTransitionsTheme,
    PageTransitionTheme,
    ScrollbarTheme,
    TabsTheme,
    TextTheme,
    ThemeVisualDensity,
)

# Measured in the reference client.
BLUE_LIGHT = {
    "primary": "#0061a4",
    "on_primary": "#ffffff",
    "primary_container": "#d1e4ff",
    "on_primary_container": "#001d36",
    "secondary": "#535f70",
    "secondary_container": "#d7e3f7",
    "tertiary": "#6b5778",
    "tertiary_container": "#f2daff",
    "error": "#ba1a1a",
    "error_container": "#ffdad6",
    "background": "#fdfcff",
    "surface": "#fdfcff",
    "surface_variant": "#dfe2eb",
    "outline": "#73777f",
    "outline_variant": "#c3c7cf",
    "inverse_surface": "#2f3033",
    "inverse_primary": "#9ecaff",
    "on_surface": "#1a1c1e",
}
BLUE_DARK = {"background": "#1a1c1e", "surface_variant": "#43474e"}
GREEN_LIGHT = {
    "primary": "#006e1c",
    "primary_container": "#b6f2af",
    "secondary_container": "#d5e8cf",
    "surface": "#fcfdf6",
    "surface_variant": "#dee5d8",
}
RED_LIGHT = {
    "primary": "#bb1614",
    "primary_container": "#ffdad5",
    "secondary": "#775652",
    "tertiary": "#705c2e",
    "surface": "#fffbff",
    "surface_variant": "#f5ddda",
    "outline": "#857370",
}
PURPLE_DARK = {
    "primary": "#f9abff",
    "on_primary": "#570066",
    "primary_container": "#7b008f",
    "surface": "#1e1a1d",
    "surface_variant": "#4d444c",
}


@pytest.mark.parametrize(
    ("seed", "brightness", "measured"),
    [
        (None, "light", BLUE_LIGHT),
        (None, "dark", BLUE_DARK),
        ("green", "light", GREEN_LIGHT),
        ("red", "light", RED_LIGHT),
        ("purple", "dark", PURPLE_DARK),
    ],
)
def test_measured_schemes(seed: str | None, brightness: str, measured: dict[str, str]) -> None:
    scheme = Theme(color_scheme_seed=seed).to_wire()[brightness]
    assert {role: scheme[role] for role in measured} == measured


def test_stored_default_schemes_are_the_computed_ones() -> None:
    assert default_schemes() == compute_schemes(named_colors()["blue"])
    roles = [field.name for field in fields(ColorScheme)]
    assert len(roles) == 30
    assert all(list(scheme) == roles for scheme in default_schemes().values())


def test_seed_by_name_hex_and_swatch() -> None:
    by_name = Theme(color_scheme_seed="deeppurple400").to_wire()
    assert by_name == Theme(color_scheme_seed="#7E57C2").to_wire()
    assert by_name == Theme(primary_swatch="deepPurple_400").to_wire()
    assert by_name == Theme(color_scheme_seed="deeppurple400", primary_swatch="red").to_wire()
    assert by_name != Theme().to_wire()
    assert Theme(color_scheme_seed="#ff2196f3").to_wire() == Theme().to_wire()


def test_roles_given_win_in_both_schemes() -> None:
    wire = Theme(color_scheme=ColorScheme(primary="green", surface="#ABC", outline="red,0.5")).to_wire()
    for brightness in ("light", "dark"):
        assert wire[brightness]["primary"] == "#4caf50"
        assert wire[brightness]["surface_tint"] == default_schemes()[Brightness(brightness)]["surface_tint"]
        assert wire[brightness]["surface"] == "#aabbcc"
        assert wire[brightness]["outline"] == "#80f44336"
    assert wire["light"]["secondary"] == BLUE_LIGHT["secondary"]
    assert Theme().to_wire()["light"]["primary"] == BLUE_LIGHT["primary"], "the shared schemes were changed"


def test_page_and_plain_text_keep_the_colors_of_the_seed() -> None:
    wire = Theme(color_scheme=ColorScheme(background="red", on_surface="green")).to_wire()
    for brightness in ("light", "dark"):
        seed = default_schemes()[Brightness(brightness)]
        assert (wire[brightness]["background"], wire[brightness]["page"]) == ("#f44336", seed["background"])
        assert (wire[brightness]["on_surface"], wire[brightness]["text"]) == ("#4caf50", seed["on_surface"])
    assert "page" not in Theme(color_scheme=ColorScheme(primary="red")).to_wire()["light"]


def test_unknown_colors_are_left_out_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    theme = Theme(color_scheme_seed="gren", color_scheme=ColorScheme(primary="nonsense", error="red"))
    with caplog.at_level(logging.WARNING):
        wire = theme.to_wire()
    assert wire["light"] == default_schemes()[Brightness.LIGHT] | {"error": "#f44336"}
    assert "'gren' is not a known colour" in caplog.text and "'green'" in caplog.text
    assert "primary: 'nonsense'" in caplog.text


def test_the_parts_of_a_theme_on_the_wire() -> None:
    theme = Theme(
        color_scheme_seed="green",
        text_theme=TextTheme(body_medium=TextStyle(size=20)),
        font_family="Serif",
        visual_density=ThemeVisualDensity.COMPACT,
        scrollbar_theme=ScrollbarTheme(thickness=4),
        tabs_theme=TabsTheme(indicator_tab_size=True),
        page_transitions=PageTransitionsTheme(android=PageTransitionTheme.ZOOM),
    )
    wire = to_wire(theme)
    del wire["light"], wire["dark"]
    assert wire == {
        "text_theme": {"body_medium": {"size": 20}},
        "font_family": "Serif",
        "visual_density": "compact",
        "scrollbar_theme": {"thickness": 4},
        "tabs_theme": {"indicator_tab_size": True},
        "page_transitions": {"android": "zoom"},
        "system_overlay_style": {},
    }
    assert to_wire(Theme())["visual_density"] == "standard"


def test_default_theme_loads_no_color_library() -> None:
    code = (
        "import sys; from flet.values.theme import Theme; Theme().to_wire(); print('materialyoucolor' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_schemes_are_computed_once() -> None:
    assert compute_schemes(0xFF123456) is compute_schemes(0xFF123456)


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#abc", 0xFFAABBCC),
        ("#8abc", 0x88AABBCC),
        ("#A1B2C3", 0xFFA1B2C3),
        ("#80A1B2C3", 0x80A1B2C3),
        ("blueaccent", 0xFF448AFF),
        ("BLUE_GREY_500", 0xFF607D8B),
        ("black54", 0x8A000000),
        ("transparent", 0),
        ("white,0.2", 0x33FFFFFF),
        ("primary", None),
        ("#12345", None),
        ("#ggg", None),
        ("red,2", None),
        ("red,nan", None),
        ("red,", None),
        ("", None),
    ],
)
def test_colors_are_understood(text: str, color: int | None) -> None:
    assert parse_color(text) == color


def test_every_material_color_name_is_known() -> None:
    from flet.values.names import load_names

    roles = {field.name.replace("_", "") for field in fields(ColorScheme)}
    unknown = {value for value in load_names("colors").values() if parse_color(value) is None}
    assert unknown == roles


@given(st.integers(0, 0xFFFFFFFF))
def test_colors_survive_being_written(color: int) -> None:
    assert parse_color(format_color(color)) == color


@given(st.text())
def test_no_text_breaks_the_parser(text: str) -> None:
    color = parse_color(text)
    assert color is None or 0 <= color <= 0xFFFFFFFF
