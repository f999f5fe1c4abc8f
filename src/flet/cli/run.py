"""`flet run`: runs a program, and runs it again whenever its files change."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from flet.cli.order import Order
from flet.cli.parser import Options
from flet.cli.worker import CANNOT_SERVE

# Milliseconds: changes this close together are one save; and how often a program that ended is noticed.
_TOGETHER, _LOOK = 20, 200
# Seconds a program has to end when it is told to, and after which the next process is made ready.
_LAST, _REST = 2.0, 1.0


class Worker:
    """A process that waits for its order, and then runs a program."""

    def __init__(self) -> None:
        self.process = subprocess.Popen([sys.executable, "-m", "flet.cli.worker"], stdin=subprocess.PIPE)
        self.ended_at = 0.0

    def run(self, order: Order) -> None:
        """Give the order."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(order.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            # It ended before: that is noticed like any other end.
            return

    def end(self) -> None:
        """Have it end."""
        self.ended_at = time.monotonic()
        self.process.terminate()

    def gone(self) -> bool:
        """Whether it has ended; one that does not want to is killed."""
        if self.process.poll() is None and time.monotonic() - self.ended_at > _LAST:
            self.process.kill()
        return self.process.poll() is not None


class Runs:
    """The runs of one program: the current one, the process for the next, and those that are ending."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._current = Worker()
        self._current.run(order)
        self._next: Worker | None = None
        self._ending: list[Worker] = []
        self._since = time.monotonic()

    def again(self, failure: str = "") -> None:
        """End the current run and start the next one."""
        self._current.end()
        self._ending.append(self._current)
        self._order = self._order.again(failure)
        self._current = self._next or Worker()
        self._current.run(self._order)
        self._next = None
        self._since = time.monotonic()

    def look(self) -> int | None:
        """See to the processes; returns an exit status when there is nothing left to run."""
        self._ending = [worker for worker in self._ending if not worker.gone()]
        status = self._current.process.poll()
        if status is not None:
            if status in (0, CANNOT_SERVE):
                return 1 if status else 0
            self.again(f"The program ended with status {status}.")
        elif self._next is None and time.monotonic() - self._since > _REST:
            self._next = Worker()
        return None

    def stop(self) -> None:
        """End everything."""
        workers = [self._current, *([self._next] if self._next else []), *self._ending]
        for worker in workers:
            worker.end()
        while not all(worker.gone() for worker in workers):
            time.sleep(0.02)


class Watched(DefaultFilter):
    """Which changes count: those of the script, or of everything in its directory but what is made by running."""

    def __init__(self, folder: Path, script: Path | None, ignored: list[str]) -> None:
        self._script = script
        super().__init__(ignore_paths=[folder / name for name in ignored])

    def __call__(self, change: Change, path: str) -> bool:
        """Whether a change counts."""
        if self._script is not None:
            return Path(path) == self._script
        return super().__call__(change, path)


def run(options: Options) -> int:
    """Run until interrupted, or told to end."""
    if threading.current_thread() is threading.main_thread():
        # Ends like Ctrl+C does: with the processes that were started, and with what they left on the disk.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    found = _script(options)
    if isinstance(found, str):
        print(f"flet run: {found}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="flet-run-") as folder:
        target = options.script if options.module else str(found)
        order = Order(
            target,
            options.module,
            state=str(Path(folder) / "state.json"),
            view="web_browser" if options.web else "",
            verbose=options.verbose,
            environment=_environment(options, found.parent),
        )
        return _watch(options, found, Runs(order))


def _watch(options: Options, script: Path, runs: Runs) -> int:
    whole = options.directory or options.recursive
    ignored = [name.strip() for name in (options.ignore_dirs or "").split(",") if name.strip()]
    try:
        for changes in watch(
            script.parent,
            watch_filter=Watched(script.parent, None if whole else script, ignored),
            step=_TOGETHER,
            debounce=10 * _TOGETHER,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            recursive=options.recursive,
            raise_interrupt=True,
        ):
            if changes:
                if options.verbose:
                    print(f"Changed: {', '.join(sorted(path for _, path in changes))}", flush=True)
                runs.again()
            status = runs.look()
            if status is not None:
                return status
        return 0
    except KeyboardInterrupt:
        return 0
    finally:
        runs.stop()


def _script(options: Options) -> Path | str:
    """The file to run, or why there is none."""
    if options.module:
        sys.path.insert(0, os.getcwd())
        try:
            spec = importlib.util.find_spec(options.script)
            if spec is not None and spec.submodule_search_locations:
                spec = importlib.util.find_spec(f"{options.script}.__main__")
        except (ImportError, ValueError):
            spec = None
        if spec is None or not spec.origin:
            return f"there is no module {options.script} that can be run."
        return Path(spec.origin).resolve()
    path = Path(options.script).resolve()
    if path.is_dir():
        path /= "main.py"
    return path if path.is_file() else f"there is no {path}."


def _environment(options: Options, folder: Path) -> dict[str, str]:
    """The variables that stand for the options."""
    set_variables = {"FLET_DEBUG": os.environ.get("FLET_DEBUG", "true")}
    if options.port is not None:
        set_variables["FLET_SERVER_PORT"] = str(options.port)
    if options.host:
        set_variables["FLET_SERVER_IP"] = options.host
    if options.name:
        set_variables["FLET_WEB_APP_PATH"] = options.name
    if options.hidden:
        set_variables["FLET_HIDE_WINDOW_ON_START"] = "true"
    if options.ios or options.android:
        set_variables["FLET_FORCE_WEB_SERVER"] = "true"
        set_variables.setdefault("FLET_SERVER_IP", "0.0.0.0")
    if options.assets != "assets":
        set_variables["FLET_ASSETS_DIR"] = str(folder / options.assets)
    return set_variables
