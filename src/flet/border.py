"""Lines along the edges of a box: `border.all(1, "red")`."""

from flet.values.border import Border, BorderSide, all, only, symmetric

__all__ = ["Border", "BorderSide", "all", "only", "symmetric"]
