"""How a property moves from one value to the next: `animation.Animation(300, "easeOut")`."""

from flet.values.aliases import AnimationValue
from flet.values.animation import Animation, AnimationCurve, AnimationCurveString, implicit

__all__ = ["Animation", "AnimationCurve", "AnimationCurveString", "AnimationValue", "implicit"]
