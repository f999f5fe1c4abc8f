"""Runs an app in a process of its own, so that measuring does not share its interpreter."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_PROGRAM = """
import sys
sys.path[:0] = [{root!r}, {source!r}]
from importlib import import_module
from flet.server import app_for
from flet.server.listen import listen, run_server, serve
module, name = {target!r}.split(":")
main = getattr(import_module(module), name)
app = main if {bare!r} else app_for(main, options={options!r})
listener = listen("127.0.0.1", 0)
print(listener.getsockname()[1], flush=True)
run_server(serve(app, listener))
"""


@contextlib.contextmanager
def served(
    target: str, variables: dict[str, str] | None = None, *, bare: bool = False, **options: object
) -> Iterator[tuple[int, int]]:
    """Serve `module:main` as `ft.app` does, with environment variables and fields of AppOptions.

    `bare` serves an ASGI application as it is. Gives the port and the process id.
    """
    program = _PROGRAM.format(root=str(ROOT), source=str(ROOT / "src"), target=target, options=options, bare=bare)
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, env={**os.environ, **(variables or {})}
    )
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline()), process.pid
    finally:
        process.terminate()
        process.wait()


def resident_kib(pid: int) -> int:
    """Resident memory of a process in KiB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return 0


def family_of(pid: int) -> list[int]:
    """A process and all that it has started, and these in their turn (Linux)."""
    parents: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(status.parent.name))
    found = [pid]
    for each in found:
        found += parents.get(each, [])
    return found


def cpu_seconds(pid: int) -> float:
    """Processor time a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
