"""`flet run`: the page follows the program, through changes, errors and crashes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from polling import until
from resting import PATIENCE

PROGRAM = """
import flet as ft

def main(page: ft.Page):
    page.title = "Program"
    page.add(ft.Text("{text}"), ft.Text(f"at {{page.route}}"), ft.TextButton("Go", on_click=lambda e: page.go("/deep")))

if __name__ == "__main__":
    ft.app(main)
"""


class Project:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.program = folder / "app.py"
        self.log = folder.parent / "log"
        self.process: subprocess.Popen[bytes] | None = None
        self.save(PROGRAM.format(text="one"))

    def save(self, text: str, name: str = "app.py") -> None:
        """As editors do: write another file, and put it in the place of the old one."""
        path = self.folder / name
        draft = path.with_suffix(".tmp")
        draft.write_text(text)
        draft.replace(path)

    def run(self, *options: str) -> str:
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        with self.log.open("wb") as log:
            command = [sys.executable, "-m", "flet.cli", "run", *options]
            self.process = subprocess.Popen(command, cwd=self.folder, env=environment, stdout=log, stderr=log)
        while True:
            url = self.log.read_text().partition("is served on ")[2].partition("\n")[0].strip()
            if url:
                return url
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.02)

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            assert self.process.wait(PATIENCE) == 0


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "project"
    folder.mkdir()
    project = Project(folder)
    yield project
    project.stop()


PORT = ("-p", "0")


def test_a_saved_change_is_shown_on_the_same_route(page: Page, project: Project) -> None:
    url = project.run("app.py", *PORT)
    page.goto(url)
    expect(page.get_by_text("one", exact=True)).to_be_visible()
    page.get_by_role("button", name="Go").click()
    page.wait_for_url("**/deep")
    for text in ("two", "three"):
        project.save(PROGRAM.format(text=text))
        expect(page.get_by_text(text, exact=True)).to_be_visible()
        expect(page.get_by_text("at /deep")).to_be_visible()
    assert page.url.endswith("/deep")


@pytest.mark.parametrize(
    ("broken", "shown"),
    [
        ("def main(page)\n    pass\n", "SyntaxError"),
        ("import flet as ft\nprint(nothing_like_this)\n", "NameError: name 'nothing_like_this' is not defined"),
        ("x = 1\n", "without calling ft.app"),
        ("raise SystemExit('not today')\n", "not today"),
        ("import os\nos._exit(7)\n", "ended with status 7"),
    ],
)
def test_an_error_is_shown_and_healed_by_the_next_save(page: Page, project: Project, broken: str, shown: str) -> None:
    page.goto(project.run("app.py", *PORT))
    expect(page.get_by_text("one", exact=True)).to_be_visible()
    project.save(broken)
    expect(page.get_by_text("app.py cannot run")).to_be_visible()
    expect(page.get_by_text(shown)).to_be_visible()
    project.save(PROGRAM.format(text="healed"))
    expect(page.get_by_text("healed", exact=True)).to_be_visible()


def test_a_program_that_is_broken_from_the_start(page: Page, project: Project) -> None:
    project.save("import flet as ft\nft.app(")
    page.goto(project.run("app.py", *PORT))
    expect(page.get_by_text("SyntaxError")).to_be_visible()
    project.save(PROGRAM.format(text="healed"))
    expect(page.get_by_text("healed", exact=True)).to_be_visible()


def test_a_program_that_hangs_is_replaced(page: Page, project: Project, tmp_path: Path) -> None:
    page.goto(project.run("app.py", *PORT))
    expect(page.get_by_text("one", exact=True)).to_be_visible()
    hanging = tmp_path / "hanging"
    project.save(
        "import pathlib, signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"pathlib.Path({str(hanging)!r}).touch()\nwhile True: time.sleep(1)\n"
    )
    until(page, hanging.exists)
    project.save(PROGRAM.format(text="healed"))
    expect(page.get_by_text("healed", exact=True)).to_be_visible()


def test_a_directory_is_watched_with_what_is_below(page: Page, project: Project) -> None:
    (project.folder / "parts").mkdir()
    (project.folder / "out").mkdir()
    project.save("TEXT = 'first part'\n", "parts/words.py")
    project.save(
        PROGRAM.replace('"{text}"', "words.TEXT")
        .format()
        .replace("import flet as ft", "import flet as ft\nfrom parts import words")
    )
    page.goto(project.run("-r", "--ignore-dirs", "out", "app.py", *PORT))
    expect(page.get_by_text("first part")).to_be_visible()
    starts = project.log.read_text().count("started")
    project.save("ignored", "out/data.txt")
    project.save("TEXT = 'second part'\n", "parts/words.py")
    expect(page.get_by_text("second part")).to_be_visible()
    assert project.log.read_text().count("started") == starts


def test_an_app_that_is_only_exported_is_served(page: Page, project: Project) -> None:
    project.save(PROGRAM.format(text="exported").replace("ft.app(main)", "app = ft.app(main, export_asgi_app=True)"))
    page.goto(project.run("app.py", *PORT))
    expect(page.get_by_text("exported", exact=True)).to_be_visible()


def test_a_module_and_the_other_options(page: Page, project: Project) -> None:
    (project.folder / "static").mkdir()
    (project.folder / "static/note.txt").write_text("an asset")
    url = project.run("-m", "app", "--name", "shop", "--host", "127.0.0.1", "--assets", "static", "--hidden", *PORT)
    assert url.endswith("/shop/")
    page.goto(url)
    expect(page.get_by_text("one", exact=True)).to_be_visible()
    assert page.request.get(url + "note.txt").text() == "an asset"
