"""The dropdown and its options: `dropdown.Option("red", "Red")`."""

from flet.controls.input.dropdown import Dropdown, Option

__all__ = ["Dropdown", "Option"]
