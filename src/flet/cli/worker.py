"""The process that runs a program for `flet run`.

It imports what any program needs before it is told which one to run, so that a changed program starts at once.
"""

from __future__ import annotations

import gc
import logging
import os
import runpy
import sys
import threading
import traceback
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from flet.cli.order import Order

CANNOT_SERVE = 3


def main() -> None:
    """Get ready, wait for the order, and carry it out."""
    warm_up()
    line = sys.stdin.buffer.readline()
    if not line:
        return
    threading.Thread(target=_end_with_parent, daemon=True).start()
    carry_out(Order.decode(line))


def warm_up() -> None:
    """Import everything a program may name, and what serves it."""
    import flet
    from flet.server.listen import prepare

    prepare()
    import_module("flet.server.launch")
    for name in dir(flet):
        try:
            getattr(flet, name)
        except Exception:
            # Something optional is not installed; a program that needs it will say so.
            continue
    # What is here stays: the collector need not look at it again.
    gc.freeze()


def _end_with_parent() -> None:
    """The command line holds the other end of the pipe for as long as it lives."""
    # Not through `sys.stdin`, whose lock the interpreter wants at its end.
    while os.read(0, 1024):
        pass
    os._exit(0)


def carry_out(order: Order) -> None:
    """Run the program, or show why it cannot run."""
    from flet.server import development
    from flet.values.app import AppView

    os.environ.update(order.environment)
    if order.verbose:
        logging.basicConfig(level=logging.DEBUG if order.verbose > 1 else logging.INFO)
    run = development.Development(
        Path(order.state), view=AppView(order.view) if order.view else None, restarted=order.restarted
    )
    development.current = run
    failure = order.failure or _run_program(order, run)
    if failure:
        print(failure, file=sys.stderr, flush=True)
        _serve_failure(order, failure)


def _run_program(order: Order, run: Any) -> str:
    """Run the program to its end; returns what went wrong, or nothing."""
    try:
        if order.module:
            sys.argv = [order.target]
            runpy.run_module(order.target, run_name="__main__", alter_sys=True)
        else:
            _run_script(Path(order.target))
    except KeyboardInterrupt:
        return ""
    except SystemExit as end:
        if run.served and not isinstance(end.code, str):
            return ""
        if isinstance(end.code, str):
            return end.code
        if end.code:
            return f"The program ended with status {end.code}."
    except BaseException as error:
        return _traceback(error)
    if run.served:
        return ""
    if run.exported is not None:
        from flet.server.launch import serve_app
        from flet.server.listen import run_server

        run_server(serve_app(run.exported))
        return ""
    return "The program ended without calling ft.app(main)."


def _run_script(path: Path) -> None:
    """Run a file as `python path` does."""
    sys.argv = [str(path)]
    sys.path[0] = str(path.parent)
    program = ModuleType("__main__")
    program.__file__ = str(path)
    program.__dict__["__builtins__"] = __builtins__
    sys.modules["__main__"] = program
    exec(compile(path.read_bytes(), str(path), "exec"), program.__dict__)


def _traceback(error: BaseException) -> str:
    """The traceback from the first line of the program on."""
    own = Path(__file__)
    found = error.__traceback__
    while found is not None and Path(found.tb_frame.f_code.co_filename) == own:
        found = found.tb_next
    return "".join(traceback.format_exception(type(error), error, found)).rstrip()


def _serve_failure(order: Order, failure: str) -> None:
    from flet.cli.failure_page import failure_page
    from flet.server.launch import serve_app
    from flet.server.listen import run_server
    from flet.server.web import app_for

    title = f"{Path(order.target).name} cannot run"
    try:
        web_app = app_for(failure_page(title, failure), name=title, assets_dir="", debug=True)
        run_server(serve_app(web_app))
    except KeyboardInterrupt:
        return
    except (SystemExit, ValueError) as error:
        print(error, file=sys.stderr, flush=True)
        sys.exit(CANNOT_SERVE)


if __name__ == "__main__":
    main()
