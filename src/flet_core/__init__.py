"""The old import name of the controls: `from flet_core import Text` is `from flet import Text`.

Programs also import its submodules (`flet_core.control_event`). Each resolves to the module of `flet` with
that name or, where there is none, to a face that finds the names in `flet` itself.
"""

from __future__ import annotations

import sys
from typing import Any

import flet
from flet_core import _faces

if not any(isinstance(finder, _faces.Finder) for finder in sys.meta_path):
    sys.meta_path.append(_faces.Finder())


def __getattr__(name: str) -> Any:
    """Return what `flet` has under that name."""
    return getattr(flet, name)


def __dir__() -> list[str]:
    return dir(flet)
