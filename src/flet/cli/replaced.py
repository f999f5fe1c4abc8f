"""Commands of the reference that do not exist here, and what takes their place."""

from __future__ import annotations

import sys

from flet.cli.parser import Options

_SERVED = (
    "An app runs on a server, and browsers show it: put the program there, `pip install fletling`, and start it.\n"
    "docs/hosting has recipes for systemd, Docker, nginx and more. Browsers can install the app from its page."
)
_TEXTS = {
    "build": "There is nothing to build.\n" + _SERVED,
    "pack": "There is no packing into a program file.\n"
    + _SERVED
    + "\nPyInstaller and its kind pack a program as any other.",
    "publish": "An app cannot be published as a static site: its Python runs on a server.\n" + _SERVED,
}


def run(options: Options) -> int:
    """Say what to do instead."""
    print(f"flet {options.command}: {_TEXTS[options.command]}", file=sys.stderr)
    return 2
