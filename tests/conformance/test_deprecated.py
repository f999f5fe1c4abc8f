"""Every deprecated name of the reference works, and warns at the line where an author wrote it."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import warnings
from typing import Any
from unittest.mock import AsyncMock, MagicMock

import pytest

import flet as ft
from reference_facts import SHARED, manifest

METHODS: list[tuple[str, dict[str, Any]]] = (
    [
        (name, method)
        for name, facts in manifest()["classes"].items()
        for method in facts.get("methods", ())
        if "deprecated" in method
    ]
    if SHARED.exists()
    else []
)


def our_class(name: str) -> Any:
    """The class of that name, or None where there is none yet."""
    module, _, last = name.rpartition(".")
    try:
        return getattr(importlib.import_module(module), last, None)
    except ModuleNotFoundError:
        return None


def test_there_are_deprecated_names() -> None:
    manifest()
    assert len(METHODS) > 70
    # Those of the first catalogue are there, and so not skipped below.
    for name in ("Control", "Dropdown", "ElevatedButton", "IconButton", "OutlinedButton", "TextButton", "TextField"):
        assert our_class(f"flet.{name}") is not None


@pytest.mark.parametrize(("owner", "method"), METHODS, ids=[f"{owner}.{item['name']}" for owner, item in METHODS])
def test_a_method(owner: str, method: dict[str, Any]) -> None:
    ours = our_class(owner)
    if ours is None:
        pytest.skip(f"there is no {owner} yet")
    instead = method["deprecated"]["instead"]
    modern = getattr(ours, instead)
    given = [object() for parameter in method["params"] if parameter.get("kind", "") != "**"]
    control = MagicMock(spec=ours)
    called = AsyncMock() if inspect.iscoroutinefunction(modern) else MagicMock()
    setattr(control, instead, called)
    with pytest.warns(DeprecationWarning, match=rf"{instead}\b") as caught:
        result = getattr(ours, method["name"])(control, *given)
    assert [warning.filename for warning in caught] == [__file__]
    assert "since 0.21.0" in str(caught[0].message) and "removed in 1.0" in str(caught[0].message)
    assert inspect.isawaitable(result)
    asyncio.run(_finished(result))
    called.assert_called_once()
    arguments = [*called.call_args.args, *called.call_args.kwargs.values()]
    assert [item for item in given if item in arguments] == given


async def _finished(result: Any) -> Any:
    return await result


def test_a_text_theme_style_as_style() -> None:
    with pytest.warns(DeprecationWarning, match="theme_style") as caught:
        text = ft.Text("old", style=ft.TextThemeStyle.TITLE_LARGE)
    assert [warning.filename for warning in caught] == [__file__]
    assert text.style == ft.TextThemeStyle.TITLE_LARGE
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ft.Text("new", style=ft.TextStyle(size=3))


def test_members_of_enums() -> None:
    for name, facts in manifest()["classes"].items():
        for member in facts.get("deprecated_members", ()):
            with pytest.warns(DeprecationWarning, match=member) as caught:
                found = getattr(our_class(name), member)
            assert [warning.filename for warning in caught] == [__file__]
            assert found.value == facts["members"][member]


def test_classes() -> None:
    for name, facts in manifest()["classes"].items():
        if "deprecated" not in facts:
            continue
        assert facts["deprecated"]["warns"] is False, name
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            our_class(name)()
