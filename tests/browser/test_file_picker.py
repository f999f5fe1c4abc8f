"""Choosing files in the browser's dialogs, and uploading them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FileChooser, Page, expect

import flet as ft
from chaos_proxy import chaos_proxy
from polling import frames_of, until

PROMPT = "dialog.flet-gesture"


class Picking:
    """An app with a button for each thing a picker does, and a line for each event."""

    def __init__(self, act: Callable[[ft.FilePicker, ft.Page], None]) -> None:
        self.act = act
        self.results: list[ft.FilePickerResultEvent] = []
        self.uploads: list[ft.FilePickerUploadEvent] = []
        self.picker = ft.FilePicker()
        self.page: ft.Page | None = None

    def main(self, page: ft.Page) -> None:
        picker = ft.FilePicker(on_result=self.result, on_upload=self.upload)
        page.overlay.append(picker)
        page.add(
            ft.ElevatedButton("Go", on_click=lambda e: self.act(picker, page)),
            ft.ElevatedButton("Upload", on_click=lambda e: self.send()),
            ft.ElevatedButton("Stop", on_click=lambda e: picker.cancel_upload()),
        )
        self.picker, self.page = picker, page

    def result(self, e: ft.FilePickerResultEvent) -> None:
        assert self.page
        self.results.append(e)
        names = None if e.files is None else [(file.name, file.size, file.path) for file in e.files]
        self.page.add(ft.Text(f"result {len(self.results)}: {e.path} {names}"))

    def upload(self, e: ft.FilePickerUploadEvent) -> None:
        assert self.page
        self.uploads.append(e)
        if e.error is not None or e.progress == 1:
            self.page.add(ft.Text(f"{e.file_name}: {e.error or 'there'}"))

    def send(self) -> None:
        assert self.page and self.picker.result
        files = self.picker.result.files or []
        self.picker.upload([ft.FilePickerUploadFile(f.name, self.page.get_upload_url(f.name, 60)) for f in files])


def chooser(page: Page) -> FileChooser:
    with page.expect_file_chooser() as opened:
        page.get_by_role("button", name="Go").click()
    return opened.value


def attribute(opened: FileChooser, name: str) -> Any:
    return opened.element.evaluate("(input, name) => input[name]", name)


def test_one_file_of_a_kind_and_several_with_extensions(open_app: Any, tmp_path: Path) -> None:
    asked: list[dict[str, Any]] = [
        {},
        {"file_type": ft.FilePickerFileType.IMAGE},
        {"file_type": "media"},
        {"file_type": "video"},
        {"file_type": "audio"},
        {"allowed_extensions": ["pdf", ".odt"], "file_type": ft.FilePickerFileType.CUSTOM, "allow_multiple": True},
    ]
    todo = iter(asked)
    app = Picking(lambda picker, page: picker.pick_files(dialog_title="Your papers", **next(todo)))
    page: Page = open_app(app.main)
    for name, size in (("a.pdf", 3), ("b.pdf", 0)):
        (tmp_path / name).write_bytes(b"x" * size)
    accepted = ["", "image/*", "image/*,video/*", "video/*", "audio/*", ".pdf,.odt"]
    for number, accept in enumerate(accepted, 1):
        opened = chooser(page)
        assert attribute(opened, "accept") == accept
        assert opened.is_multiple() is (number == len(accepted))
        assert app.picker.state == "pickFiles" and app.picker.dialog_title == "Your papers"
        if opened.is_multiple():
            opened.set_files([tmp_path / "a.pdf", tmp_path / "b.pdf"])
            expect(page.get_by_text(f"result {number}: None [('a.pdf', 3, None), ('b.pdf', 0, None)]")).to_be_visible()
        else:
            opened.set_files(tmp_path / "a.pdf")
            expect(page.get_by_text(f"result {number}: None [('a.pdf', 3, None)]")).to_be_visible()
    assert app.picker.state is None and app.picker.allow_multiple is True
    assert app.picker.allowed_extensions == ["pdf", ".odt"]
    assert app.picker.file_type is ft.FilePickerFileType.CUSTOM
    assert app.picker.result is not None and app.picker.result.files is not None


def test_giving_up_is_told(open_app: Any) -> None:
    app = Picking(lambda picker, page: picker.pick_files())
    page: Page = open_app(app.main)
    chooser(page).element.dispatch_event("cancel")
    expect(page.get_by_text("result 1: None None")).to_be_visible()
    assert page.locator("input[type=file]").count() == 0


def test_a_folder_gives_its_files_and_a_place_to_save_at_gives_nothing(open_app: Any, tmp_path: Path) -> None:
    steps = iter([lambda picker: picker.get_directory_path("Which?"), lambda picker: picker.save_file("Where?", "a")])
    app = Picking(lambda picker, page: next(steps)(picker))
    page: Page = open_app(app.main, upload_dir=tmp_path / "up")
    folder = tmp_path / "holiday"
    (folder / "day 1").mkdir(parents=True)
    (folder / "day 1/beach.txt").write_text("sand")
    chooser(page).set_files(folder)
    expect(page.get_by_text("result 1: None [('holiday/day 1/beach.txt', 4, None)]")).to_be_visible()
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_text("beach.txt: there")).to_be_visible()
    assert (tmp_path / "up/holiday/day 1/beach.txt").read_text() == "sand"
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_text("result 2: None None")).to_be_visible()
    assert app.picker.file_name == "a"


def test_async_twins_warn_and_work(open_app: Any, tmp_path: Path) -> None:
    app = Picking(lambda picker, page: page.run_task(ask, picker) and None)

    async def ask(picker: ft.FilePicker) -> None:
        with pytest.warns(DeprecationWarning, match="pick_files"):
            await picker.pick_files_async()
        with pytest.warns(DeprecationWarning, match="save_file"):
            await picker.save_file_async()
        with pytest.warns(DeprecationWarning, match="get_directory_path"):
            await picker.get_directory_path_async()

    page: Page = open_app(app.main)
    (tmp_path / "a").write_text("x")
    chooser(page).set_files(tmp_path / "a")
    expect(page.get_by_text("result 1: None None")).to_be_visible()
    expect(page.get_by_text("result 2: None [('a', 1, None)]")).to_be_visible()


def test_several_files_are_uploaded_with_progress(open_app: Any, tmp_path: Path) -> None:
    app = Picking(lambda picker, page: picker.pick_files(allow_multiple=True))
    page: Page = open_app(app.main, upload_dir=tmp_path / "up", web_app_path="deep/app", path="/deep/app/")
    names = [f"file {number}.txt" for number in range(5)]
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(bytes(number * 200_000))
    chooser(page).set_files([tmp_path / name for name in names])
    expect(page.get_by_text("result 1")).to_be_visible()
    page.get_by_role("button", name="Upload").click()
    for number, name in enumerate(names):
        expect(page.get_by_text(f"{name}: there")).to_be_visible()
        assert (tmp_path / "up" / name).stat().st_size == number * 200_000
        steps = [event.progress for event in app.uploads if event.file_name == name]
        assert steps[0] == 0 and steps[-1] == 1 and steps == sorted(steps)


def test_what_goes_wrong_is_told_in_words(open_app: Any, tmp_path: Path) -> None:
    app = Picking(lambda picker, page: picker.pick_files())

    def send() -> None:
        assert app.page
        good = app.page.get_upload_url("kept.txt", 60)
        app.picker.upload(
            [
                ft.FilePickerUploadFile("a.txt", good),
                ft.FilePickerUploadFile("b.txt", good),
                ft.FilePickerUploadFile("a.txt", "javascript:alert(1)"),
                ft.FilePickerUploadFile("a.txt", app.page.get_upload_url("../out.txt", 60)),
                ft.FilePickerUploadFile("a.txt", good.replace("upload?", "upload?x")),
            ]
        )

    app.send = send  # type: ignore[method-assign]
    page: Page = open_app(app.main, upload_dir=tmp_path / "up", max_upload_size=2_000_000)
    (tmp_path / "a.txt").write_bytes(b"x")
    chooser(page).set_files(tmp_path / "a.txt")
    expect(page.get_by_text("result 1")).to_be_visible()
    page.get_by_role("button", name="Upload").click()
    for text in (
        "a.txt: there",
        "b.txt: This file is not among those chosen last.",
        "a.txt: Files cannot be sent to this address.",
        "a.txt: The file name leads out of the upload directory, or is empty.",
        "a.txt: This upload address is not valid.",
    ):
        expect(page.get_by_text(text)).to_be_visible()

    (tmp_path / "a.txt").write_bytes(bytes(12_000_000))
    chooser(page).set_files(tmp_path / "a.txt")
    expect(page.get_by_text("result 2")).to_be_visible()
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_text("a.txt: The file is larger than the 2000000 bytes that are allowed.").first).to_be_visible()


def test_an_upload_can_be_stopped(open_app: Any, tmp_path: Path, page: Page) -> None:
    app = Picking(lambda picker, page: picker.pick_files())
    open_app(app.main, upload_dir=tmp_path / "up")
    # The request is held back for ever.
    page.route("**/upload?*", lambda route: None)
    (tmp_path / "large").write_bytes(bytes(1000))
    chooser(page).set_files(tmp_path / "large")
    expect(page.get_by_text("result 1")).to_be_visible()
    with page.expect_request("**/upload?*"):
        page.get_by_role("button", name="Upload").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("large: The upload was cancelled.")).to_be_visible()
    assert not (tmp_path / "up/large").exists()


@pytest.mark.parametrize("delay", [0.5, 2.8], ids=["1 s round trip", "click forgotten"])
def test_the_dialog_opens_on_a_slow_connection(page: Page, serve: Any, tmp_path: Path, delay: float) -> None:
    app = Picking(lambda picker, page: picker.pick_files(dialog_title="Your portrait"))
    (tmp_path / "a").write_text("x")
    with chaos_proxy(serve(app.main)) as proxy:
        frames = frames_of(page)
        page.goto(proxy.url)
        page.get_by_role("button", name="Go").wait_for()
        proxy.delay = delay
        with page.expect_file_chooser() as opened:
            page.get_by_role("button", name="Go").click()
            if delay > 2:
                # A click allows things for five seconds. Looking at the page would count as one.
                until(page, lambda: any('"pick_files"' in frame for frame in frames))
                expect(page.locator(PROMPT)).to_contain_text("Your portrait")
                page.get_by_role("button", name="Choose a file").click()
        opened.value.set_files(tmp_path / "a")
        expect(page.get_by_text("result 1: None [('a', 1, None)]")).to_be_visible()
        expect(page.locator(PROMPT)).to_have_count(0)


def test_the_question_for_a_click_can_be_declined(page: Page, open_app: Any, check_accessibility: Any) -> None:
    app = Picking(lambda picker, page: picker.pick_files())
    page.add_init_script("Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } })")
    open_app(app.main)
    page.get_by_role("button", name="Go").click()
    page.locator(PROMPT).wait_for()
    expect(page.get_by_role("button", name="Choose a file")).to_be_focused()
    check_accessibility(page)
    page.keyboard.press("Escape")
    expect(page.get_by_text("result 1: None None")).to_be_visible()
    page.get_by_role("button", name="Go").click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("result 2: None None")).to_be_visible()
