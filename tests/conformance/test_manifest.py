"""What counts as complete has every parameter, property, event, method, option and variable of the reference."""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from catalogue import CONTROLS

SHARED = Path(__file__).parents[2].parent / "shared"
MANIFEST = SHARED / "reference/flet-0.21-api.json"

COMPLETE = [
    *CONTROLS,
    "Paint",
    "PaintLinearGradient",
    "PaintRadialGradient",
    "PaintSweepGradient",
    "PaintingStyle",
    "StrokeCap",
    "StrokeJoin",
    "UserControl",
    "canvas.Arc",
    "canvas.Canvas",
    "canvas.CanvasResizeEvent",
    "canvas.Circle",
    "canvas.Color",
    "canvas.Fill",
    "canvas.Line",
    "canvas.Oval",
    "canvas.Path",
    "canvas.Path.Arc",
    "canvas.Path.ArcTo",
    "canvas.Path.Close",
    "canvas.Path.CubicTo",
    "canvas.Path.LineTo",
    "canvas.Path.MoveTo",
    "canvas.Path.Oval",
    "canvas.Path.PathElement",
    "canvas.Path.QuadraticTo",
    "canvas.Path.Rect",
    "canvas.Path.SubPath",
    "canvas.PointMode",
    "canvas.Points",
    "canvas.Rect",
    "canvas.Shadow",
    "canvas.Text",
    "canvas.shape.Shape",
    "painting.PaintGradient",
]

pytestmark = pytest.mark.skipif(not MANIFEST.exists(), reason="the reference's manifest is not beside the checkout")


# Groups of the manifest, besides controls, of which nothing is missing.
COMPLETE_GROUPS = ["auth", "cli", "env", "fastapi"]


@pytest.fixture(scope="module")
def items() -> list[Any]:
    """Every fact of the manifest, with what is wrong about it here."""
    sys.path.insert(0, str(SHARED / "tools"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tool: Any = importlib.import_module("api_coverage")
        manifest = json.loads(MANIFEST.read_text("utf-8"))
        coverage = tool.Coverage(manifest, MANIFEST.parent, tool.Candidate(manifest["optional_dependencies"], []))
        coverage.run()
    return coverage.items


@pytest.fixture(scope="module")
def problems(items: list[Any]) -> dict[str, list[str]]:
    """What is missing, by class."""
    found: dict[str, list[str]] = {}
    for item in items:
        if item.problem is not None and item.row != "classes complete":
            found.setdefault(item.owner, []).append(f"{item.row}: {item.name}: {item.problem}")
    return found


@pytest.mark.parametrize("name", COMPLETE)
def test_the_class_is_complete(problems: dict[str, list[str]], name: str) -> None:
    assert problems.get(f"flet.{name}", []) == []


@pytest.mark.parametrize("name", COMPLETE_GROUPS)
def test_the_group_is_complete(items: list[Any], name: str) -> None:
    facts = [item for item in items if item.group == name]
    assert facts and [(item.name, item.problem) for item in facts if item.problem is not None] == []
