"""What controls with a Cupertino twin have."""

from __future__ import annotations

from dataclasses import KW_ONLY

from flet.controls.control import Control


class AdaptiveControl(Control, abstract=True):
    """The base of controls that look like the platform they are shown on when `adaptive`."""

    _then_positional = ("adaptive",)

    _: KW_ONLY
    adaptive: bool | None = None
    """Whether it takes the Cupertino look on iOS and macOS; unset, it follows the control around it."""
