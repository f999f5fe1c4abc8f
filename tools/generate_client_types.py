"""Writes the client's view of the declared properties: `client/src/generated/props.ts`.

Usage:

    python tools/generate_client_types.py            rewrite it
    python tools/generate_client_types.py --check    exit with 1 when it is out of date
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

import flet.controls  # noqa: E402
from flet.controls.constrained_control import ConstrainedControl  # noqa: E402
from flet.controls.control import Control  # noqa: E402
from flet.reactive import Declared  # noqa: E402
from flet.reactive.field import Field  # noqa: E402
from flet.reactive.schema import evaluate  # noqa: E402

TARGET = ROOT / "client/src/generated/props.ts"
HEADER = """/**
 * Properties of the controls, from their declarations in Python; written by tools/generate_client_types.py.
 * A property that is absent has the default its declaration documents. Value objects are read by core/values.
 */
"""


def widgets() -> list[type[Declared]]:
    """Every declared control that a client draws, by name."""
    for module in pkgutil.walk_packages(flet.controls.__path__, "flet.controls."):
        importlib.import_module(module.name)
    importlib.import_module("flet.runtime.page")
    found: dict[str, type[Declared]] = {}
    pending: list[type[Declared]] = [Control]
    while pending:
        current = pending.pop()
        pending += current.__subclasses__()
        if "_widget" in current.__dict__ and current.__module__.startswith("flet."):
            found[current._widget or ""] = current
    return [found[name] for name in sorted(found)]


def hint_of(cls: type[Declared], name: str) -> Any:
    """The evaluated annotation of a property."""
    for owner in cls.__mro__:
        notes = owner.__dict__.get("__annotations__", {})
        if name in notes:
            return evaluate(notes[name], owner)
    raise LookupError(name)


def typescript(hint: Any) -> list[str]:
    """The alternatives of a type, in TypeScript."""
    origin = get_origin(hint)
    if origin is Annotated:
        return typescript(get_args(hint)[0])
    if origin in (Union, UnionType):
        return [text for part in get_args(hint) for text in typescript(part)]
    if origin is Literal:
        return [f'"{value}"' for value in get_args(hint)]
    if hint in (None, NoneType):
        return []
    if hint is bool:
        return ["boolean"]
    if hint in (int, float):
        return ["number"]
    if hint is str:
        return ["string"]
    if origin is list:
        return [f"readonly ({' | '.join(dict.fromkeys(typescript(get_args(hint)[0])))})[]"]
    if isinstance(hint, type) and issubclass(hint, Enum):
        values = [member.value for member in hint if member.value is not None]
        return ["number"] if any(isinstance(value, (int, float)) for value in values) else [f'"{v}"' for v in values]
    return ["unknown"]


def line(cls: type[Declared], field: Field) -> str | None:
    """The declaration of one property, or None for one that no client sees."""
    if field.kind in ("child", "children", "init", "server"):
        return None
    if field.kind == "handler":
        return f"  {field.name}?: boolean;"
    parts = list(dict.fromkeys(typescript(hint_of(cls, field.name))))
    text = "unknown" if "unknown" in parts else " | ".join(parts)
    return f"  {field.name}?: {text};"


def interface(cls: type[Declared]) -> str:
    """The interface of one control's own and inherited properties, without those `useBox` takes care of."""
    shared = set(ConstrainedControl._fields)
    lines = [line(cls, field) for name, field in cls._fields.items() if name not in shared]
    body = [text for text in lines if text is not None]
    if not body:
        return f"export type {cls._widget}Props = Record<never, never>;\n"
    return "\n".join([f"export interface {cls._widget}Props {{", *body, "}", ""])


def main() -> int:
    """Write or check the file."""
    text = "\n".join([HEADER, *(interface(cls) for cls in widgets())])
    current = TARGET.read_text("utf-8") if TARGET.exists() else ""
    if "--check" in sys.argv:
        if text != current:
            print("props.ts is out of date: run python tools/generate_client_types.py")
        return int(text != current)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
