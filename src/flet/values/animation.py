"""How a property moves from one value to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flet.reactive.value import Value
from flet.values.string_enum import StringEnum


class AnimationCurve(StringEnum):
    """How far along an animation is as time goes by.

    `EASE_IN_…` members start slowly, `EASE_OUT_…` end slowly, `EASE_IN_OUT_…` do both; in the order sine,
    quad, cubic, quart, quint, expo, circ they do it more and more sharply.
    """

    BOUNCE_IN = "bounceIn"
    """Bounces at the start, higher and higher."""
    BOUNCE_IN_OUT = "bounceInOut"
    """Bounces at both ends."""
    BOUNCE_OUT = "bounceOut"
    """Bounces to rest at the end."""
    DECELERATE = "decelerate"
    """Starts fast and slows down evenly."""
    EASE = "ease"
    """Speeds up quickly and slows down gently."""
    EASE_IN = "easeIn"
    """Starts slowly."""
    EASE_IN_BACK = "easeInBack"
    """Backs off a little before it starts."""
    EASE_IN_CIRC = "easeInCirc"
    EASE_IN_CUBIC = "easeInCubic"
    EASE_IN_EXPO = "easeInExpo"
    EASE_IN_OUT = "easeInOut"
    """Starts and ends slowly."""
    EASE_IN_OUT_BACK = "easeInOutBack"
    """Backs off at the start and overshoots at the end."""
    EASE_IN_OUT_CIRC = "easeInOutCirc"
    EASE_IN_OUT_CUBIC = "easeInOutCubic"
    EASE_IN_OUT_CUBIC_EMPHASIZED = "easeInOutCubicEmphasized"
    """Material 3: a short slow start and a long slow end."""
    EASE_IN_OUT_EXPO = "easeInOutExpo"
    EASE_IN_OUT_QUAD = "easeInOutQuad"
    EASE_IN_OUT_QUART = "easeInOutQuart"
    EASE_IN_OUT_QUINT = "easeInOutQuint"
    EASE_IN_OUT_SINE = "easeInOutSine"
    EASE_IN_QUAD = "easeInQuad"
    EASE_IN_QUART = "easeInQuart"
    EASE_IN_QUINT = "easeInQuint"
    EASE_IN_SINE = "easeInSine"
    EASE_IN_TO_LINEAR = "easeInToLinear"
    """Starts slowly and ends at full speed."""
    EASE_OUT = "easeOut"
    """Ends slowly."""
    EASE_OUT_BACK = "easeOutBack"
    """Overshoots a little at the end."""
    EASE_OUT_CIRC = "easeOutCirc"
    EASE_OUT_CUBIC = "easeOutCubic"
    EASE_OUT_EXPO = "easeOutExpo"
    EASE_OUT_QUAD = "easeOutQuad"
    EASE_OUT_QUART = "easeOutQuart"
    EASE_OUT_QUINT = "easeOutQuint"
    EASE_OUT_SINE = "easeOutSine"
    ELASTIC_IN = "elasticIn"
    """Swings wider and wider at the start."""
    ELASTIC_IN_OUT = "elasticInOut"
    """Swings at both ends."""
    ELASTIC_OUT = "elasticOut"
    """Swings to rest at the end."""
    FAST_LINEAR_TO_SLOW_EASE_IN = "fastLinearToSlowEaseIn"
    """Starts at full speed and takes long to come to rest."""
    FAST_OUT_SLOWIN = "fastOutSlowIn"
    """Material 2: speeds up quickly and slows down gently."""
    LINEAR = "linear"
    """At the same speed throughout."""
    LINEAR_TO_EASE_OUT = "linearToEaseOut"
    """Starts at full speed and ends slowly."""
    SLOW_MIDDLE = "slowMiddle"
    """Slows down in the middle."""


class AnimatedSwitcherTransition(StringEnum):
    """How an `AnimatedSwitcher` changes from one content to the next."""

    FADE = "fade"
    ROTATION = "rotation"
    SCALE = "scale"


AnimationCurveString = Literal[
    "bounceIn",
    "bounceInOut",
    "bounceOut",
    "decelerate",
    "ease",
    "easeIn",
    "easeInBack",
    "easeInCirc",
    "easeInCubic",
    "easeInExpo",
    "easeInOut",
    "easeInOutBack",
    "easeInOutCirc",
    "easeInOutCubic",
    "easeInOutCubicEmphasized",
    "easeInOutExpo",
    "easeInOutQuad",
    "easeInOutQuart",
    "easeInOutQuint",
    "easeInOutSine",
    "easeInQuad",
    "easeInQuart",
    "easeInQuint",
    "easeInSine",
    "easeInToLinear",
    "easeOut",
    "easeOutBack",
    "easeOutCirc",
    "easeOutCubic",
    "easeOutExpo",
    "easeOutQuad",
    "easeOutQuart",
    "easeOutQuint",
    "easeOutSine",
    "elasticIn",
    "elasticInOut",
    "elasticOut",
    "fastLinearToSlowEaseIn",
    "fastOutSlowIn",
    "linear",
    "linearToEaseOut",
    "slowMiddle",
]
"""The values of `AnimationCurve`."""


@dataclass
class Animation(Value):
    """The time and manner in which a property reaches a new value."""

    duration: int = 1
    """How long it takes, in milliseconds."""
    curve: AnimationCurve | None = None
    """How it moves; default `AnimationCurve.LINEAR`."""


def implicit(duration: int, curve: AnimationCurve | None = None) -> Animation:
    """Make an animation of `duration` milliseconds; the same as `Animation(duration, curve)`."""
    return Animation(duration, curve)
