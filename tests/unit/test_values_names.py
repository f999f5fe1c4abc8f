"""Icon and colour names: what they are worth, and that they cost nothing before their module is named."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flet import colors, cupertino_colors, cupertino_icons, icons
from flet.values.names import load_names
from flet.values.opacity import with_opacity
from flet.values.palette import parse_color
from reference_facts import manifest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        (icons, "ADD", "add"),
        (icons, "FAVORITE_BORDER_OUTLINED", "favorite_border_outlined"),
        (cupertino_icons, "ADD_CIRCLED", "cupertino_add_circled"),
        (colors, "DEEP_ORANGE_ACCENT_700", "deeporangeaccent700"),
        (colors, "ON_SURFACE_VARIANT", "onsurfacevariant"),
        (colors, "WHITE", "white"),
        (cupertino_colors, "SYSTEM_GREY2", "systemGrey2"),
        (cupertino_colors, "WHITE", "cupertinoWhite"),
        (cupertino_colors, "ON_PRIMARY", "onprimary"),
    ],
)
def test_values(module: ModuleType, name: str, value: str) -> None:
    assert getattr(module, name) == value
    assert vars(module)[name] == value, "programs walk through the module"


@pytest.mark.parametrize(
    ("module", "count"), [(icons, 8825), (cupertino_icons, 1322), (colors, 336), (cupertino_colors, 48)]
)
def test_all_names_are_listed(module: ModuleType, count: int) -> None:
    names = load_names(module.__name__.rpartition(".")[2])
    assert len(names) == count
    assert names.keys() <= set(dir(module))


def test_star_import() -> None:
    scope: dict[str, object] = {}
    exec("from flet.icons import *\nfrom flet.colors import *", scope)
    assert scope["ZOOM_OUT_MAP"] == "zoom_out_map"
    assert scope["RED_400"] == "red400"
    assert scope["with_opacity"] is with_opacity


def test_a_slip_names_the_nearest() -> None:
    with pytest.raises(AttributeError, match=r"'flet\.icons' has no attribute 'FAVORIT'.*'FAVORITE'"):
        icons.FAVORIT  # noqa: B018
    with pytest.raises(AttributeError, match="'RED_400'"):
        colors.red_400  # noqa: B018
    assert not hasattr(icons, "__wrapped__")


def test_icons_are_listed_from_ten_k_on() -> None:
    names = list(vars(icons))
    listed = names[names.index("TEN_K") :]
    assert listed[1] == "TEN_K_OUTLINED"
    assert len(listed) == 8825


def test_no_table_is_read_before_its_module_is_named() -> None:
    code = (
        "import flet\n"
        "from flet.values.names import load_names\n"
        "print(load_names.cache_info().currsize); flet.icons.ADD; print(load_names.cache_info().currsize)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["0", "1"]


def test_generated_files_are_up_to_date() -> None:
    script = [sys.executable, str(ROOT / "tools" / "generate_names.py"), "--check"]
    run = subprocess.run(script, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_same_names_as_the_reference() -> None:
    facts = manifest()["constants"] | manifest("flet-0.21-icons.json")
    for namespace in ("colors", "cupertino_colors", "cupertino_icons", "icons"):
        assert load_names(namespace) == facts[f"flet.{namespace}"]
        assert importlib.import_module(f"flet.{namespace}")


@given(st.floats(0, 1))
def test_with_opacity_is_understood_as_that_opacity(opacity: float) -> None:
    color = parse_color(with_opacity(opacity, colors.RED))
    assert color is not None
    assert color >> 24 == round(255 * opacity)
    assert color & 0xFFFFFF == 0xF44336


def test_with_opacity() -> None:
    assert with_opacity(0.5, "red") == "red,0.5"
    assert with_opacity(0.2, "red,0.5") == "red,0.2"
    for wrong in (-0.1, 1.1, float("nan")):
        with pytest.raises(ValueError, match="opacity must be"):
            with_opacity(wrong, "red")
