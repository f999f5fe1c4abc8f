"""Installs Debian packages that tests and pictures need."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence


class InstallError(Exception):
    """The packages could not be installed; the message says what to do by hand."""


def install(packages: Sequence[str]) -> None:
    """Install packages, as root or through sudo. Raises `InstallError`."""
    names = " ".join(packages)
    by_hand = f"install it by hand: apt-get install {names}"
    apt = shutil.which("apt-get")
    if apt is None:
        raise InstallError(f"no apt-get here to install {names} with; {by_hand}")
    prefix: list[str] = []
    if os.geteuid() != 0:
        sudo = shutil.which("sudo")
        if sudo is None:
            raise InstallError(f"installing {names} needs root; {by_hand}")
        prefix = [sudo]
    print(f"installing {' and '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A failing update is no reason to stop: the list at hand may be good enough.
    subprocess.run([*prefix, apt, "update", "-q"], env=environment, capture_output=True, check=False)
    command = [*prefix, apt, "install", "-y", "-q", "--no-install-recommends", *packages]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise InstallError(f"`{' '.join(command)}` failed:\n\n{done.stdout}{done.stderr}\n{by_hand}")
