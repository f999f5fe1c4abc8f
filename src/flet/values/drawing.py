"""Enums of painting: blending, strokes, blurs, pictures."""

from __future__ import annotations

from flet.values.string_enum import StringEnum


class BlendMode(StringEnum):
    """How what is painted (the source) is put together with what is there already (the destination).

    The Porter-Duff modes keep or drop pixels by coverage; the others mix colours as picture editors do.
    """

    NONE = None
    """The control's own default."""
    CLEAR = "clear"
    """Neither is kept."""
    COLOR = "color"
    """Hue and saturation of the source, luminosity of the destination."""
    COLOR_BURN = "colorBurn"
    COLOR_DODGE = "colorDodge"
    DARKEN = "darken"
    DIFFERENCE = "difference"
    DST = "dst"
    """Only the destination."""
    DST_A_TOP = "dstATop"
    """The source, with the destination over it where both are."""
    DST_IN = "dstIn"
    """The destination where the source is."""
    DST_OUT = "dstOut"
    """The destination where the source is not."""
    DST_OVER = "dstOver"
    """The source beneath the destination."""
    EXCLUSION = "exclusion"
    HARD_LIGHT = "hardLight"
    HUE = "hue"
    """Hue of the source, saturation and luminosity of the destination."""
    LIGHTEN = "lighten"
    LUMINOSITY = "luminosity"
    """Luminosity of the source, hue and saturation of the destination."""
    MODULATE = "modulate"
    """The product of colours and of opacities."""
    MULTIPLY = "multiply"
    OVERLAY = "overlay"
    PLUS = "plus"
    """The sum of both."""
    SATURATION = "saturation"
    """Saturation of the source, hue and luminosity of the destination."""
    SCREEN = "screen"
    SOFT_LIGHT = "softLight"
    SRC = "src"
    """Only the source."""
    SRC_A_TOP = "srcATop"
    """The destination, with the source over it where both are."""
    SRC_IN = "srcIn"
    """The source where the destination is."""
    SRC_OUT = "srcOut"
    """The source where the destination is not."""
    SRC_OVER = "srcOver"
    """The source over the destination, the usual way of painting."""
    VALUES = "values"
    """No mode: the reference lists it by accident, and programs may name it. Painted as `SRC_OVER`."""
    XOR = "xor"
    """Either, where the other is not."""


class BlurTileMode(StringEnum):
    """What a blur takes to lie beyond the edge of what it blurs."""

    CLAMP = "clamp"
    """More of the colour at the edge."""
    DECAL = "decal"
    """Nothing: transparency."""
    MIRROR = "mirror"
    """The contents, mirrored at the edge."""
    REPEATED = "repeated"
    """The contents over again."""


class GradientTileMode(StringEnum):
    """How a gradient goes on beyond its first and last colour."""

    CLAMP = "clamp"
    """In the colour at its end."""
    DECAL = "decal"
    """Transparent."""
    MIRROR = "mirror"
    """Back and forth."""
    REPEATED = "repeated"
    """From the start again."""


class ShadowBlurStyle(StringEnum):
    """Which side of a box's edge its blurred shadow is painted on."""

    NORMAL = "normal"
    """Both, blurred."""
    SOLID = "solid"
    """Solid inside, blurred outside."""
    OUTER = "outer"
    """Outside only."""
    INNER = "inner"
    """Inside only."""


class PaintingStyle(StringEnum):
    """Whether a shape is filled or its outline drawn."""

    FILL = "fill"
    STROKE = "stroke"


class StrokeCap(StringEnum):
    """The ends of a line."""

    BUTT = "butt"
    """Straight, at the end point."""
    ROUND = "round"
    """A half circle beyond the end point."""
    SQUARE = "square"
    """Straight, half the line's width beyond the end point."""


class StrokeJoin(StringEnum):
    """The corners of a line."""

    MITER = "miter"
    """Pointed, up to the miter limit."""
    ROUND = "round"
    BEVEL = "bevel"
    """Cut off straight."""


class PointMode(StringEnum):
    """How a list of points is drawn on a canvas."""

    POINTS = "points"
    """Each by itself."""
    LINES = "lines"
    """Every two as a line; a last odd one is left out."""
    POLYGON = "polygon"
    """All as one open chain of lines."""


class FilterQuality(StringEnum):
    """How carefully a scaled picture is smoothed."""

    NONE = "none"
    """Not at all: the nearest pixel."""
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ImageFit(StringEnum):
    """How a picture is fitted into the box of its control."""

    NONE = "none"
    """At its own size, centred and cut at the box."""
    CONTAIN = "contain"
    """As large as fits whole."""
    COVER = "cover"
    """As small as covers the box."""
    FILL = "fill"
    """Stretched to the box."""
    FIT_HEIGHT = "fitHeight"
    """As high as the box."""
    FIT_WIDTH = "fitWidth"
    """As wide as the box."""
    SCALE_DOWN = "scaleDown"
    """As `CONTAIN`, but never enlarged."""


class ImageRepeat(StringEnum):
    """Whether a picture fills the rest of its box by repetition, starting from the middle."""

    NO_REPEAT = "noRepeat"
    REPEAT = "repeat"
    """In both directions."""
    REPEAT_X = "repeatX"
    REPEAT_Y = "repeatY"
