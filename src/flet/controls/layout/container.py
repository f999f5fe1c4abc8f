"""A decorated box."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.constrained_control import ConstrainedControl
from flet.controls.control import Control
from flet.controls.events import ContainerTapEvent, ControlEvent
from flet.reactive import Handler, Handlers, values
from flet.values.alignment import Alignment
from flet.values.animation import Animation
from flet.values.border import Border
from flet.values.border_radius import BorderRadius
from flet.values.brightness import ThemeMode
from flet.values.drawing import BlendMode, ImageFit, ImageRepeat
from flet.values.gradients import Gradient
from flet.values.layout import BoxShape, ClipBehavior
from flet.values.margin import Margin
from flet.values.padding import Padding
from flet.values.shadow import Blur, BoxShadow
from flet.values.theme import Theme


class Container(ConstrainedControl, AdaptiveControl, widget="Container"):
    """A box around one control, with background, border, room inside and outside, and clicks.

    It is as large as its content, or takes all it may when `alignment` is set.
    """

    content: Control | None = None
    """The control inside."""
    _: KW_ONLY
    padding: int | float | Padding | None = None
    """Room between the border and the content, in logical pixels."""
    margin: int | float | Margin | None = None
    """Room around the box, in logical pixels."""
    alignment: Alignment | None = None
    """Where the content is placed in the box."""
    bgcolor: str | None = None
    """Background colour."""
    gradient: Gradient | None = None
    """Background gradient, over `bgcolor`."""
    blend_mode: BlendMode | None = BlendMode.NONE
    """How the background is mixed with what lies behind it."""
    border: Border | None = None
    """Lines at the edges; they take room inside the box."""
    border_radius: int | float | BorderRadius | None = None
    """Radii of the corners, in logical pixels; the content is clipped to them."""
    image_src: str | None = None
    """Background image: a URL or the path of an asset."""
    image_src_base64: str | None = None
    """Background image, base64-encoded."""
    image_repeat: ImageRepeat | None = None
    """How the image fills the box beyond its size."""
    image_fit: ImageFit | None = None
    """How the image is fitted into the box."""
    image_opacity: float | None = 1.0
    """Opacity of the image, from 0 to 1."""
    shape: BoxShape | None = None
    """Rectangle or circle."""
    clip_behavior: ClipBehavior | None = None
    """Whether the content is cut off at the box; default: only with a `border_radius`."""
    ink: bool | None = False
    """Whether a press shows a ripple."""
    ink_color: str | None = None
    """Colour of the ripple."""
    animate: bool | int | Animation | None = None
    """Animation of later changes of the box: size, colours, border, padding, alignment and so on."""
    blur: int | float | tuple[int | float, int | float] | Blur | None = None
    """Blur of what lies behind the box: one radius in logical pixels, or one for each direction."""
    shadow: BoxShadow | list[BoxShadow] | None = values()
    """Shadows of the box."""
    url: str | None = None
    """Address to open when it is clicked."""
    url_target: str | None = None
    """Where to open `url`: `_blank` (default) for a new tab, `_self` for this one."""
    theme: Theme | None = None
    """The theme of what is inside."""
    theme_mode: ThemeMode | None = None
    """Light or dark, for what is inside; needs `theme`."""
    on_click: Handlers[ContainerTapEvent] = None
    """Called when it is clicked, tapped, or activated by the keyboard."""
    on_long_press: Handler[ControlEvent] = None
    """Called when it is pressed for half a second."""
    on_hover: Handler[ControlEvent] = None
    """Called when the pointer enters (`e.data` is `"true"`) and leaves it (`"false"`)."""
