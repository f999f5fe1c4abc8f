"""Thousands of icon and colour names as module constants that cost nothing until one is used.

The names are in text tables beside this module, written by `tools/generate_names.py`; a table is read when
the first name of its module is asked for, and each constant becomes a plain attribute once it has been used.
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


class LazyNames:
    """The `__getattr__` and `__dir__` of a module whose constants are in a table."""

    def __init__(self, namespace: str, module: dict[str, Any]) -> None:
        """Serve the module whose globals are `module` from the table `namespace`."""
        self._namespace = namespace
        self._module = module

    def get(self, name: str) -> Any:
        """Return the constant `name` and keep it in the module."""
        if name == "__all__":
            public = [own for own in self._module if own[0] != "_" and callable(self._module[own])]
            return sorted({*load_names(self._namespace), *public})
        if name[:1] == "_":
            raise AttributeError(f"module {self._module['__name__']!r} has no attribute {name!r}.")
        names = load_names(self._namespace)
        if name not in names:
            from flet.reactive.errors import nearest  # only a slip is worth loading it for

            hint = nearest(name.upper(), names)
            raise AttributeError(f"module {self._module['__name__']!r} has no attribute {name!r}.{hint}")
        value = self._module[name] = names[name]
        return value

    def names(self) -> list[str]:
        """Return all names of the module, sorted."""
        return sorted({*load_names(self._namespace), *self._module})
