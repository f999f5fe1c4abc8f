"""`flet doctor`: what an app would run with here."""

from __future__ import annotations

import os
import platform
import sys
from importlib import metadata

from flet.cli.parser import Options
from flet.server.document import Bundle, ClientNotBuilt
from flet.server.settings import SettingError, Settings
from flet.version import distribution_version, version

_PACKAGES = ("starlette", "uvicorn", "uvloop", "websockets", "msgspec", "fastapi", "watchfiles", "redis", "authlib")


def run(options: Options) -> int:
    """Print everything; the exit status tells whether something is wrong."""
    wrong = 0
    print(f"fletling    {distribution_version()}, Flet API {version}")
    print(f"Python      {platform.python_version()} on {platform.platform()}")
    for name in _PACKAGES:
        try:
            found = metadata.version(name)
        except metadata.PackageNotFoundError:
            found = "not installed"
        print(f"{name:<11} {found}")
    try:
        print(f"client      {Bundle.load().js}")
    except ClientNotBuilt as error:
        wrong = 1
        print(f"client      missing: {error}")
    screen = not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    print(f"screen      {'yes' if screen else 'none: apps are only served, on port 8000'}")
    for name in sorted(set(Settings.variables()) & set(os.environ)):
        try:
            Settings.from_environment({name: os.environ[name]})
            shown = "(hidden)" if name == "FLET_SECRET_KEY" else os.environ[name]
            print(f"{name}={shown}{' (has no effect)' if name == 'FLET_VIEW_PATH' else ''}")
        except SettingError as error:
            wrong = 1
            print(f"wrong: {error}")
    unknown = sorted(name for name in os.environ if name.startswith("FLET_") and name not in Settings.variables())
    for name in unknown:
        print(f"{name} is no variable of this version")
    return wrong
