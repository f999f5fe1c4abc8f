"""How far something has come."""

from __future__ import annotations

from flet.controls.constrained_control import ConstrainedControl


class ProgressBar(ConstrainedControl, widget="ProgressBar", role="progressbar"):
    """A line that fills as something goes on, or moves while nobody knows how long it takes.

    Assistive technology reads its `tooltip` as its name.
    """

    value: float | None = None
    """How much is done, from 0 to 1; None shows that something is going on."""
    bar_height: float | None = None
    """Thickness of the line in logical pixels; default 4."""
    color: str | None = None
    """Colour of what is done; default `primary`."""
    bgcolor: str | None = None
    """Colour of what is left; default `surfaceVariant`."""


class ProgressRing(ConstrainedControl, widget="ProgressRing", role="progressbar"):
    """A ring that closes as something goes on, or turns while nobody knows how long it takes.

    Assistive technology reads its `tooltip` as its name.
    """

    value: float | None = None
    """How much is done, from 0 to 1; None shows that something is going on."""
    stroke_width: float | None = None
    """Thickness of the line in logical pixels, half of it outside the ring's box; default 4."""
    color: str | None = None
    """Colour of what is done; default `primary`."""
    bgcolor: str | None = None
    """Colour of what is left; default none."""
