"""How a program runs under `flet run`: what the command line asks for, and where the next run finds its address."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flet.values.app import AppView


@dataclass
class Development:
    """One run of a program under `flet run`.

    state: file that keeps the address from one run to the next, so that open pages find the new one.
    view: how the command line wants the app shown; None leaves it to the program.
    restarted: whether pages are open already.
    exported: the app of a program that only made an ASGI application.
    served: whether the program has served an app.
    """

    state: Path
    view: AppView | None = None
    restarted: bool = False
    exported: Any = None
    served: bool = False

    def known_port(self) -> int:
        """The port of the run before; 0 when this is the first."""
        try:
            return int(json.loads(self.state.read_text("utf-8"))["port"])
        except (OSError, ValueError, KeyError):
            return 0

    def remember(self, port: int) -> None:
        """Keep the port for the next run."""
        self.state.write_text(json.dumps({"port": port}), "utf-8")


current: Development | None = None
"""Set by `flet run` before the program starts."""
