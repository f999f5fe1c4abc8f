"""Controls on top of each other."""

from __future__ import annotations

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.reactive import children
from flet.values.layout import ClipBehavior


class Stack(ConstrainedControl, AdaptiveControl, widget="Stack"):
    """Lays its children over each other, the last one on top.

    Children with a `left`, `top`, `right` or `bottom` are placed by them; it is as large as the largest of the
    others, which start at its top left.
    """

    controls: list[Control] = children()
    """The children, lowest first."""
    clip_behavior: ClipBehavior | None = None
    """Whether children are cut off at its edges; default: they are."""
