"""Text as part of an address."""

from __future__ import annotations

import re
import unicodedata


def slugify(value: str) -> str:
    """Return `value` as lower-case ASCII words joined by single hyphens, fit for a URL.

    Accents are dropped and so is what has no ASCII letter: `slugify(" Crème Brûlée! ")` is `"creme-brulee"`.
    Underscores inside the text stay.
    """
    text = unicodedata.normalize("NFKD", str(value)).encode("ascii", "ignore").decode("ascii").lower()
    words = re.sub(r"[^\w\s-]", "", text)
    return re.sub(r"[-\s]+", "-", words).strip("-_")
