"""Thousands of icon and colour names as module constants.

The names are in text tables beside this module, written by `tools/generate_names.py`; a table is read when its module
is imported, and `flet` imports that when it is named for the first time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any


def _camel_case(name: str) -> str:
    joined = name.title().replace("_", "")
    return joined[:1].lower() + joined[1:]


RULES: dict[str, Callable[[str], str]] = {
    "colors": lambda name: name.replace("_", "").lower(),
    "cupertino_colors": _camel_case,
    "cupertino_icons": lambda name: f"cupertino_{name.lower()}",
    "icons": str.lower,
}
"""How each module's values follow from their names."""


@cache
def load_names(namespace: str) -> dict[str, str]:
    """Return the names of a module and their values; shared, not to be changed.

    Reading all 8825 icons takes about 2 ms.
    """
    rule = RULES[namespace]
    values: dict[str, str] = {}
    table = Path(__file__).parent / "tables" / f"{namespace}.txt"
    for line in table.read_text("utf-8").splitlines():
        name, _, value = line.partition(" ")
        values[name] = value or rule(name)
    return values


def fill(module: dict[str, Any], namespace: str) -> None:
    """Put the constants of the table `namespace` into the module whose globals are `module`, as the last of its names.

    Programs walk through `vars(icons)`, so all of them are there from the start. Its `__getattr__` names the nearest
    constant when an author's slip asks for one that does not exist.
    """
    names = load_names(namespace)

    def missing(name: str) -> Any:
        own = module["__name__"]
        if name.startswith("_"):
            raise AttributeError(f"module {own!r} has no attribute {name!r}.")
        from flet.reactive.errors import nearest  # only a slip is worth loading it for

        raise AttributeError(f"module {own!r} has no attribute {name!r}.{nearest(name.upper(), names)}")

    module["__getattr__"] = missing
    module.update(names)
