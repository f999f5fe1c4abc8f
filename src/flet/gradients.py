"""Gradients that fill boxes."""

from flet.values.drawing import GradientTileMode
from flet.values.gradients import Gradient, LinearGradient, RadialGradient, SweepGradient

__all__ = ["Gradient", "GradientTileMode", "LinearGradient", "RadialGradient", "SweepGradient"]
