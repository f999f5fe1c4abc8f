"""Pictures."""

from __future__ import annotations

from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.values.border_radius import BorderRadius
from flet.values.drawing import BlendMode, ImageFit, ImageRepeat


class Image(ConstrainedControl, widget="Image", role="img"):
    """A picture; without `width` and `height` it is shown in its own size.

    Assistive technology passes over it unless it has a `semantics_label` or a `tooltip`.
    """

    src: str | None = None
    """The URL of the picture, its path among the assets, or the text of an SVG."""
    src_base64: str | None = None
    """The picture itself, base64-encoded; used instead of `src`."""
    error_content: Control | None = None
    """What is shown when the picture cannot be loaded."""
    repeat: ImageRepeat | None = None
    """How the picture fills the room it leaves, beginning in the middle; default not at all."""
    fit: ImageFit | None = None
    """How the picture is fitted into its box; default made smaller as far as needed."""
    border_radius: int | float | BorderRadius | None = None
    """Radii of the corners the picture is cut to, in logical pixels."""
    color: str | None = None
    """A colour the picture is mixed with."""
    color_blend_mode: BlendMode | None = BlendMode.NONE
    """How `color` is mixed with the picture; default `SRC_IN`: what is not transparent gets the colour."""
    gapless_playback: bool | None = False
    """Whether the picture before is kept until a new one is there."""
    semantics_label: str | None = None
    """What assistive technology reads."""
