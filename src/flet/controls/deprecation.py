"""Names that still work and tell what to write instead."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable
from typing import TypeVar

from typing_extensions import ParamSpec

P = ParamSpec("P")
R = TypeVar("R")


def deprecated(instead: str, since: str = "0.21.0", removal: str = "1.0") -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function warn whenever it is called; a coroutine function warns at the call, not when awaited."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            warn_deprecated(f"{function.__qualname__}()", f"{instead}()", since, removal, stacklevel=3)
            return function(*args, **kwargs)

        return call

    return decorate


def warn_deprecated(name: str, instead: str, since: str, removal: str, stacklevel: int = 2) -> None:
    """Emit the warning that every deprecated name gives."""
    warnings.warn(
        f"{name} is deprecated since {since} and will be removed in {removal}: use {instead}.",
        DeprecationWarning,
        stacklevel=stacklevel,
    )
