"""The reference API's facts, for tests that compare whole families with them."""

from __future__ import annotations

import importlib
import json
import pkgutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[1].parent / "shared"


@cache
def _load(name: str) -> dict[str, Any] | None:
    path = SHARED / "reference" / name
    return json.loads(path.read_text("utf-8")) if path.exists() else None


def manifest(name: str = "flet-0.21-api.json") -> dict[str, Any]:
    """Return the facts; skips the test where they are not beside the checkout."""
    facts = _load(name)
    if facts is None:
        pytest.skip(f"{name} is not in {SHARED}, which is kept beside the checkout")
    return facts


@cache
def our_classes() -> dict[str, type]:
    """Return every class of the values and of the events by name."""
    found: dict[str, type] = {}
    for package_name in ("flet.values", "flet.controls.events"):
        package = importlib.import_module(package_name)
        for info in pkgutil.iter_modules(package.__path__, f"{package_name}."):
            module = importlib.import_module(info.name)
            for item in vars(module).values():
                if isinstance(item, type) and item.__module__ == info.name:
                    found[item.__name__] = item
    return found
