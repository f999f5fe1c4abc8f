"""Places inside a box."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value


@dataclass
class Alignment(Value):
    """A place inside a box, relative to its size: the centre is (0, 0), each edge is 1 away.

    Places beyond the edges (|x| or |y| above 1) lie outside the box.
    """

    x: float
    """From -1 at the left edge to 1 at the right one."""
    y: float
    """From -1 at the top edge to 1 at the bottom one."""


top_left = Alignment(-1, -1)
"""The top left corner."""
top_center = Alignment(0, -1)
"""The middle of the top edge."""
top_right = Alignment(1, -1)
"""The top right corner."""
center_left = Alignment(-1, 0)
"""The middle of the left edge."""
center = Alignment(0, 0)
"""The centre."""
center_right = Alignment(1, 0)
"""The middle of the right edge."""
bottom_left = Alignment(-1, 1)
"""The bottom left corner."""
bottom_center = Alignment(0, 1)
"""The middle of the bottom edge."""
bottom_right = Alignment(1, 1)
"""The bottom right corner."""
