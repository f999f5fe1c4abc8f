"""What every control has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, InitVar
from typing import TYPE_CHECKING, Annotated, Any

from flet.controls.deprecation import deprecated
from flet.controls.ref import Ref
from flet.reactive import Clamp, ControlError, Declared, ServerOnly
from flet.reactive.errors import author_line, shown

if TYPE_CHECKING:
    from flet.runtime.page import Page


class NotOnPageError(ControlError, AssertionError):
    """A control that is on no page was asked for what only a page can do."""


class Control(Declared, abstract=True):
    """The base of all controls.

    Inherit from a concrete control (`Row`, `Container`, …) to make your own.
    """

    _then_positional = ("ref", "expand", "expand_loose", "col", "opacity")

    _: KW_ONLY
    ref: InitVar[Ref[Any] | None] = None
    """A `Ref` whose `current` becomes this control."""
    expand: bool | int | None = None
    """Whether it takes the free room of its Row, Column or page: `True` or 1, or its share among several."""
    expand_loose: bool | None = False
    """Whether it may be smaller than the room `expand` gives it."""
    col: dict[str, int | float] | int | float | None = None
    """How many of the 12 columns of a `ResponsiveRow` it spans, also per breakpoint: `{"sm": 6, "md": 4}`."""
    opacity: Annotated[float | None, Clamp(0.0, 1.0)] = 1.0
    """From 0, invisible, to 1; other numbers are limited to that range."""
    tooltip: str | None = None
    """Text shown while the pointer or the keyboard focus rests on it."""
    visible: bool | None = True
    """Whether it is shown; an invisible control takes no room and receives no events."""
    disabled: bool | None = False
    """Whether it and everything inside is inactive."""
    rtl: bool | None = False
    """Whether text and layout inside run from right to left."""
    data: ServerOnly[Any] = None
    """Anything of the author's; it never leaves the server."""

    def _initialise(self, name: str, value: Any) -> None:
        if not isinstance(value, Ref):
            raise TypeError(f"{type(self).__name__}.{name} was given {shown(value)}{author_line()}; accepted: Ref.")
        value.current = self

    @property
    def page(self) -> Page:
        """The page the control is on; None while it is on none."""
        return self.__dict__.get("_page")  # type: ignore[return-value]

    @page.setter
    def page(self, value: Page | None) -> None:
        # Custom controls are often handed their page before they are added to it.
        self.__dict__["_page"] = value

    @property
    def uid(self) -> str | None:
        """The id the control has on its page, or None while it is on none."""
        return None if self._node is None else str(self._node.id)

    def update(self) -> None:
        """Send what changed in this control and below it.

        Raises NotOnPageError while the control is on no page.
        """
        self._on_page("update").update(self)

    async def update_async(self) -> None:
        """Send what changed; the same as `update`."""
        self.update()

    def clean(self) -> None:
        """Remove everything inside the control and send that."""
        for name in self._schema.slots:
            if self._fields[name].kind == "children":
                setattr(self, name, [])
            else:
                setattr(self, name, None)
        self.update()

    @deprecated("clean")
    async def clean_async(self) -> None:
        """Remove everything inside the control."""
        self.clean()

    def invoke_method(
        self,
        method_name: str,
        arguments: Mapping[str, Any] | None = None,
        wait_for_result: bool = False,
        wait_timeout: float | None = 5,
    ) -> Any:
        """Call a method of the control in the browser.

        wait_for_result: whether to wait for what it returns; only in a worker thread.
        wait_timeout: seconds to wait at most.
        Raises TimeoutError when no answer comes in time.
        """
        page = self._on_page(method_name)
        return page.call_method(self, method_name, arguments or {}, wait_for_result, wait_timeout)

    async def invoke_method_async(
        self,
        method_name: str,
        arguments: Mapping[str, Any] | None = None,
        wait_for_result: bool = False,
        wait_timeout: float | None = 5,
    ) -> Any:
        """Call a method of the control in the browser; the coroutine twin of `invoke_method`."""
        page = self._on_page(method_name)
        return await page.call_method_async(self, method_name, arguments or {}, wait_for_result, wait_timeout)

    def _on_page(self, what: str) -> Page:
        node = self._node
        if node is None or node.tree is None:
            raise NotOnPageError(f"{type(self).__name__}.{what}() needs the control to be on a page: add it first.")
        return node.tree.root  # type: ignore[return-value]
