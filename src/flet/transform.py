"""Turning, enlarging and shifting a control."""

from flet.values.aliases import OffsetValue, RotateValue, ScaleValue
from flet.values.transform import Offset, Rotate, Scale

__all__ = ["Offset", "OffsetValue", "Rotate", "RotateValue", "Scale", "ScaleValue"]
