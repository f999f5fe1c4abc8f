"""Rounded corners: `border_radius.all(8)`."""

from flet.values.border_radius import BorderRadius, all, horizontal, only, vertical

__all__ = ["BorderRadius", "all", "horizontal", "only", "vertical"]
