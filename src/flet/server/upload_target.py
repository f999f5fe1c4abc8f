"""Where an uploaded file goes: inside the upload directory, whatever its name says."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

PART_PREFIX = ".flet-upload-"
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)
_LONGEST_PART = 255
_LONGEST_NAME = 1024


class BadName(ValueError):
    """A name that no uploaded file may have; the message says why and is fit for the user."""


def parts_of(name: str) -> list[str]:
    """The folders and the file name in a relative name; raises BadName.

    What is refused does not depend on the server's system: an app behaves alike wherever it runs.
    """
    if any(ord(character) < 32 for character in name):
        raise BadName("The file name has a control character in it.")
    if name.startswith("/") or "\\" in name or PureWindowsPath(name).drive:
        raise BadName("The file name is not relative to the upload directory.")
    if len(name.encode("utf-8", "replace")) > _LONGEST_NAME:
        raise BadName("The file name is too long.")
    parts = name.split("/")
    for part in parts:
        _check(part)
    return parts


def _check(part: str) -> None:
    if part in ("", ".", ".."):
        raise BadName("The file name leads out of the upload directory, or is empty.")
    if part.endswith((" ", ".")):
        raise BadName("The file name ends with a dot or a space.")
    if part.partition(".")[0].rstrip().lower() in _DEVICES:
        raise BadName(f"{part} is the name of a device on some systems.")
    if part.startswith(PART_PREFIX):
        raise BadName(f"Names that begin with {PART_PREFIX} are reserved.")
    try:
        if len(part.encode()) > _LONGEST_PART:
            raise BadName("The file name is too long.")
    except UnicodeEncodeError:
        raise BadName("The file name is not valid Unicode.") from None


def target_in(folder: Path, name: str) -> Path:
    """The place for a file, its folders made; raises BadName for one that may not be written there."""
    path = folder
    *folders, file = parts_of(name)
    for part in folders:
        path /= part
        if path.is_symlink():
            raise BadName("The file name leads through a link.")
        try:
            path.mkdir(exist_ok=True)
        except FileExistsError:
            raise BadName(f"{part} is a file, not a folder.") from None
    if not path.resolve().is_relative_to(folder.resolve()):
        raise BadName("The file name leads out of the upload directory.")
    path /= file
    if path.is_symlink():
        raise BadName("There is a link of that name.")
    if path.exists() and not path.is_file():
        raise BadName("There is something else of that name.")
    return path
