"""The finders that a user and a locator have in common."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flet.reactive import Declared
from flet.testing import finding

if TYPE_CHECKING:
    from flet.testing.finding import Step
    from flet.testing.locator import Locator

Wanted = str | re.Pattern[str]


class Finders:
    """Finders describe controls; they look only when something is done or asked.

    Strings match as a part of the text in any case; `exact=True` asks for all of it, and a compiled pattern is
    searched for. Controls that are not shown are left out unless `include_hidden`.
    """

    def _find(self, step: Step, include_hidden: bool) -> Locator:
        raise NotImplementedError

    def get_by_role(
        self,
        role: str,
        *,
        name: str | re.Pattern[str] | None = None,
        exact: bool = False,
        checked: bool | None = None,
        disabled: bool | None = None,
        include_hidden: bool = False,
    ) -> Locator:
        """Controls with an ARIA role such as `button`, `textbox`, `checkbox`, `dialog`, `heading` or `tab`.

        name: the accessible name: the label, the text inside, or the tooltip.
        checked: only those that are checked, or are not.
        disabled: only those that are disabled, or are not.
        """
        return self._find(finding.by_role(role, name, exact, checked=checked, disabled=disabled), include_hidden)

    def get_by_label(
        self, label: str | re.Pattern[str], *, exact: bool = False, include_hidden: bool = False
    ) -> Locator:
        """Controls with a label, a tooltip or a semantics label: fields, checkboxes, icon buttons, pictures."""
        return self._find(finding.by_label(label, exact), include_hidden)

    def get_by_text(self, text: str | re.Pattern[str], *, exact: bool = False, include_hidden: bool = False) -> Locator:
        """The innermost controls that show a text; what was typed into a field is not looked at."""
        return self._find(finding.by_text(text, exact), include_hidden)

    def get_by_key(self, key: str, *, include_hidden: bool = False) -> Locator:
        """The control with a `key`."""
        return self._find(finding.by_key(key), include_hidden)

    def get_by_type(self, kind: type[Declared] | str, *, include_hidden: bool = False) -> Locator:
        """Controls of a class or of one derived from it, or drawn as the widget of that name."""
        return self._find(finding.by_type(kind), include_hidden)
