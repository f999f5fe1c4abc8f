"""Finds the submodules that `flet_core` used to have."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import flet

PREFIX = "flet_core."

# Modules that were not named after the one class in them.
FAMILIES = frozenset({"buttons", "charts", "event_handler", "protocol", "pubsub", "querystring", "types", "utils"})


def _is_known(name: str) -> bool:
    """Whether `flet_core` had a module of that name: one of `flet`, one named after a class, or a family."""
    if name in FAMILIES or find_spec(f"flet.{name}") is not None:
        return True
    wanted = name.replace("_", "")
    return name.islower() and any(public.lower() == wanted for public in dir(flet))


class _Face(ModuleType):
    """A module whose names are those of its namesake in `flet`, and of `flet`."""

    def __getattr__(self, name: str) -> Any:
        """Return the object of that name."""
        if name.startswith("__") and name != "__all__":
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        namesake = f"flet.{self.__name__.removeprefix(PREFIX)}"
        if find_spec(namesake) is not None:
            module = importlib.import_module(namesake)
            if hasattr(module, name):
                return getattr(module, name)
        return getattr(flet, name)


class Finder(MetaPathFinder, Loader):
    """Makes a face for every submodule of `flet_core` that has no file."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how to load `fullname`, or `None` for what is not ours."""
        name = fullname.removeprefix(PREFIX)
        if name == fullname or "." in name or not _is_known(name):
            return None
        return ModuleSpec(fullname, self)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make the face."""
        return _Face(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: a face finds its names when they are asked for."""
