"""Versions: of the API apps are written for, and of this distribution."""

from __future__ import annotations

from functools import cache

version = "0.21.2"
"""The version of the Flet API that this package provides; apps compare against it."""


@cache
def distribution_version() -> str:
    """Return the version of the installed `fletling` distribution, `"0"` in a bare source tree."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed  # 20 ms to import, seldom needed

    try:
        return installed("fletling")
    except PackageNotFoundError:
        return "0"
