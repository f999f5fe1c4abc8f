"""Round pictures of people."""

from __future__ import annotations

from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control


class CircleAvatar(ConstrainedControl, widget="CircleAvatar"):
    """A disc with a picture, initials or an icon that stands for a person."""

    content: Control | None = None
    """What is shown in the middle: usually a `Text` with initials or an `Icon`."""
    foreground_image_url: str | None = None
    """Address of a picture over everything else; where it cannot be loaded, what is below is seen."""
    background_image_url: str | None = None
    """Address of a picture below `content`."""
    color: str | None = None
    """Colour of text and icons; default `onPrimaryContainer`."""
    bgcolor: str | None = None
    """Colour of the disc; default `primaryContainer`."""
    radius: float | None = None
    """Radius in logical pixels; default 20. Not to be used together with the other two."""
    min_radius: float | None = None
    """Least radius, in logical pixels; default 0."""
    max_radius: float | None = None
    """Largest radius, in logical pixels: the disc is so large where there is room."""
