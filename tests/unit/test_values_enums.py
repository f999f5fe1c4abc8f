"""Enums: the values they travel as, how they print, and how they are found."""

from __future__ import annotations

import copy
import enum
import pickle
import warnings

import pytest

from flet.reactive.wire import to_wire
from flet.values.brightness import ThemeMode
from flet.values.drawing import BlendMode
from flet.values.layout import MainAxisAlignment, VerticalAlignment
from flet.values.states import MaterialState
from flet.values.string_enum import StringEnum
from flet.values.theme_parts import ThemeVisualDensity
from flet.values.typography import FontWeight, TextDecoration
from reference_facts import manifest, our_classes


def test_member_is_its_string_but_prints_as_member() -> None:
    assert ThemeMode.LIGHT == "light"
    assert ThemeMode.LIGHT.value == "light"
    assert str(ThemeMode.LIGHT) == "ThemeMode.LIGHT"
    assert f"{ThemeMode.LIGHT}" == "ThemeMode.LIGHT"
    assert f"{ThemeMode.LIGHT:>17}" == "  ThemeMode.LIGHT"
    assert repr(ThemeMode.LIGHT) == "<ThemeMode.LIGHT: 'light'>"


def test_member_and_string_are_the_same_dictionary_key() -> None:
    assert {MaterialState.DEFAULT: 1, "hovered": 2} == {"": 1, MaterialState.HOVERED: 2}


def test_member_without_value() -> None:
    assert BlendMode.NONE.value is None
    assert BlendMode(None) is BlendMode.NONE
    assert str(BlendMode.NONE) == "BlendMode.NONE"
    assert to_wire(BlendMode.NONE) is None


def test_lookup_by_value_ignores_case() -> None:
    assert MainAxisAlignment("spaceBetween") is MainAxisAlignment.SPACE_BETWEEN
    assert MainAxisAlignment("SPACEBETWEEN") is MainAxisAlignment.SPACE_BETWEEN
    with pytest.raises(ValueError, match="middle"):
        MainAxisAlignment("middle")
    with pytest.raises(ValueError):
        MainAxisAlignment(["start"])


def test_members_survive_copies_and_pickles() -> None:
    for member in (FontWeight.BOLD, BlendMode.NONE, ThemeVisualDensity.ADAPTIVE_PLATFORM_DENSITY):
        assert copy.deepcopy(member) is member
        assert pickle.loads(pickle.dumps(member)) is member


def test_number_enums() -> None:
    assert VerticalAlignment(-1.0) is VerticalAlignment.START
    both = TextDecoration.UNDERLINE | TextDecoration.LINE_THROUGH
    assert to_wire(both) == 5


def test_renamed_member_works_and_warns() -> None:
    with pytest.warns(DeprecationWarning, match="ADAPTIVE_PLATFORM_DENSITY") as caught:
        member = ThemeVisualDensity.ADAPTIVEPLATFORMDENSITY
    assert member is ThemeVisualDensity.ADAPTIVE_PLATFORM_DENSITY
    assert caught[0].filename == __file__
    with pytest.raises(AttributeError, match="no member 'DENSE'"):
        ThemeVisualDensity.DENSE  # noqa: B018


def test_every_enum_of_the_reference() -> None:
    facts = {name: item for name, item in manifest()["classes"].items() if item["kind"] == "enum"}
    assert len(facts) > 60
    for address, item in facts.items():
        ours = our_classes()[address.rpartition(".")[2]]
        assert issubclass(ours, enum.Enum)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            assert {name: getattr(ours, name).value for name in item["members"]} == item["members"], address
        strings = all(isinstance(value, (str, type(None))) for value in item["members"].values())
        assert issubclass(ours, StringEnum) == strings, address
