"""Every property of the first catalogue is read where its control is drawn, and some test names it for that control.

That a test names a property is no proof of its effect, but one that none names is not tested. The names come from the
reference's manifest.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import flet as ft
from catalogue import CONTROLS
from client_sources import names_read, names_read_anywhere
from named_properties import PAGE, Named, named_properties
from reference_facts import manifest

TESTS = Path(__file__).parents[1]

VALUES = [
    "Alignment",
    "Animation",
    "BeveledRectangleBorder",
    "Blur",
    "Border",
    "BorderRadius",
    "BorderSide",
    "BoxShadow",
    "ButtonStyle",
    "CircleBorder",
    "ColorScheme",
    "ContinuousRectangleBorder",
    "InputFilter",
    "LinearGradient",
    "Margin",
    "NumbersOnlyInputFilter",
    "Offset",
    "Padding",
    "RadialGradient",
    "Rotate",
    "RoundedRectangleBorder",
    "Scale",
    "ScrollbarTheme",
    "StadiumBorder",
    "SweepGradient",
    "SystemOverlayStyle",
    "TabsTheme",
    "TextOnlyInputFilter",
    "TextStyle",
    "TextTheme",
    "Theme",
]

SHARED = {"flet.Control", "flet.constrained_control.ConstrainedControl", "flet.AdaptiveControl"}
"""Bases that the client draws once for all controls: a test with any control will do."""

DRAWN_BY = {"Tab": ["Tabs"], "dropdown.Option": ["Dropdown"], "View": ["View", "AppBar"]}
"""Controls that others draw."""

ON_THE_SERVER = {"data"}
"""Properties that never leave the server."""

WITHOUT_EFFECT = {
    ("Blur", "tile_mode"): "browsers have one way to blur an edge",
    ("SystemOverlayStyle", "system_navigation_bar_color"): "browsers let only the upper bar be coloured",
    ("SystemOverlayStyle", "system_navigation_bar_divider_color"): "the same",
    ("SystemOverlayStyle", "enforce_system_navigation_bar_contrast"): "the same",
    ("SystemOverlayStyle", "enforce_system_status_bar_contrast"): "browsers see to it themselves",
    ("SystemOverlayStyle", "system_navigation_bar_icon_brightness"): "the same",
    ("SystemOverlayStyle", "status_bar_brightness"): "the same",
    ("SystemOverlayStyle", "status_bar_icon_brightness"): "the same",
}
"""What no browser can do, or what there is nothing to do for; docs/compatibility.md tells authors."""


def classes() -> dict[str, Any]:
    return manifest()["classes"]


def bases_of(name: str) -> Iterator[str]:
    """A class and what it inherits from, as far as the manifest knows them."""
    yield name
    for base in classes()[name].get("bases", ()):
        if base in classes():
            yield from bases_of(base)


def own_names(name: str) -> set[str]:
    """Properties and events of a class that an author can set, less the shared ones."""
    found: set[str] = set()
    for owner in bases_of(name):
        if owner not in SHARED:
            facts = classes()[owner]
            found |= {item["name"] for item in facts.get("properties", ()) if not item.get("readonly")}
            found |= {item["name"] for item in facts.get("events", ())}
    return found


@cache
def named(*folders: str) -> Named:
    files = [file for folder in folders for file in sorted((TESTS / folder).glob("test_*.py"))]
    positional = {
        name.removeprefix("flet."): [parameter["name"] for parameter in facts.get("ctor", ())]
        for name, facts in classes().items()
    }
    found = named_properties(files, sorted(TESTS.glob("*.py")), positional)
    # A page stands for its first view.
    found["View"] |= found[PAGE]
    return found


def drawn_names(name: str) -> set[str]:
    return set[str]().union(*map(names_read, DRAWN_BY.get(name, [name])))


def wire_name(name: str) -> str:
    """The name that the client reads: events are sent without the prefix."""
    return name.removeprefix("on_")


@pytest.mark.parametrize("name", CONTROLS)
def test_the_client_reads_every_property(name: str) -> None:
    read = drawn_names(name)
    wanted = {item for owner in bases_of(f"flet.{name}") for item in own_names(owner)} - ON_THE_SERVER
    assert {item for item in wanted if item not in read and wire_name(item) not in read} == set()


@pytest.mark.parametrize("name", CONTROLS)
def test_some_test_names_every_property(name: str) -> None:
    events = {item for item in own_names(f"flet.{name}") if item.startswith("on_")}
    found = named("browser")[name]
    assert own_names(f"flet.{name}") - events - found == set()
    assert events - found - named("app")[name] == set()


@pytest.mark.parametrize("owner", sorted(SHARED))
def test_some_test_names_what_all_controls_share(owner: str) -> None:
    facts = classes()[owner]
    wanted = {item["name"] for item in facts.get("properties", ()) if not item.get("readonly")}
    wanted |= {item["name"] for item in facts.get("events", ())}
    found = set[str]().union(*(named("browser", "app")[name] for name in CONTROLS))
    # The page is set by the framework; tests of custom controls read it.
    assert wanted - found - {"page"} == set()
    assert wanted - names_read_anywhere() - {"page", *ON_THE_SERVER} == set()


@pytest.mark.parametrize("name", VALUES)
def test_some_test_names_every_field_of_a_value(name: str) -> None:
    fields = {parameter["name"] for parameter in classes()[f"flet.{name}"].get("ctor", ())}
    # What kind of value it is, not the author's to set.
    fields -= {"type"} | {field for owner, field in WITHOUT_EFFECT if owner == name}
    assert fields - named("browser")[name] == set()
    server_computed = {"color_scheme_seed", "primary_swatch", "color_scheme"} if name == "Theme" else set[str]()
    roles = set(fields) if name == "ColorScheme" else set[str]()
    styles = set(fields) if name == "TextTheme" else set[str]()
    assert fields - names_read_anywhere() - server_computed - roles - styles == set()


def test_what_has_no_effect_is_still_accepted() -> None:
    for owner, field in WITHOUT_EFFECT:
        assert field in {parameter["name"] for parameter in classes()[f"flet.{owner}"]["ctor"]}
        assert field in getattr(ft, owner).__dataclass_fields__
