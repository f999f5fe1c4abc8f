"""Draws the reference scenes with this project and compares them with the reference pictures.

Usage:

    python tools/shots.py                    all scenes, into ./shots, then the comparison
    python tools/shots.py --only input/      only scenes whose name starts so

The scenes, their pictures and the comparison are looked for in `--shared`, a folder beside the checkout.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from playwright.sync_api import Browser, Error, Page, sync_playwright

import chromium
from live_server import running

ROOT = Path(__file__).resolve().parent.parent
READY = "[data-density]"
HOVER_SECONDS = 1.5
STILL_PAUSE = 0.1
STILL_TRIES = 60


def load_scene(path: Path) -> ModuleType:
    """Import the file of a scene."""
    spec = importlib.util.spec_from_file_location(f"scene_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot import {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def still_picture(page: Page) -> bytes:
    """A screenshot that equals the one before. Raises `TimeoutError` when the page never comes to rest."""
    before = page.screenshot()
    for _ in range(STILL_TRIES):
        time.sleep(STILL_PAUSE)
        picture = page.screenshot()
        if picture == before:
            return picture
        before = picture
    raise TimeoutError("the page is never still")


def play(page: Page, scene: ModuleType) -> None:
    """Do what the user of a scene does before the picture is taken."""
    for x, y in getattr(scene, "CLICKS", []):
        still_picture(page)
        page.mouse.click(x, y)
    if hasattr(scene, "CLICKS"):
        page.mouse.move(-10, -10)
    if hasattr(scene, "HOVER"):
        page.mouse.move(*scene.HOVER)
        time.sleep(HOVER_SECONDS)


def draw(browser: Browser, scene: ModuleType, assets: Path, target: Path) -> list[str]:
    """Draw one scene in a fresh browser profile; returns what the browser complained about."""
    from flet.server import app_for

    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 800, "height": 600}, device_scale_factor=1)
    try:
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        with running(app_for(scene.main, assets_dir=str(assets))) as url:
            page.goto(url)
            page.wait_for_selector(READY, timeout=10_000)
            page.evaluate("document.fonts.ready.then(() => null)")
            play(page, scene)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(still_picture(page))
    finally:
        context.close()
    return complaints


def draw_all(scenes: Path, assets: Path, output: Path, only: str) -> int:
    """Draw every wanted scene; returns how many had errors."""
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
        for path in sorted(scenes.rglob("*.py")):
            name = path.relative_to(scenes).with_suffix("").as_posix()
            if not name.startswith(only):
                continue
            target = output / f"{name}.png"
            target.unlink(missing_ok=True)
            try:
                complaints = draw(browser, load_scene(path), assets, target)
            except (Exception, Error) as error:
                complaints = [f"{type(error).__name__}: {error}"]
            for complaint in complaints:
                print(f"{name}: {complaint}", flush=True)
            failed += bool(complaints)
        browser.close()
    return failed


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line; returns the exit status of the comparison."""
    parser = argparse.ArgumentParser(description="Draw the reference scenes and compare the pictures.")
    parser.add_argument("--only", default="", help="only scenes whose name starts so")
    parser.add_argument("--min", default="0", help="fail when a scene scores lower")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the scenes are")
    parser.add_argument("--output", type=Path, default=ROOT / "shots")
    options = parser.parse_args(arguments)
    reference = options.shared / "reference"
    if not (reference / "scenes").is_dir():
        parser.error(f"no scenes in {reference}")
    failed = draw_all(reference / "scenes", reference / "assets", options.output, options.only)
    compare = [sys.executable, str(options.shared / "tools/compare_shots.py")]
    compare += [str(options.output), str(reference / "shots"), "--only", options.only, "--min", options.min]
    compare += ["--html", str(options.output / "compare.html")]
    status = subprocess.run(compare, check=False).returncode
    print(f"{failed} scenes with errors; the pictures side by side: {options.output / 'compare.html'}")
    return status


if __name__ == "__main__":
    sys.exit(main())
