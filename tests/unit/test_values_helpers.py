"""slugify, Vector, versions, and the old import names."""

from __future__ import annotations

import cmath
import importlib
import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flet.utils import Vector, slugify
from flet.version import distribution_version, version


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        (" Crème Brûlée! ", "creme-brulee"),
        ("My  Great -- App", "my-great-app"),
        ("under_score", "under_score"),
        ("_-edges-_", "edges"),
        ("日本", ""),
        ("1.5%", "15"),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_slugs_fit_a_url_and_stay_as_they_are(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"[a-z0-9_-]*", slug)
    assert "--" not in slug and slug == slug.strip("-_")
    assert slugify(slug) == slug


def test_vector() -> None:
    vector = Vector(3, 4)
    assert (vector.x, vector.y, vector.magnitude) == (3, 4, 5)
    assert Vector(0, 2).degrees == 90
    assert Vector().radians == 0
    assert vector.with_x(1) == Vector(1, 4)
    assert vector.with_y(1) == Vector(3, 1)
    assert cmath.isclose(vector.with_magnitude(10), Vector(6, 8))
    assert cmath.isclose(vector.with_degrees(90), Vector(0, 5), abs_tol=1e-12)
    assert cmath.isclose(vector.with_radians(math.pi), Vector(-5, 0), abs_tol=1e-12)
    assert repr(vector) == "Vector(3, 4)"


def test_vector_arithmetic_gives_vectors() -> None:
    one, two = Vector(1, 2), Vector(3, 5)
    assert one + two == Vector(4, 7)
    assert one - two == Vector(-2, -3)
    assert 10 - one == Vector(9, -2)
    assert 2 * one == one * 2 == Vector(2, 4)
    assert two / 2 == Vector(1.5, 2.5)
    for result in (one + two, 1 + one, one - two, 10 - one, 2 * one, one / 2, -one):
        assert type(result) is Vector


@given(st.floats(-3, 3), st.floats(0.1, 1e6))
def test_polar_vectors(radians: float, magnitude: float) -> None:
    vector = Vector.polar(radians, magnitude)
    assert math.isclose(vector.magnitude, magnitude)
    assert math.isclose(vector.radians, radians, abs_tol=1e-9)


def test_versions() -> None:
    assert version == "0.21.2"
    assert re.match(r"\d", distribution_version())


def test_old_import_names() -> None:
    import flet.padding

    old = importlib.import_module("flet_core.padding")
    assert old.all is flet.padding.all
    assert old.__all__ == flet.padding.__all__
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("flet_core.no_such_module")
    with pytest.raises(AttributeError):
        old.no_such_name  # noqa: B018
