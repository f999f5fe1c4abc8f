"""Room inside a control's edges: `padding.all(10)`, `padding.only(left=5)`."""

from flet.values.padding import Padding, all, only, symmetric

__all__ = ["Padding", "all", "only", "symmetric"]
