"""The root of every control: annotated class attributes in, change-tracked sparse state out.

A control's defaults are its class attributes and its state is its `__dict__`, so reads run at native speed and
what stands in `__dict__` is what differs from the defaults both sides know.
"""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING, Any, ClassVar, cast

from typing_extensions import dataclass_transform

from flet.reactive.errors import author_line, nearest
from flet.reactive.schema import Schema, signature_of
from flet.reactive.shapes import Mismatch

if TYPE_CHECKING:
    import inspect

    from flet.reactive.field import Field
    from flet.reactive.node import Node

_COMPARED = frozenset({str, int, float, bool})


class _LazySchema:
    """Compiles a class's declaration when it is first needed, so that importing stays cheap."""

    def __get__(self, instance: object, owner: type[Declared]) -> Schema:
        schema = Schema(owner, Declared)
        owner._schema = schema
        owner._fields = schema.fields
        return schema


class _LazyFields:
    def __get__(self, instance: object, owner: type[Declared]) -> dict[str, Field]:
        return owner._schema.fields


class _LazySignature:
    """What `inspect.signature` and completion see of a class without an `__init__` of its own."""

    def __get__(self, instance: object, owner: type[Declared]) -> inspect.Signature:
        return signature_of(owner, Declared)


class _EmptyList:
    """The default of a list: a new one for each control, made when it is first read."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Declared | None, owner: type) -> Any:
        if instance is None:
            return self
        items: list[Any] = []
        instance.__dict__[self.name] = items
        node = instance.__dict__.get("_node")
        if node is not None:
            node.mark(self.name)
        return items


def children() -> Any:
    """The default of a property that holds a list of controls."""
    return _EmptyList()


def values() -> Any:
    """The default of a property that holds a list of values."""
    return _EmptyList()


@dataclass_transform(eq_default=False)
class Declared:
    """Turns annotated class attributes into constructor arguments and tracked properties.

    A class that names a `widget` (the type a client renders) or is `abstract` declares properties by its
    annotations; the annotations of any other subclass are plain attributes, which never leave the server.
    """

    if TYPE_CHECKING:
        _schema: ClassVar[Schema]
        _fields: ClassVar[dict[str, Field]]
        __signature__: ClassVar[inspect.Signature]
    else:
        _schema = _LazySchema()
        _fields = _LazyFields()
        __signature__ = _LazySignature()

    structured: ClassVar[bool] = True
    _node: ClassVar[Node | None] = None
    _widget: ClassVar[str | None] = None
    _declares: ClassVar[bool] = False
    _role: ClassVar[str | None] = None
    _positional: ClassVar[tuple[str, ...] | None] = None
    _then_positional: ClassVar[tuple[str, ...]] = ()
    _aliases: ClassVar[dict[str, str]] = {}

    def __init_subclass__(
        cls,
        *,
        widget: str | None = None,
        abstract: bool = False,
        role: str | None = None,
        positional: tuple[str, ...] | None = None,
        **kwargs: Any,
    ) -> None:
        """Take note of how a class is declared.

        widget: the type a client renders; the class declares properties.
        abstract: the class declares properties for others.
        role: what the control is to assistive technology and to tests.
        positional: the order of positional arguments, where it is not that of the annotations.
        """
        super().__init_subclass__(**kwargs)
        cls._schema = _LazySchema()  # type: ignore[assignment]
        cls._fields = _LazyFields()  # type: ignore[assignment]
        cls._declares = widget is not None or abstract
        if widget is not None:
            cls._widget = widget
        if role is not None:
            cls._role = role
        if positional is not None:
            cls._positional = positional

    _: KW_ONLY

    def __init__(self, *args: Any, **properties: Any) -> None:
        schema = self._schema
        if args:
            properties = schema.with_positional(type(self), args, properties)
        fields, state = schema.fields, self.__dict__
        for name, value in properties.items():
            field = fields.get(name)
            if field is None:
                self._set_other(schema, name, value)
            elif value is None:
                continue
            elif field.kind == "init":
                self._initialise(name, value)
            else:
                state[name] = value if type(value) in field.exact else field.accept(self, value)

    def _set_other(self, schema: Schema, name: str, value: Any) -> None:
        """A constructor argument that is no declared property: an alias or an attribute of a subclass."""
        if name in schema.aliases or name in schema.locals:
            setattr(self, schema.aliases.get(name, name), value)
            return
        known = nearest(name, [*schema.fields, *schema.locals])
        raise TypeError(f"{type(self).__name__}() has no property {name!r}{author_line()}.{known}")

    def _initialise(self, name: str, value: Any) -> None:
        """Use a constructor argument that is not kept as a property (`ref`)."""

    def __setattr__(self, name: str, value: Any) -> None:
        field = self._fields.get(name)
        if field is None:
            object.__setattr__(self, self._schema.aliases.get(name, name), value)
            return
        state = self.__dict__
        if value is not None and type(value) not in field.exact:
            value = field.accept(self, value)
        node: Node | None = state.get("_node")
        if field.kind == "handler":
            self._set_handler(field, node, value)
            return
        if node is not None and field.kind != "server":
            old = getattr(self, name)
            if old is value and not field.slot:
                return
            if type(value) in _COMPARED and type(old) is type(value) and old == value:
                return
            if field.writable and node.tree is not None and not node.tree.may_write(node, name):
                return
        if value is None:
            state.pop(name, None)
        else:
            state[name] = value
        if node is not None and field.kind != "server":
            node.mark(name)

    def _set_handler(self, field: Field, node: Node | None, value: Any) -> None:
        state, name = self.__dict__, field.name
        before = state.get(name)
        if field.accumulates and before is not None:
            if value is None:
                return
            state["_earlier_" + name] = (*state.get("_earlier_" + name, ()), before)
        if value is None:
            state.pop(name, None)
        else:
            state[name] = value
        if node is not None and (before is None) != (value is None):
            node.mark(name)

    def __delattr__(self, name: str) -> None:
        if name in self._fields:
            setattr(self, name, None)
        else:
            object.__delattr__(self, name)

    def handlers(self, event: str) -> tuple[Any, ...]:
        """The handlers of the event called `event` (without `on_`), in the order they were assigned."""
        name = "on_" + event
        last = getattr(self, name, None)
        if last is None:
            return ()
        return (*self.__dict__.get("_earlier_" + name, ()), last)

    def build(self) -> Any:
        """Make this control's content; called when it is put on a page, before the browser gets it.

        Override it in a custom control. It may return a control or a list of controls if the control has
        `controls`. `self.page` is set.
        """

    def before_update(self) -> None:
        """Called before each update that could send this control; override to derive properties."""

    def did_mount(self) -> Any:
        """Called after the control was put on a page, parents first; may be a coroutine function."""

    def will_unmount(self) -> Any:
        """Called when the control leaves its page, children first; may be a coroutine function."""

    def is_isolated(self) -> bool:
        """Whether updates of a parent leave this control's content alone; its own `update()` sends it."""
        return False

    def client_event(self, name: str, data: str | None) -> None:
        """Called before the handlers of an event that a browser sent; raises ValueError to refuse it."""

    def accept_write(self, name: str, value: Any) -> Any:
        """Check what a browser wrote to the client-writable property `name`; returns the stored value.

        Raises ValueError to refuse. Overridden where more than the type limits the value.
        """
        field = self._fields[name]
        if value is None:
            if not field.optional and type(None) not in field.shape.exact:
                raise ValueError(f"{name} may not be null")
            return None
        kind: type[Any] = cast("type[Any]", type(value))
        if kind in (dict, list) or kind not in field.exact:
            # A member of an enum arrives as its value; no other conversion is done for a client.
            if not isinstance(value, str):
                raise ValueError(f"{name} does not take a {kind.__name__}")
            try:
                return field.shape.member(value)
            except Mismatch:
                raise ValueError(f"{name} does not take this text") from None
        if isinstance(value, bool) and bool not in field.exact:
            raise ValueError(f"{name} does not take a bool")
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value - value != 0:
            raise ValueError(f"{name} must be a finite number")
        return value
