"""The command line: commands and their options. What a command does is imported when it is called."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import Any

from flet.version import distribution_version, version

Options = argparse.Namespace


def _later(module: str) -> Callable[[Options], int]:
    def run(options: Options) -> int:
        return import_module(f"flet.cli.{module}").run(options)

    return run


def make_parser() -> argparse.ArgumentParser:
    """The parser of `flet` and its commands."""
    parser = argparse.ArgumentParser(prog="flet", description="Web apps in pure Python.")
    parser.add_argument(
        "--version", action="version", version=f"fletling {distribution_version()} (Flet API {version})"
    )
    commands = parser.add_subparsers(dest="command", title="commands")

    def command(name: str, module: str, text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        made.add_argument("-v", "--verbose", action="count", default=0, help="say more; -vv for everything")
        made.set_defaults(run=_later(module))
        return made

    _run(command("run", "run", "run an app, and run it again when its files change"))
    _create(command("create", "create", "make a new app in a directory"))
    command("doctor", "doctor", "show what an app would run with here")
    _build(command("build", "replaced", "not available: tells what takes its place"))
    _pack(command("pack", "replaced", "not available: tells what takes its place"))
    _publish(command("publish", "replaced", "not available: tells what takes its place"))
    return parser


def _flag(parser: argparse.ArgumentParser, *names: str, **options: Any) -> None:
    parser.add_argument(*names, action="store_true", **options)


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script", nargs="?", default=".", help="a program, or a directory with main.py (default: .)")
    parser.add_argument(
        "-p", "--port", type=int, help="TCP port; default: the program's, 8000 on a server, or a free one"
    )
    parser.add_argument("--host", help='address to listen on; "*" for all')
    parser.add_argument("--name", help="path the app is served below")
    _flag(parser, "-m", "--module", help="the script is a module, as for python -m")
    _flag(parser, "-d", "--directory", help="watch the directory of the script, not the script alone")
    _flag(parser, "-r", "--recursive", help="watch the directory and all below it")
    _flag(parser, "-n", "--hidden", help="open nothing")
    _flag(parser, "-w", "--web", help="open the app in the browser")
    _flag(parser, "-i", "--ios", help="serve to a phone in the same network")
    _flag(parser, "--android", help="serve to a phone in the same network")
    parser.add_argument("-a", "--assets", default="assets", help="directory of the app's files (default: assets)")
    parser.add_argument("--ignore-dirs", help="directories not to watch, with commas between")


def _create(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("output_directory", help="where to make it; . for here")
    parser.add_argument("--project-name", help="name of the project; default: the directory's")
    parser.add_argument("--description", help="what the app is for, in a sentence")
    parser.add_argument("--template", choices=["minimal", "counter"], default="minimal", help="what to start from")


def _web_options(parser: argparse.ArgumentParser, base_url: str | None) -> None:
    parser.add_argument("--base-url", default=base_url)
    parser.add_argument("--web-renderer", choices=["canvaskit", "html"], default="canvaskit")
    _flag(parser, "--use-color-emoji")
    parser.add_argument("--route-url-strategy", choices=["path", "hash"], default="path")


def _build(parser: argparse.ArgumentParser) -> None:
    platforms = ["macos", "linux", "windows", "web", "apk", "aab", "ipa"]
    parser.add_argument("target_platform", choices=platforms)
    parser.add_argument("python_app_path", nargs="?", default=".")
    parser.add_argument("-o", "--output")
    for name in ("project", "description", "product", "org", "company", "copyright", "team"):
        parser.add_argument(f"--{name}")
    for name in ("android-adaptive-icon-background", "splash-color", "splash-dark-color"):
        parser.add_argument(f"--{name}")
    for name in ("no-web-splash", "no-ios-splash", "no-android-splash"):
        _flag(parser, f"--{name}")
    _web_options(parser, "/")
    parser.add_argument("--flutter-build-args", nargs="*")
    parser.add_argument("--include-packages", nargs="+")
    parser.add_argument("--build-number", type=int)
    parser.add_argument("--module-name", default="main")
    for name in ("build-version", "template", "template-dir", "template-ref"):
        parser.add_argument(f"--{name}")


def _pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script")
    parser.add_argument("-i", "--icon")
    parser.add_argument("-n", "--name")
    _flag(parser, "-D", "--onedir")
    parser.add_argument("--distpath")
    for name in ("add-data", "add-binary", "hidden-import"):
        parser.add_argument(f"--{name}", nargs="*")
    for name in ("product-name", "file-description", "product-version", "file-version", "company-name", "copyright"):
        parser.add_argument(f"--{name}")
    for name in ("codesign-identity", "bundle-id", "debug-console"):
        parser.add_argument(f"--{name}")
    _flag(parser, "--uac-admin")
    _flag(parser, "-y", "--yes")


def _publish(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("script")
    _flag(parser, "--pre")
    parser.add_argument("-a", "--assets")
    parser.add_argument("--distpath")
    for name in ("app-name", "app-short-name", "app-description"):
        parser.add_argument(f"--{name}")
    _web_options(parser, None)
