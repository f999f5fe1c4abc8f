"""Files that users choose and apps upload."""

from __future__ import annotations

from dataclasses import dataclass

from flet.reactive.value import Value
from flet.values.string_enum import StringEnum


class FilePickerFileType(StringEnum):
    """Which files a picker offers."""

    ANY = "any"
    MEDIA = "media"
    """Pictures and films."""
    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    CUSTOM = "custom"
    """Those with one of the extensions given as `allowed_extensions`."""


@dataclass
class FilePickerFile:
    """A file the user has chosen."""

    name: str
    """Its name, without folders."""
    path: str | None
    """Where it is on the user's machine; `None` in a browser, which does not tell."""
    size: int
    """Its length in bytes."""


@dataclass
class FilePickerUploadFile(Value):
    """A file to upload, of those the user has chosen."""

    name: str
    """The chosen file's name."""
    upload_url: str
    """Where to send it: `Page.get_upload_url()` makes such an address."""
    method: str = "PUT"
    """The HTTP method to send it with."""
