"""Web apps in pure Python: `import flet as ft`, write `main(page)`, call `ft.app(main)`.

Names are imported when they are first used, so that `import flet` stays cheap.
"""

from importlib import import_module
from typing import Any

from flet._exports import MODULES, NAMES

__all__ = [*NAMES, *MODULES]  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name in NAMES:
        value = getattr(import_module(NAMES[name]), name)
    elif name in MODULES:
        value = import_module(f"flet.{name}")
    else:
        raise AttributeError(f"module 'flet' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
