"""Enums of text: its weight, lines, overflow and place in the theme."""

from __future__ import annotations

from enum import IntFlag

from flet.values.string_enum import StringEnum


class FontWeight(StringEnum):
    """How heavy letters are: nine steps from thin to black."""

    NORMAL = "normal"
    """The same as `W_400`."""
    BOLD = "bold"
    """The same as `W_700`."""
    W_100 = "w100"
    W_200 = "w200"
    W_300 = "w300"
    W_400 = "w400"
    W_500 = "w500"
    W_600 = "w600"
    W_700 = "w700"
    W_800 = "w800"
    W_900 = "w900"


class TextAlign(StringEnum):
    """Where lines of text stand in the width of their control."""

    NONE = None
    """The control's own default."""
    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"
    JUSTIFY = "justify"
    """Lines are stretched to the full width, except the last of a paragraph."""
    START = "start"
    """Left, or right where text runs from right to left."""
    END = "end"
    """Right, or left where text runs from right to left."""


class TextDecoration(IntFlag):
    """Lines drawn along text; `UNDERLINE | OVERLINE` draws both."""

    NONE = 0
    UNDERLINE = 1
    OVERLINE = 2
    LINE_THROUGH = 4


class TextDecorationStyle(StringEnum):
    """How the lines of a `TextDecoration` are drawn."""

    SOLID = "solid"
    DOUBLE = "double"
    DOTTED = "dotted"
    DASHED = "dashed"
    WAVY = "wavy"


class TextOverflow(StringEnum):
    """What becomes of text that does not fit its control."""

    NONE = None
    """The control's own default."""
    CLIP = "clip"
    """It is cut at the edge."""
    ELLIPSIS = "ellipsis"
    """It ends in an ellipsis."""
    FADE = "fade"
    """It fades out towards the edge."""
    VISIBLE = "visible"
    """It is drawn over the edge."""


class TextThemeStyle(StringEnum):
    """The fifteen text styles of a theme, from the largest to the smallest of each kind."""

    DISPLAY_LARGE = "displayLarge"
    """57 px, lines 64 px high."""
    DISPLAY_MEDIUM = "displayMedium"
    """45 px, lines 52 px high."""
    DISPLAY_SMALL = "displaySmall"
    """36 px, lines 44 px high."""
    HEADLINE_LARGE = "headlineLarge"
    """32 px, lines 40 px high."""
    HEADLINE_MEDIUM = "headlineMedium"
    """28 px, lines 36 px high."""
    HEADLINE_SMALL = "headlineSmall"
    """24 px, lines 32 px high."""
    TITLE_LARGE = "titleLarge"
    """22 px, lines 28 px high."""
    TITLE_MEDIUM = "titleMedium"
    """16 px of weight 500, lines 24 px high."""
    TITLE_SMALL = "titleSmall"
    """14 px of weight 500, lines 20 px high."""
    LABEL_LARGE = "labelLarge"
    """14 px of weight 500, lines 20 px high."""
    LABEL_MEDIUM = "labelMedium"
    """12 px of weight 500, lines 16 px high."""
    LABEL_SMALL = "labelSmall"
    """11 px of weight 500, lines 16 px high."""
    BODY_LARGE = "bodyLarge"
    """16 px, lines 24 px high."""
    BODY_MEDIUM = "bodyMedium"
    """14 px, lines 20 px high; what text has that is given no style."""
    BODY_SMALL = "bodySmall"
    """12 px, lines 16 px high."""


class MarkdownExtensionSet(StringEnum):
    """Which additions to plain Markdown are understood."""

    NONE = "none"
    COMMON_MARK = "commonMark"
    """What CommonMark defines."""
    GITHUB_WEB = "gitHubWeb"
    """GitHub's tables, strikethrough, task lists and links, with emoji and heading anchors."""
    GITHUB_FLAVORED = "gitHubFlavored"
    """GitHub's tables, strikethrough, task lists and links."""
