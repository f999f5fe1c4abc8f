"""What controls that scroll have."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.control import Control
from flet.controls.deprecation import deprecated
from flet.controls.events import OnScrollEvent
from flet.reactive import Handlers
from flet.values.animation import AnimationCurve
from flet.values.layout import ScrollMode


class ScrollableControl(Control, abstract=True):
    """The base of controls whose content may be larger than they are."""

    _then_positional = ("scroll", "auto_scroll", "reverse", "on_scroll_interval", "on_scroll")

    _: KW_ONLY
    scroll: ScrollMode | None = None
    """Whether content that does not fit is scrolled, and when the bar is shown; unset, it is cut off."""
    auto_scroll: bool | None = False
    """Whether it stays at its end when content is added; `scroll_to` has no effect then."""
    reverse: bool | None = False
    """Whether it starts at its end."""
    on_scroll_interval: float | None = None
    """Milliseconds between `on_scroll` events at least; default 10."""
    on_scroll: Handlers[OnScrollEvent] = None
    """Called while the content is scrolled."""

    def scroll_to(
        self,
        offset: float | None = None,
        delta: float | None = None,
        key: str | None = None,
        duration: int | None = None,
        curve: AnimationCurve | None = None,
    ) -> None:
        """Scroll to an absolute position, by a distance, or to the control with a key.

        offset: pixels from the start; a negative number counts from the end (-1 is the end).
        delta: pixels to move by.
        key: the `key` of a control inside.
        duration: milliseconds the movement takes; unset, it jumps.
        curve: the movement's curve.
        """
        arguments = {"offset": offset, "delta": delta, "key": key, "duration": duration}
        given = {name: value for name, value in arguments.items() if value is not None}
        if curve is not None:
            given["curve"] = AnimationCurve(curve).value
        self.invoke_method("scroll_to", given)

    @deprecated("scroll_to")
    async def scroll_to_async(
        self,
        offset: float | None = None,
        delta: float | None = None,
        key: str | None = None,
        duration: int | None = None,
        curve: AnimationCurve | None = None,
    ) -> None:
        """Scroll; see `scroll_to`."""
        self.scroll_to(offset, delta, key, duration, curve)
