"""What users may type, and how fields look and help while they do."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.string_enum import StringEnum


class InputBorder(StringEnum):
    """The lines around a field."""

    NONE = "none"
    OUTLINE = "outline"
    """All four sides, with rounded corners."""
    UNDERLINE = "underline"
    """The bottom only."""


class KeyboardType(StringEnum):
    """The on-screen keyboard a field asks for."""

    NONE = "none"
    TEXT = "text"
    MULTILINE = "multiline"
    NUMBER = "number"
    PHONE = "phone"
    DATETIME = "datetime"
    EMAIL = "email"
    URL = "url"
    VISIBLE_PASSWORD = "visiblePassword"
    """For passwords shown as they are typed."""
    NAME = "name"
    STREET_ADDRESS = "streetAddress"


class TextCapitalization(StringEnum):
    """Which letters an on-screen keyboard makes capital by itself."""

    NONE = None
    CHARACTERS = "characters"
    """All."""
    WORDS = "words"
    """The first of each word."""
    SENTENCES = "sentences"
    """The first of each sentence."""


class VisibilityMode(StringEnum):
    """When an overlay of a Cupertino field, its clear button for instance, is shown."""

    NEVER = "never"
    EDITING = "editing"
    """While the field holds text."""
    NOT_EDITING = "notEditing"
    """While the field is empty."""
    ALWAYS = "always"


@dataclass
class InputFilter(Value):
    """Lets through, or keeps out, what matches a pattern while the user types.

    The pattern is a regular expression that Python and JavaScript understand alike.
    """

    regex_string: str
    """The pattern that pieces of the text are matched with."""
    allow: bool = True
    """True keeps only what matches; False drops what matches."""
    replacement_string: str = ""
    """What is put in the place of each piece that is dropped."""


class NumbersOnlyInputFilter(InputFilter):
    """Lets only the digits 0 to 9 through."""

    def __init__(self) -> None:
        super().__init__("[0-9]")


class TextOnlyInputFilter(InputFilter):
    """Lets only the letters a to z and A to Z through."""

    def __init__(self) -> None:
        super().__init__("[a-zA-Z]")
