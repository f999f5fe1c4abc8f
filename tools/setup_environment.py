"""Makes `.venv`, the built client and, when asked for, Chromium. Does nothing when everything is up to date.

Usage:

    python3 tools/setup_environment.py              the environment and the client
    python3 tools/setup_environment.py --browser    Chromium, the fonts of the pictures, nginx and Caddy, too
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Iterable, Sequence
from pathlib import Path

import chromium
import client_build
import front_servers

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST_PYTHON = (3, 10)


class SetupError(Exception):
    """A step failed; the message says what to do."""


def digest(paths: Iterable[Path]) -> str:
    """Changes whenever one of the files does, or Python, or the place of the checkout."""
    result = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for path in paths:
        result.update(path.read_bytes())
    return result.hexdigest()


def run_pip(*arguments: str) -> None:
    """Run pip inside `.venv`; what it prints is shown only when it fails."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"`pip {' '.join(arguments)}` failed:\n\n{done.stdout}{done.stderr}")


def make_environment() -> None:
    """Create `.venv` with the locked dependencies."""
    stamp = VENV / ".requirements"
    wanted = digest(sorted((ROOT / "requirements").glob("*.txt")))
    if client_build.read_stamp(stamp) == wanted:
        return
    print("setting up .venv (this takes a minute the first time)", flush=True)
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(VENV)
    except subprocess.CalledProcessError as error:
        raise SetupError(f"cannot create .venv ({error}); on Debian: apt-get install python3-venv") from error
    requirements = ["-r", "requirements/dev.txt"]
    if client_build.system_node() is None:
        requirements += ["-r", "requirements/node.txt"]
    run_pip("install", *requirements)
    stamp.write_text(wanted)


def build_client() -> None:
    """Build what is outdated, with the Node that `.venv` may hold."""
    if subprocess.run([str(PYTHON), "tools/client_build.py"], cwd=ROOT, check=False).returncode:
        raise SetupError("the client could not be built")


def install_project() -> None:
    """Install this project into `.venv`, editable."""
    stamp = VENV / ".project"
    wanted = digest([ROOT / "pyproject.toml", ROOT / "hatch_build.py"])
    if client_build.read_stamp(stamp) != wanted:
        run_pip("install", "--no-deps", "--no-build-isolation", "-e", ".")
        stamp.write_text(wanted)


def main(arguments: Sequence[str]) -> int:
    """Command line."""
    try:
        if sys.version_info < OLDEST_PYTHON:
            raise SetupError("Python {}.{} or newer is needed (make PYTHON=...)".format(*OLDEST_PYTHON))
        make_environment()
        build_client()
        install_project()
        if "--browser" in arguments:
            chromium.ensure()
            front_servers.ensure()
    except (SetupError, chromium.BrowserError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
