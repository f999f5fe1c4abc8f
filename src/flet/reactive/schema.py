"""A control class's whole declaration, compiled once: its own properties and those it inherits."""

from __future__ import annotations

import builtins
import inspect
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from flet.reactive.errors import author_line
from flet.reactive.field import Field

if TYPE_CHECKING:
    from flet.reactive.declared import Declared

_KW_ONLY = "_"


class Schema:
    """Fields by name, and what the tree asks of a class again and again.

    `slots` are the properties that hold controls; `overrides` the defaults a subclass changed, which the
    client does not know; `locals` the annotated attributes of subclasses that stay on the server.
    """

    __slots__ = (
        "aliases",
        "builds",
        "events",
        "fields",
        "isolates",
        "locals",
        "mounts",
        "overrides",
        "positional",
        "prepares",
        "slots",
        "unmounts",
        "updates",
    )

    def __init__(self, cls: type[Declared], root: type[Declared]) -> None:
        self.fields: dict[str, Field] = {}
        self.positional: tuple[str, ...] = ()
        self.overrides: dict[str, Any] = {}
        self.locals: dict[str, None] = {}
        self.aliases: dict[str, str] = {}
        for owner in reversed(cls.__mro__):
            if issubclass(owner, root) and owner is not root:
                self._read(owner, root)
        following = (name for name in cls._then_positional if name in self.fields)
        self.positional = tuple(dict.fromkeys((*self.positional, *following)))
        self.slots = tuple(name for name, field in self.fields.items() if field.slot)
        self.events = {name[3:]: field for name, field in self.fields.items() if field.kind == "handler"}
        self._read_hooks(cls, root)

    def _read(self, owner: type[Declared], root: type) -> None:
        notes: Mapping[str, Any] = owner.__dict__.get("__annotations__", {})
        own = [name for name, note in notes.items() if not str(note).startswith("ClassVar")]
        self.aliases.update(owner.__dict__.get("_aliases", {}))
        if owner._declares:
            leading = own[: own.index(_KW_ONLY)] if _KW_ONLY in own else own
            if owner.__dict__.get("_positional") is not None:
                self.positional = owner.__dict__["_positional"]
            elif leading:
                self.positional = tuple(dict.fromkeys((*leading, *self.positional)))
            for name in own:
                if name != _KW_ONLY and not name.startswith("_"):
                    hint = evaluate(notes[name], owner)
                    self.fields[name] = Field(name, hint, root, owner.__dict__.get(name))
            if "_widget" in owner.__dict__:
                self.overrides = {}
            inherited = [name for name in owner.__dict__ if name in self.fields and name not in own]
        else:
            self.locals.update(dict.fromkeys(own))
            inherited = [name for name in owner.__dict__ if name in self.fields]
        for name in inherited:
            value = owner.__dict__[name]
            if isinstance(value, property) or inspect.isfunction(value):
                # The subclass took the name over: it is a plain attribute there.
                del self.fields[name]
            elif not owner._declares:
                self.overrides[name] = value

    def _read_hooks(self, cls: type[Declared], root: type) -> None:
        def overridden(name: str) -> bool:
            return getattr(cls, name) is not getattr(root, name)

        self.builds = overridden("build")
        self.updates = overridden("before_update")
        self.mounts = overridden("did_mount")
        self.unmounts = overridden("will_unmount")
        self.prepares = self.builds or self.updates
        self.isolates = overridden("is_isolated")

    def with_positional(self, cls: type, args: tuple[Any, ...], properties: dict[str, Any]) -> dict[str, Any]:
        """The keyword arguments that a call with positional ones means."""
        if len(args) > len(self.positional):
            raise TypeError(
                f"{cls.__name__}() takes at most {len(self.positional)} positional arguments, "
                f"{len(args)} were given{author_line()}."
            )
        for name, value in zip(self.positional, args, strict=False):
            if name in properties:
                raise TypeError(f"{cls.__name__}() got {name!r} twice{author_line()}.")
            properties[name] = value
        return properties


def evaluate(note: Any, owner: type) -> Any:
    """The object a written annotation means; names not imported are looked up in `flet` itself.

    That lets declarations name each other across modules without importing in a circle.
    """
    if not isinstance(note, str):
        return note
    scope = vars(sys.modules[owner.__module__])
    return eval(note, {}, _Scope(scope))


class _Scope(dict[str, Any]):
    def __missing__(self, name: str) -> Any:
        return getattr(builtins, name) if hasattr(builtins, name) else getattr(sys.modules["flet"], name)


def signature_of(cls: type[Declared], root: type[Declared]) -> inspect.Signature:
    """The constructor's signature, from the declaration or from a subclass's own `__init__`."""
    for owner in cls.__mro__:
        if "__init__" in owner.__dict__:
            if owner is not root:
                own = inspect.signature(owner.__dict__["__init__"])
                return own.replace(parameters=list(own.parameters.values())[1:])
            break
    schema = cls._schema
    names = [*schema.positional, *(name for name in [*schema.fields, *schema.locals] if name not in schema.positional)]
    kinds = inspect.Parameter
    return inspect.Signature(
        [
            kinds(name, kinds.POSITIONAL_OR_KEYWORD if name in schema.positional else kinds.KEYWORD_ONLY, default=None)
            for name in names
        ]
    )
