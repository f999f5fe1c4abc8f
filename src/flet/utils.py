"""Small helpers for apps."""

from flet.values.slugify import slugify
from flet.values.vector import Vector

__all__ = ["Vector", "slugify"]
