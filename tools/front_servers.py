"""The web servers that stand in front of apps in tests; without them those tests are skipped."""

from __future__ import annotations

import shutil
import sys

import debian

DEBIAN_PACKAGES = {"nginx": "nginx-light", "caddy": "caddy"}


def find(name: str) -> str | None:
    """The path of a server, `nginx` or `caddy`."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin")


def ensure() -> None:
    """Install what is missing; tells when that is not possible, which is no reason to stop."""
    for name, package in DEBIAN_PACKAGES.items():
        if find(name) is None:
            try:
                debian.install([package])
            except debian.InstallError as error:
                print(f"without {name}, its tests are skipped: {error}", file=sys.stderr)
