"""The endpoint for uploads, for programs that declare their routes by hand."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from flet.fastapi.manager import app_manager
from flet.server.settings import Settings
from flet.server.uploads import UploadEndpoint


class FletUpload:
    """Takes files that pages upload to the addresses of `page.get_upload_url`.

        @api.put("/store/upload")
        async def upload(request: Request):
            return await FletUpload("uploads").handle(request)

    The socket of the app needs `FletApp(..., upload_endpoint_path="upload")`, and the same key.

    upload_dir: directory the files are put into.
    max_upload_size: largest upload in bytes; default: no limit.
    secret_key: key that signs upload URLs; default: one of this process.
    """

    def __init__(self, upload_dir: str, max_upload_size: int | None = None, secret_key: str | None = None) -> None:
        settings = Settings.from_environment(
            defaults={"upload_dir": upload_dir, "max_upload_size": max_upload_size, "secret_key": secret_key}
        )
        self._endpoint = UploadEndpoint(
            Path(settings.upload_dir or upload_dir).resolve(),
            app_manager.signer(settings.secret_key),
            app_manager.backend,
            max_size=settings.max_upload_size,
        )

    async def handle(self, request: Request) -> Response:
        """Take the file of a request."""
        return await self._endpoint.respond(request)
