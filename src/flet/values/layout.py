"""How children share and fill the room of their parent."""

from __future__ import annotations

from enum import Enum

from flet.values.string_enum import StringEnum


class MainAxisAlignment(StringEnum):
    """Where children stand along a row's width or a column's height.

    The three `SPACE_…` members share out all free room, so the parent's `spacing` does not count with them.
    """

    NONE = None
    """The parent's own default."""
    START = "start"
    END = "end"
    CENTER = "center"
    SPACE_BETWEEN = "spaceBetween"
    """Equal gaps between children, none at the ends."""
    SPACE_AROUND = "spaceAround"
    """Equal gaps between children, half a gap at each end."""
    SPACE_EVENLY = "spaceEvenly"
    """Equal gaps between children and at the ends."""


class CrossAxisAlignment(StringEnum):
    """Where children stand across a row's height or a column's width."""

    NONE = None
    """The parent's own default."""
    START = "start"
    END = "end"
    CENTER = "center"
    STRETCH = "stretch"
    """Children fill the whole cross axis."""
    BASELINE = "baseline"
    """The first lines of text stand on one line."""


class VerticalAlignment(Enum):
    """Where text stands in the height of its field, as a number from -1 (top) to 1 (bottom)."""

    NONE = None
    """The field's own default."""
    START = -1.0
    END = 1.0
    CENTER = 0.0


class TabAlignment(StringEnum):
    """Where the tabs stand in the width of their bar."""

    NONE = None
    """`START_OFFSET` when the bar scrolls, else `FILL`."""
    START = "start"
    START_OFFSET = "startOffset"
    """At the start, 52 logical pixels in; scrolling bars only."""
    FILL = "fill"
    """Tabs share the whole width; not in scrolling bars."""
    CENTER = "center"


class LabelPosition(StringEnum):
    """The side of a toggle its label stands on."""

    NONE = None
    """The control's own default, which is `RIGHT`."""
    RIGHT = "right"
    LEFT = "left"


class TileAffinity(StringEnum):
    """The end of a tile its arrow or toggle stands at."""

    LEADING = "leading"
    TRAILING = "trailing"
    PLATFORM = "platform"
    """Whichever is usual on the user's platform."""


class ScrollMode(StringEnum):
    """Whether a control scrolls, and when its scroll bar shows."""

    AUTO = "auto"
    """Scrolls; the bar shows when the platform's bars do."""
    ADAPTIVE = "adaptive"
    """Scrolls; the bar always shows on desktop platforms and in browsers there."""
    ALWAYS = "always"
    """Scrolls; the bar always shows."""
    HIDDEN = "hidden"
    """Scrolls; the bar never shows."""


class ClipBehavior(StringEnum):
    """How contents that reach over a control's edge are cut."""

    NONE = "none"
    """Not at all."""
    ANTI_ALIAS = "antiAlias"
    """With smooth edges."""
    ANTI_ALIAS_WITH_SAVE_LAYER = "antiAliasWithSaveLayer"
    """With smooth edges and on a layer of its own; in a browser the same as `ANTI_ALIAS`."""
    HARD_EDGE = "hardEdge"
    """Along the edge, without smoothing."""


class BoxShape(StringEnum):
    """The outline of a container."""

    RECTANGLE = "rectangle"
    CIRCLE = "circle"
    """The largest circle inside the container; its `border_radius` does not count."""
