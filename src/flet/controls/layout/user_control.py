"""The base of custom controls."""

from __future__ import annotations

from flet.controls.layout.stack import Stack


class UserControl(Stack):
    """A control that an author composes of others: override `build` to return a control or a list of them.

    Updates of what surrounds it leave its content alone; its own `update()` sends it. New programs inherit from
    a layout control (`Row`, `Column`, …) instead.
    """

    def is_isolated(self) -> bool:
        """Whether updates of a parent leave this control's content alone: they do."""
        return True
