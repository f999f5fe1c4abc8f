"""What can be drawn on a canvas."""

from __future__ import annotations

from flet.controls.control import Control


class Shape(Control, abstract=True):
    """The base of everything a `Canvas` draws.

    Places and lengths are in logical pixels, from the canvas's top left corner; angles are in radians, clockwise from
    the right. A number that is not given is 0. A changed shape is sent alone, by its own `update()` or its canvas's.
    """

    _then_positional = ("ref", "visible", "disabled", "data")
