"""Icons."""

from __future__ import annotations

from flet.controls.constrained_control import ConstrainedControl


class Icon(ConstrainedControl, widget="Icon", role="img"):
    """A picture sign from the Material or the Cupertino set.

    Assistive technology passes over it unless it has a `semantics_label` or a `tooltip`.
    """

    name: str | None = None
    """Name of the icon, such as `ft.icons.ADD` or `"add"`."""
    color: str | None = None
    """Colour; default that of its surroundings: primary on a page, the label's in a button."""
    size: float | None = None
    """Edge length in logical pixels; default that of its surroundings, mostly 24."""
    semantics_label: str | None = None
    """What assistive technology reads."""
