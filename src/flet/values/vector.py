"""Arrows in the plane."""

from __future__ import annotations

import cmath
import math

from typing_extensions import Self


class Vector(complex):
    """An immutable vector in the plane, for the mathematics of drawing and games.

    It is a complex number whose sums, differences and multiples are vectors again. Angles run from the
    x axis towards the y axis.
    """

    __slots__ = ()

    @classmethod
    def polar(cls, radians: float, magnitude: float) -> Self:
        """Make a vector of the given length that points at an angle."""
        return cls(cmath.rect(magnitude, radians))

    @property
    def x(self) -> float:
        """The first component."""
        return self.real

    @property
    def y(self) -> float:
        """The second component."""
        return self.imag

    @property
    def magnitude(self) -> float:
        """The length."""
        return abs(self)

    @property
    def radians(self) -> float:
        """The angle, from -π to π; 0 for the null vector."""
        return cmath.phase(self)

    @property
    def degrees(self) -> float:
        """The angle, from -180 to 180; 0 for the null vector."""
        return math.degrees(self.radians)

    def with_x(self, value: float) -> Self:
        """Return a copy with another first component."""
        return type(self)(value, self.imag)

    def with_y(self, value: float) -> Self:
        """Return a copy with another second component."""
        return type(self)(self.real, value)

    def with_magnitude(self, value: float) -> Self:
        """Return a copy of another length."""
        return self.polar(self.radians, value)

    def with_radians(self, value: float) -> Self:
        """Return a copy that points at another angle, in radians."""
        return self.polar(value, self.magnitude)

    def with_degrees(self, value: float) -> Self:
        """Return a copy that points at another angle, in degrees."""
        return self.polar(math.radians(value), self.magnitude)

    def __add__(self, other: complex) -> Self:
        return type(self)(complex.__add__(self, other))

    __radd__ = __add__

    def __sub__(self, other: complex) -> Self:
        return type(self)(complex.__sub__(self, other))

    def __rsub__(self, other: complex) -> Self:
        return type(self)(complex.__rsub__(self, other))

    def __mul__(self, other: complex) -> Self:
        return type(self)(complex.__mul__(self, other))

    __rmul__ = __mul__

    def __truediv__(self, other: complex) -> Self:
        return type(self)(complex.__truediv__(self, other))

    def __neg__(self) -> Self:
        return type(self)(complex.__neg__(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.real:g}, {self.imag:g})"
