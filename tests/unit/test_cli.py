from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from watchfiles import Change

from flet.cli import main
from flet.cli.order import Order
from flet.cli.parser import make_parser
from flet.cli.run import Watched, _environment, _script
from flet.server.development import Development


def run(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = main(arguments)
        except SystemExit as end:
            status = int(end.code or 0)
    return status, out.getvalue(), err.getvalue()


def test_the_version_names_the_api() -> None:
    status, out, _ = run("--version")
    assert status == 0 and "Flet API 0.21.2" in out


def test_without_a_command_there_is_help() -> None:
    status, out, _ = run()
    assert status == 0 and "run an app" in out


@pytest.mark.parametrize(
    "line",
    [
        "run app.py -p 8000 --host * --name a -m -d -r -n -w -i --android -a static --ignore-dirs a,b -vv",
        "run --directory --recursive --module --hidden --web --ios --port 1 --assets x --verbose",
        "create here --project-name a --description b --template counter",
        "build web . -o out --project a --description b --product c --org d --company e --copyright f --team g"
        " --android-adaptive-icon-background #fff --splash-color a --splash-dark-color b --no-web-splash"
        " --no-ios-splash --no-android-splash --base-url /a --web-renderer html --use-color-emoji"
        " --route-url-strategy hash --include-packages a b --build-number 1 --build-version 1.0 --module-name main"
        " --template a --template-dir b --template-ref c --flutter-build-args x y",
        "pack app.py -i icon -n name -D --distpath a --add-data b --add-binary c --hidden-import d --product-name e"
        " --file-description f --product-version 1 --file-version 2 --company-name g --copyright h"
        " --codesign-identity i --bundle-id j --debug-console k --uac-admin -y",
        "publish app.py --pre -a assets --distpath a --app-name b --app-short-name c --app-description d"
        " --base-url e --web-renderer canvaskit --use-color-emoji --route-url-strategy path",
        "doctor",
    ],
)
def test_every_option_is_taken(line: str) -> None:
    make_parser().parse_args(line.split())


@pytest.mark.parametrize("line", ["build web", "pack app.py", "publish app.py"])
def test_what_does_not_exist_says_what_takes_its_place(line: str) -> None:
    status, out, err = run(*line.split())
    assert status == 2 and not out
    assert err.startswith(f"flet {line.split()[0]}: ") and "docs/hosting" in err


@pytest.mark.parametrize("template", ["minimal", "counter"])
def test_a_new_app_runs(tmp_path: Path, template: str) -> None:
    folder = tmp_path / "my app"
    status, out, _ = run(
        "create", str(folder), "--template", template, "--project-name", 'The "best"', "--description", "Counts.\\"
    )
    assert status == 0 and "flet run" in out
    text = (folder / "main.py").read_text()
    scope: dict[str, object] = {"__name__": "imported"}
    exec(compile(text, "main.py", "exec"), scope)
    assert callable(scope["main"])
    assert scope["__doc__"] == "Counts.\\"
    assert r'page.title = "The \"best\""' in text
    assert (folder / "requirements.txt").read_text().startswith("fletling")
    status, _, err = run("create", str(folder))
    assert status == 1 and "already has main.py" in err


def test_the_doctor_names_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLET_SECRET_KEY", "hunter2")
    monkeypatch.setenv("FLET_SERVER_PORT", "8080")
    monkeypatch.setenv("FLET_VIEW_PATH", "/")
    status, out, _ = run("doctor")
    assert "FLET_VIEW_PATH=/ (has no effect)" in out
    assert status == 0 and "starlette" in out and "FLET_SERVER_PORT=8080" in out and "hunter2" not in out
    monkeypatch.setenv("FLET_SERVER_PORT", "http")
    monkeypatch.setenv("FLET_SERVER_POT", "8080")
    status, out, _ = run("doctor")
    assert status == 1
    assert "wrong: FLET_SERVER_PORT is 'http'" in out and "FLET_SERVER_POT is no variable" in out


@pytest.mark.parametrize("arguments", [["missing.py"], ["missing_module", "-m"], ["no.such.module", "-m"]])
def test_a_program_that_is_not_there(arguments: list[str]) -> None:
    status, _, err = run("run", *arguments)
    assert status == 1 and "there is no" in err


def test_which_program_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "main.py").touch()
    (tmp_path / "package").mkdir()
    (tmp_path / "package/__init__.py").touch()
    (tmp_path / "package/__main__.py").touch()
    monkeypatch.chdir(tmp_path)

    def script(*arguments: str) -> Path | str:
        return _script(make_parser().parse_args(["run", *arguments]))

    assert script() == script(".") == script("main.py") == tmp_path / "main.py"
    assert script("package", "-m") == tmp_path / "package/__main__.py"


def test_options_become_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FLET_DEBUG", raising=False)

    def variables(line: str) -> dict[str, str]:
        return _environment(make_parser().parse_args(["run", *line.split()]), tmp_path)

    assert variables("") == {"FLET_DEBUG": "true"}
    assert variables("-p 0 --host * --name shop -n -a files") == {
        "FLET_DEBUG": "true",
        "FLET_SERVER_PORT": "0",
        "FLET_SERVER_IP": "*",
        "FLET_WEB_APP_PATH": "shop",
        "FLET_HIDE_WINDOW_ON_START": "true",
        "FLET_ASSETS_DIR": str(tmp_path / "files"),
    }
    assert variables("--ios")["FLET_SERVER_IP"] == "0.0.0.0"
    assert variables("--android --host 10.0.0.1")["FLET_SERVER_IP"] == "10.0.0.1"
    monkeypatch.setenv("FLET_DEBUG", "false")
    assert variables("")["FLET_DEBUG"] == "false"


def test_what_is_watched(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    only = Watched(tmp_path, script, [])
    assert only(Change.modified, str(script))
    assert not only(Change.modified, str(tmp_path / "other.py"))
    whole = Watched(tmp_path, None, ["out"])
    assert whole(Change.modified, str(tmp_path / "data.json"))
    for name in ("out/x.py", "__pycache__/app.pyc", ".git/HEAD", ".venv/x.py"):
        assert not whole(Change.modified, str(tmp_path / name)), name


def test_an_order_survives_the_pipe() -> None:
    order = Order("app.py", state="s", environment={"A": "1"}, verbose=1)
    assert Order.decode(order.encode()) == order
    again = order.again("broken")
    assert again.restarted and again.failure == "broken" and again.environment == {"A": "1"}


def test_the_address_is_kept_from_run_to_run(tmp_path: Path) -> None:
    first = Development(tmp_path / "state")
    assert first.known_port() == 0
    first.remember(8123)
    assert Development(tmp_path / "state").known_port() == 8123


def test_a_run_that_is_told_to_end_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import flet as ft\nft.app(lambda page: None)\n")
    left = tmp_path / "temporary"
    left.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "flet.cli", "run", "app.py", "-p", "0", "-w"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(left), "PYTHONUNBUFFERED": "1", "FLET_FORCE_WEB_SERVER": "true"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    while "is served on" not in process.stdout.readline():
        assert process.poll() is None
    assert list(left.iterdir())
    process.terminate()
    # Until those that it started have closed it, too.
    process.stdout.read()
    assert process.wait() == 0
    assert list(left.iterdir()) == []


def test_the_worker_ends_with_its_parent() -> None:
    done = subprocess.run([sys.executable, "-m", "flet.cli.worker"], input=b"", check=False)
    assert done.returncode == 0
