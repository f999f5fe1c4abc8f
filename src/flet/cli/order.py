"""What `flet run` tells the process that is to run the program."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace


@dataclass(frozen=True)
class Order:
    """One run of a program.

    target: path of the script, or name of the module.
    state: file that keeps the port from run to run.
    view: an `AppView`, or empty for what the program wants.
    restarted: whether pages are open already.
    failure: what to show instead of running the program.
    """

    target: str
    module: bool = False
    state: str = ""
    view: str = ""
    verbose: int = 0
    restarted: bool = False
    failure: str = ""
    environment: dict[str, str] = field(default_factory=dict[str, str])

    def encode(self) -> bytes:
        """One line of text."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def decode(cls, line: bytes) -> Order:
        """The order in a line."""
        return cls(**json.loads(line))

    def again(self, failure: str = "") -> Order:
        """The order for the run after this one."""
        return replace(self, restarted=True, failure=failure)
