"""Choosing files of the user's machine and uploading them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY
from typing import Literal

from flet.controls.control import Control
from flet.controls.deprecation import deprecated
from flet.controls.events import ControlEvent, FilePickerResultEvent, FilePickerUploadEvent
from flet.reactive import Handlers, ServerOnly
from flet.values.files import FilePickerFileType, FilePickerUploadFile


class FilePicker(
    Control,
    widget="FilePicker",
    positional=("on_result", "on_upload", "ref", "visible", "disabled", "data"),
):
    """The browser's dialogs for choosing files; add it to `page.overlay`.

    What the user chose arrives in `on_result`. A browser tells names and sizes, never paths. Where it no longer
    takes a call as the answer to a click, because that was seconds ago, the page asks the user for one more.
    """

    _: KW_ONLY
    on_result: Handlers[FilePickerResultEvent] = None
    """Called when a dialog has closed; `e.files` is `None` when the user gave up."""
    on_upload: Handlers[FilePickerUploadEvent] = None
    """Called as an upload proceeds: `e.progress` goes from 0 to 1, which means that the file has arrived."""
    state: ServerOnly[Literal["pickFiles", "saveFile", "getDirectoryPath"] | None] = None
    """The dialog that is open."""
    result: ServerOnly[FilePickerResultEvent | None] = None
    """What the user chose last."""
    dialog_title: ServerOnly[str | None] = None
    """Title of the dialog opened last; browsers have their own, so it heads the page's question for a click."""
    file_name: ServerOnly[str | None] = None
    """File name that the last `save_file` proposed."""
    initial_directory: ServerOnly[str | None] = None
    """Folder that the last dialog was to begin in; browsers choose it themselves."""
    file_type: ServerOnly[FilePickerFileType | None] = None
    """Which files the last dialog offered."""
    allowed_extensions: ServerOnly[list[str] | None] = None
    """Extensions the last dialog offered, without dots."""
    allow_multiple: ServerOnly[bool | None] = False
    """Whether the last dialog took several files."""

    def pick_files(
        self,
        dialog_title: str | None = None,
        initial_directory: str | None = None,
        file_type: FilePickerFileType = FilePickerFileType.ANY,
        allowed_extensions: list[str] | None = None,
        allow_multiple: bool | None = False,
    ) -> None:
        """Let the user choose a file, or several if `allow_multiple`.

        file_type: which kind is offered; any by default.
        allowed_extensions: extensions without dots, such as `["pdf", "odt"]`, instead of a kind.
        initial_directory: without effect in a browser.
        """
        self.state, self.dialog_title, self.initial_directory = "pickFiles", dialog_title, initial_directory
        self.file_type, self.allowed_extensions, self.allow_multiple = file_type, allowed_extensions, allow_multiple
        self.invoke_method(
            "pick_files",
            {
                "title": self.dialog_title,
                "type": FilePickerFileType(file_type).value,
                "extensions": self.allowed_extensions,
                "multiple": bool(allow_multiple),
            },
        )

    @deprecated("pick_files")
    async def pick_files_async(
        self,
        dialog_title: str | None = None,
        initial_directory: str | None = None,
        file_type: FilePickerFileType = FilePickerFileType.ANY,
        allowed_extensions: list[str] | None = None,
        allow_multiple: bool | None = False,
    ) -> None:
        """Let the user choose files; see `pick_files`."""
        self.pick_files(dialog_title, initial_directory, file_type, allowed_extensions, allow_multiple)

    def save_file(
        self,
        dialog_title: str | None = None,
        file_name: str | None = None,
        initial_directory: str | None = None,
        file_type: FilePickerFileType = FilePickerFileType.ANY,
        allowed_extensions: list[str] | None = None,
    ) -> None:
        """Let the user choose where to save a file.

        In a browser there is no such place that a server could write to: `on_result` is called at once with neither
        a path nor files. Offer a download instead: `page.launch_url` with the address of an asset.
        """
        self.state, self.dialog_title, self.file_name = "saveFile", dialog_title, file_name
        self.initial_directory = initial_directory
        self.file_type, self.allowed_extensions = file_type, allowed_extensions
        self.invoke_method("save_file")

    @deprecated("save_file")
    async def save_file_async(
        self,
        dialog_title: str | None = None,
        file_name: str | None = None,
        initial_directory: str | None = None,
        file_type: FilePickerFileType = FilePickerFileType.ANY,
        allowed_extensions: list[str] | None = None,
    ) -> None:
        """Let the user choose where to save a file; see `save_file`."""
        self.save_file(dialog_title, file_name, initial_directory, file_type, allowed_extensions)

    def get_directory_path(self, dialog_title: str | None = None, initial_directory: str | None = None) -> None:
        """Let the user choose a folder.

        A browser tells no path: `e.path` is `None`, and `e.files` are all files in the folder, named by their path
        below it (`holiday/beach.jpg`), ready to be uploaded.
        """
        self.state, self.dialog_title, self.initial_directory = "getDirectoryPath", dialog_title, initial_directory
        self.invoke_method("get_directory_path", {"title": self.dialog_title})

    @deprecated("get_directory_path")
    async def get_directory_path_async(
        self, dialog_title: str | None = None, initial_directory: str | None = None
    ) -> None:
        """Let the user choose a folder; see `get_directory_path`."""
        self.get_directory_path(dialog_title, initial_directory)

    def upload(self, files: Sequence[FilePickerUploadFile]) -> None:
        """Send files which the user chose last to the addresses given with them.

        `on_upload` tells of each one's progress, and of its error.
        """
        self.invoke_method(
            "upload",
            {"files": [{"name": file.name, "url": file.upload_url, "method": file.method} for file in files]},
        )

    @deprecated("upload")
    async def upload_async(self, files: Sequence[FilePickerUploadFile]) -> None:
        """Send files which the user chose last; see `upload`."""
        self.upload(files)

    def cancel_upload(self, file_name: str | None = None) -> None:
        """Stop sending a file, or all; `on_upload` is called with an error for each."""
        self.invoke_method("cancel_upload", {"name": file_name})

    def client_event(self, name: str, data: str | None) -> None:
        """Keep what the user chose."""
        if name == "result":
            event = ControlEvent(self.uid or "", name, data or "", self, self.page)
            self.result = FilePickerResultEvent.from_control_event(event)
            self.state = None
