"""Room outside a control's edges: `margin.all(10)`, `margin.only(left=5)`."""

from flet.values.margin import Margin, all, only, symmetric

__all__ = ["Margin", "all", "only", "symmetric"]
