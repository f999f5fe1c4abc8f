"""Events of a `FilePicker`."""

from __future__ import annotations

from typing import Any, cast

from flet.controls.events.base import (
    DataEvent,
    optional_number,
    optional_text,
    read_integer,
    read_text,
    read_with,
    text,
)
from flet.values.files import FilePickerFile


def _read_files(item: Any) -> list[FilePickerFile]:
    if not isinstance(item, list):
        raise ValueError("not a list")
    return [_read_file(entry) for entry in cast("list[Any]", item)]


def _read_file(entry: Any) -> FilePickerFile:
    given = cast("dict[str, Any]", entry) if isinstance(entry, dict) else {}
    path = given.get("path")
    return FilePickerFile(
        read_text(given.get("name")),
        None if path is None else read_text(path),
        read_integer(given.get("size")),
    )


class FilePickerResultEvent(DataEvent):
    """A picker has closed."""

    path: str | None = optional_text("path")
    """The folder or the place to save at that was chosen, where the browser tells."""
    files: list[FilePickerFile] | None = read_with("files", _read_files, optional=True)
    """The files chosen; `None` when the user gave up."""


class FilePickerUploadEvent(DataEvent):
    """A step of an upload."""

    file_name: str = text("file_name")
    """Which file."""
    progress: float | None = optional_number("progress")
    """How much of it has been sent, from 0 to 1."""
    error: str | None = optional_text("error")
    """What went wrong; `None` when nothing did."""
