"""The base of what a canvas draws."""

from flet.controls.canvas.shape import Shape

__all__ = ["Shape"]
