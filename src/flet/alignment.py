"""Places inside a box: `alignment.center`, `alignment.Alignment(0, 0.5)`."""

from flet.values.alignment import (
    Alignment,
    bottom_center,
    bottom_left,
    bottom_right,
    center,
    center_left,
    center_right,
    top_center,
    top_left,
    top_right,
)

__all__ = [
    "Alignment",
    "bottom_center",
    "bottom_left",
    "bottom_right",
    "center",
    "center_left",
    "center_right",
    "top_center",
    "top_left",
    "top_right",
]
