from __future__ import annotations

from pathlib import Path

import pytest

import client_build
from client_build import PACKAGES, BuildError, Node, outdated


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Sources and outputs of a project which was just built."""
    for package in PACKAGES:
        (tmp_path / package.folder).mkdir(parents=True)
        (tmp_path / package.folder / "build.mjs").write_text(package.folder)
        output = tmp_path / package.output
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text("built")
    (tmp_path / "tools/data").mkdir(parents=True)
    (tmp_path / "tools/data/icons.json").write_text("[]")
    for package in PACKAGES:
        stamp = package.stamp(tmp_path)
        stamp.parent.mkdir(exist_ok=True)
        stamp.write_text(client_build.fingerprint(tmp_path, client_build.source_files(tmp_path, package)))
    return tmp_path


def folders(project: Path) -> list[str]:
    return [package.folder for package in outdated(project)]


def test_nothing_is_outdated_after_a_build(project: Path) -> None:
    assert folders(project) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("client/build.mjs", ["client"]),
        ("client/src/new/file.ts", ["client"]),
        ("client/icons/aliases.json", ["client/icons"]),
        ("tools/data/icons.json", ["client/icons"]),
        ("client/node_modules/preact/index.js", []),
        ("client/tests/new.test.ts", []),
        ("src/flet/page.py", []),
    ],
)
def test_a_change_outdates_what_is_made_of_it(project: Path, changed: str, expected: list[str]) -> None:
    path = project / changed
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("changed")
    assert folders(project) == expected


def test_a_missing_output_is_built_again(project: Path) -> None:
    (project / "src/flet/static/icons.bin").unlink()
    assert folders(project) == ["client/icons"]


def test_a_renamed_source_is_noticed(project: Path) -> None:
    (project / "client/build.mjs").rename(project / "client/other.mjs")
    assert folders(project) == ["client"]


def test_what_npm_said_is_in_the_error(tmp_path: Path) -> None:
    node = Node(["sh", "-c", "echo no such module; exit 3"], {"PATH": "/usr/bin:/bin"})
    with pytest.raises(BuildError, match=r"(?s)`npm run build` failed.*status 3.*no such module"):
        client_build.run_npm(node, tmp_path, "run", "build")


def test_an_old_node_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, says in (("node", "v18.20.0"), ("npm", "10.0.0")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {says}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert client_build.system_node() is None
    (tmp_path / "node").write_text("#!/bin/sh\necho v20.19.1\n")
    node = client_build.system_node()
    assert node is not None
    assert node.npm == [str(tmp_path / "npm")]
