"""Choosing files and uploading them."""

from flet.controls.events import FilePickerResultEvent, FilePickerUploadEvent
from flet.controls.services.file_picker import FilePicker
from flet.values.files import FilePickerFile, FilePickerFileType, FilePickerUploadFile

__all__ = [
    "FilePicker",
    "FilePickerFile",
    "FilePickerFileType",
    "FilePickerResultEvent",
    "FilePickerUploadEvent",
    "FilePickerUploadFile",
]
