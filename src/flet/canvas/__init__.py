"""Free drawing: `import flet.canvas as cv`, then `cv.Canvas([cv.Circle(50, 50, 20)])`."""

from flet.controls.canvas.canvas import Canvas
from flet.controls.canvas.figures import Arc, Circle, Line, Oval, Points, Rect
from flet.controls.canvas.flood import Color, Fill
from flet.controls.canvas.path import Path
from flet.controls.canvas.shadow import Shadow
from flet.controls.canvas.text import Text
from flet.controls.events import CanvasResizeEvent
from flet.values.drawing import PointMode

__all__ = [
    "Arc",
    "Canvas",
    "CanvasResizeEvent",
    "Circle",
    "Color",
    "Fill",
    "Line",
    "Oval",
    "Path",
    "PointMode",
    "Points",
    "Rect",
    "Shadow",
    "Text",
]
