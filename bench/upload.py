"""A file of 2 GiB from Chromium to the server: what it costs both in memory."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.measure import Figure
from bench.served import family_of, resident_kib, served

SIZE = 2 * 1024**3
# What a copy of a block or two, and the allocator's habits, may take; a file kept in memory takes 2048 MiB.
MOST_OF_SERVER = 64
MOST_OF_BROWSER = 256
LOOK_SECONDS = 0.1


def _browser_kib() -> int:
    total = 0
    for pid in family_of(os.getpid()):
        try:
            if "chrom" in Path(f"/proc/{pid}/comm").read_text():
                total += resident_kib(pid)
        except OSError:
            # It has just ended.
            continue
    return total


def _upload(page: Any, source: Path, pid: int) -> tuple[int, int, float]:
    """Upload a file; gives how far the memory of server and browser grew in KiB, and the seconds it took."""
    before = resident_kib(pid), _browser_kib()
    most = before
    begin = time.perf_counter()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Pick").click()
    chooser.value.set_files(source)
    ended = page.get_by_text("stored").or_(page.get_by_text("failed"))
    while not ended.count():
        most = max(most[0], resident_kib(pid)), max(most[1], _browser_kib())
        page.wait_for_timeout(LOOK_SECONDS * 1000)
    assert ended.inner_text() == "stored", ended.inner_text()
    return most[0] - before[0], most[1] - before[1], time.perf_counter() - begin


def run() -> list[Figure]:
    """All figures of this module."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
    from playwright.sync_api import sync_playwright

    import chromium

    with tempfile.TemporaryDirectory(prefix="flet-upload-") as folder, sync_playwright() as playwright:
        source, target = Path(folder) / "large.bin", Path(folder) / "uploads"
        with source.open("wb") as file:
            # Takes no room on the disk; the copy does.
            file.truncate(SIZE)
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
        with served("bench.apps:uploader", {"FLET_UPLOAD_DIR": str(target)}) as (port, pid):
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            page.get_by_role("button", name="Pick").wait_for()
            server, client, seconds = _upload(page, source, pid)
        browser.close()
        assert (target / source.name).stat().st_size == SIZE
    return [
        Figure("upload of 2 GiB: memory of the server grows by", server / 1024, "MiB", MOST_OF_SERVER),
        Figure("  of the browser, all its processes", client / 1024, "MiB", MOST_OF_BROWSER),
        Figure("  speed", SIZE / 2**20 / seconds, "MiB/s"),
    ]
