"""The nginx that stands in front of apps in tests; without it those tests are skipped."""

from __future__ import annotations

import shutil
import sys

import debian

DEBIAN_PACKAGE = "nginx-light"


def find() -> str | None:
    """The path of nginx."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def ensure() -> None:
    """Install nginx where it is missing; tells when that is not possible, which is no reason to stop."""
    if find() is None:
        try:
            debian.install([DEBIAN_PACKAGE])
        except debian.InstallError as error:
            print(f"without nginx, its tests are skipped: {error}", file=sys.stderr)
