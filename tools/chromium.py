"""The Chromium which draws the browser tests and the pictures.

`python tools/chromium.py` installs it where it is missing and prints its path.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import debian

DEBIAN_PACKAGES = ["chromium", "fonts-roboto"]
NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"]
ROBOTO_FOLDERS = [Path("/usr/share/fonts/truetype/roboto"), Path("/usr/share/fonts/opentype/roboto")]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Flags for a headless browser that may run as root and talks to nobody but the page's own server."""


class BrowserError(Exception):
    """There is no Chromium and it could not be installed; the message says what to do."""


def find() -> str | None:
    """The path of Chromium: the variable CHROMIUM, or what the search path has."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def path() -> str:
    """The path of Chromium. Raises `BrowserError` when there is none."""
    found = find()
    if found is None:
        raise BrowserError("no Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM")
    return found


def _has_roboto() -> bool:
    return any(folder.is_dir() for folder in ROBOTO_FOLDERS)


def _install() -> None:
    try:
        debian.install(DEBIAN_PACKAGES)
    except debian.InstallError as error:
        raise BrowserError(f"no Chromium here: {error}, or set CHROMIUM to its path") from None


def ensure() -> str:
    """Chromium and the fonts, installed if need be; returns the path of Chromium."""
    if "CHROMIUM" not in os.environ and (find() is None or not _has_roboto()):
        _install()
    return path()


if __name__ == "__main__":
    try:
        print(ensure())
    except BrowserError as error:
        sys.exit(f"error: {error}")
