"""Sound, film and what assistive technology reads out."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.aliases import OptionalNumber, PaddingValue
from flet.values.string_enum import StringEnum
from flet.values.text_style import TextStyle
from flet.values.typography import TextAlign


class Assertiveness(StringEnum):
    """How an announcement meets what a screen reader is saying."""

    POLITE = "polite"
    """It waits for the end of the sentence."""
    ASSERTIVE = "assertive"
    """It interrupts."""


class AudioEncoder(StringEnum):
    """The format in which sound is recorded; a browser may know only some."""

    AACLC = "aacLc"
    """AAC, low complexity."""
    AACELD = "aacEld"
    """AAC, enhanced low delay."""
    AACHE = "aacHe"
    """AAC, high efficiency."""
    AMRNB = "amrNb"
    """AMR for speech, narrow band."""
    AMRWB = "amrWb"
    """AMR for speech, wide band."""
    OPUS = "opus"
    FLAC = "flac"
    WAV = "wav"
    PCM16BITS = "pcm16bits"
    """Samples of 16 bits without a header."""


class ReleaseMode(StringEnum):
    """What an `Audio` control does at the end of its sound."""

    RELEASE = "release"
    """Stops and gives up what it holds."""
    LOOP = "loop"
    """Starts again."""
    STOP = "stop"
    """Stops and stays ready to play again."""


class PlaylistMode(StringEnum):
    """What a `Video` control plays at the end of a medium."""

    NONE = "none"
    """The next one, until the list ends."""
    SINGLE = "single"
    """The same one again."""
    LOOP = "loop"
    """The next one, and after the last the first."""


@dataclass
class VideoMedia(Value):
    """One medium in the playlist of a `Video` control."""

    resource: str | None = None
    """Address of the medium, or its path among the app's assets."""
    http_headers: dict[str, str] | None = None
    """Headers to ask for it with; a browser cannot send them for media it plays itself."""
    extras: dict[str, str] | None = None
    """Notes of the app's own; not used by the player."""


@dataclass
class VideoSubtitleConfiguration(Value):
    """The subtitles of a `Video` control and how they look."""

    src: str | None = None
    """Address of a subtitle file, or its text."""
    title: str | None = None
    """Name of the track in the player's menu."""
    language: str | None = None
    """Language of the track, as a BCP 47 tag such as `en`."""
    text_style: TextStyle | None = None
    """Look of the text."""
    text_scale_factor: OptionalNumber = None
    """Factor the text is enlarged by."""
    text_align: TextAlign | None = None
    """Where lines stand in the width of the picture; default centre."""
    padding: PaddingValue = None
    """Room around the text, in logical pixels."""
    visible: bool | None = None
    """Whether subtitles are shown; default True."""
