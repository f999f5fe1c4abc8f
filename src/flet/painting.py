"""How shapes on a canvas are painted."""

from flet.values.drawing import PaintingStyle, StrokeCap, StrokeJoin
from flet.values.painting import (
    Paint,
    PaintGradient,
    PaintLinearGradient,
    PaintRadialGradient,
    PaintSweepGradient,
)

__all__ = [
    "Paint",
    "PaintGradient",
    "PaintLinearGradient",
    "PaintRadialGradient",
    "PaintSweepGradient",
    "PaintingStyle",
    "StrokeCap",
    "StrokeJoin",
]
