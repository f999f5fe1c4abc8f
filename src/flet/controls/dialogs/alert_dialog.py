"""A dialog with a title, a content and actions."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.adaptive_control import AdaptiveControl
from flet.controls.control import Control
from flet.controls.events import ControlEvent
from flet.reactive import Handler, Writable, children
from flet.values.layout import MainAxisAlignment
from flet.values.padding import Padding
from flet.values.shapes import OutlinedBorder


class AlertDialog(
    AdaptiveControl,
    widget="AlertDialog",
    role="dialog",
    positional=(
        "modal",
        "title",
        "content",
        "actions",
        "bgcolor",
        "elevation",
        "icon",
        "open",
        "title_padding",
        "content_padding",
        "actions_padding",
        "actions_alignment",
        "shape",
        "inset_padding",
        "semantics_label",
        "adaptive",
        "on_dismiss",
    ),
):
    """A dialog in front of the page: `page.show_dialog(dialog)`, or among `page.overlay` with `open`."""

    _: KW_ONLY
    modal: bool | None = False
    """Whether the user can leave it by its actions only, not with Escape or a click beside it."""
    title: Control | None = None
    """What stands at its top."""
    content: Control | None = None
    """What stands between title and actions; it scrolls if it is too high."""
    actions: list[Control] = children()
    """The buttons at its bottom."""
    bgcolor: str | None = None
    """Colour of its surface, which its elevation tints."""
    elevation: float | None = None
    """How high it seems to be above the page, in logical pixels; default 6."""
    icon: Control | None = None
    """What stands above the title, in the middle."""
    open: Writable[bool | None] = False
    """Whether it is shown."""
    title_padding: int | float | Padding | None = None
    """Room around the title, in logical pixels."""
    content_padding: int | float | Padding | None = None
    """Room around the content, in logical pixels."""
    actions_padding: int | float | Padding | None = None
    """Room around the actions, in logical pixels."""
    actions_alignment: MainAxisAlignment | None = MainAxisAlignment.NONE
    """How the actions are spread; default: at the end."""
    shape: OutlinedBorder | None = None
    """The outline; default: a box with rounded corners."""
    inset_padding: int | float | Padding | None = None
    """Room that is left between it and the edges of the page; default 40 at the sides, 24 above and below."""
    semantics_label: str | None = None
    """What assistive technology calls it; default: its title."""
    on_dismiss: Handler[ControlEvent] = None
    """Called when it has been closed."""
