"""Receives uploaded files."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import secrets
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import BinaryIO

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from flet.runtime.backend import Backend
from flet.runtime.uploads import BadPermit, UploadPermit, UploadSigner
from flet.server.upload_target import PART_PREFIX, BadName, target_in

_logger = logging.getLogger("flet")

# Bytes gathered before they are written: few trips to a thread, little memory.
BLOCK = 1024 * 1024
# A sender that is silent for longer is gone.
SILENT_SECONDS = 60.0
# What is read of a refused file, so that its sender gets to read the answer.
MOST_DRAINED = 16 * 1024 * 1024
# Parts of uploads that a stopped server left behind are removed after this time.
LEFT_BEHIND_SECONDS = 24 * 3600.0


class _Refused(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class UploadEndpoint:
    """Takes files that signed addresses permit, and puts them into a directory.

    A file appears under its name when it is whole, and not before.
    """

    def __init__(
        self,
        folder: Path,
        signer: UploadSigner,
        backend: Backend,
        *,
        max_size: int | None = None,
        alive: Callable[[str], bool] | None = None,
    ) -> None:
        """Make an endpoint.

        max_size: bytes a file may have at most, None for any number.
        alive: whether a session lives; without it nobody asks.
        """
        self._folder = folder
        self._signer = signer
        self._backend = backend
        self._max_size = max_size
        self._alive = alive
        self._swept = False

    async def respond(self, request: Request) -> Response:
        """Take the file of a request."""
        body = _Body(request)
        try:
            await self._take(request, body)
        except _Refused as error:
            await body.drain()
            return PlainTextResponse(str(error), error.status)
        except ClientDisconnect:
            # Nobody reads this.
            return PlainTextResponse("", 400)
        return PlainTextResponse("", 200)

    async def _take(self, request: Request, body: _Body) -> None:
        permit = self._permit(request)
        most = self._most(request, permit)
        attempt = secrets.token_hex(8)
        claimed = f"upload:{permit.nonce}"
        if await self._backend.claim(claimed, attempt, max(permit.expires - time.time(), 1)) != attempt:
            raise _Refused(409, "This upload address has been used already.")
        try:
            await self._store(body, permit, most)
        except BaseException:
            # Nothing was stored: the same address may be tried again.
            await self._backend.release(claimed, attempt)
            raise

    def _permit(self, request: Request) -> UploadPermit:
        try:
            permit = self._signer.read(request.url.query)
        except BadPermit as error:
            raise _Refused(403, str(error)) from None
        if request.method != permit.method:
            raise _Refused(405, f"This upload address takes {permit.method} only.")
        if self._alive is not None and not self._alive(permit.session):
            raise _Refused(403, "The session of this upload address has ended.")
        given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if permit.content_type is not None and given != permit.content_type.lower():
            raise _Refused(415, f"A file of type {permit.content_type} is expected.")
        return permit

    def _most(self, request: Request, permit: UploadPermit) -> int | None:
        """The bytes that may come; refuses at once when the request announces others."""
        most = self._max_size
        if permit.size is not None:
            most = permit.size if most is None else min(permit.size, most)
        length = request.headers.get("content-length", "")
        if length.isdigit():
            self._check(int(length), permit, whole=True)
        return most

    def _check(self, size: int, permit: UploadPermit, whole: bool) -> None:
        if self._max_size is not None and size > self._max_size:
            raise _Refused(413, f"The file is larger than the {self._max_size} bytes that are allowed.")
        if permit.size is not None and (size != permit.size if whole else size > permit.size):
            raise _Refused(400, f"A file of {permit.size} bytes is expected.")

    async def _store(self, body: _Body, permit: UploadPermit, most: int | None) -> None:
        try:
            target = await asyncio.to_thread(self._prepare, permit.name)
        except BadName as error:
            raise _Refused(400, str(error)) from None
        part = self._folder / f"{PART_PREFIX}{secrets.token_hex(8)}"
        try:
            # "x" follows no link and writes over nothing.
            with await asyncio.to_thread(part.open, "xb", 0) as file:
                await self._copy(body, permit, most, file)
            # Between the first look and now somebody may have put a link there.
            await asyncio.to_thread(lambda: os.replace(part, target_in(self._folder, permit.name)))
        except BadName as error:
            raise _Refused(400, str(error)) from None
        except OSError as error:
            _logger.error("Upload of %s failed", target, exc_info=error)
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            raise _Refused(507 if full else 500, "The server cannot store the file.") from None
        finally:
            part.unlink(missing_ok=True)

    async def _copy(self, body: _Body, permit: UploadPermit, most: int | None, file: BinaryIO) -> None:
        size = 0
        gathered = bytearray()
        async for chunk in body.chunks():
            size += len(chunk)
            if most is not None and size > most:
                self._check(size, permit, whole=False)
            gathered += chunk
            if len(gathered) >= BLOCK:
                await asyncio.to_thread(_write, file, gathered)
                gathered.clear()
        await asyncio.to_thread(_write, file, gathered)
        self._check(size, permit, whole=True)

    def _prepare(self, name: str) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._swept:
            self._swept = True
            self._sweep()
        return target_in(self._folder, name)

    def _sweep(self) -> None:
        """Remove what a server that was stopped in the middle has left."""
        oldest = time.time() - LEFT_BEHIND_SECONDS
        for part in self._folder.glob(f"{PART_PREFIX}*"):
            if part.stat().st_mtime < oldest:
                part.unlink(missing_ok=True)


def _write(file: BinaryIO, data: bytearray) -> None:
    # An unbuffered file may take less than it is given.
    with memoryview(data) as view:
        written = 0
        while written < len(view):
            written += file.write(view[written:])


class _Body:
    """The body of a request, as it comes."""

    def __init__(self, request: Request) -> None:
        self._receive = request.receive
        self._ended = False

    async def chunks(self) -> AsyncIterator[bytes]:
        """The parts of the body; raises ClientDisconnect."""
        while not self._ended:
            try:
                message = await asyncio.wait_for(self._receive(), SILENT_SECONDS)
            except asyncio.TimeoutError:
                raise _Refused(408, "The file stopped coming.") from None
            self._ended = message["type"] == "http.disconnect" or not message.get("more_body")
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            yield message.get("body", b"")

    async def drain(self) -> None:
        """Read on for a while: a connection closed under a sender's hands hides the answer from it."""
        drained = 0
        try:
            async for chunk in self.chunks():
                drained += len(chunk)
                if drained > MOST_DRAINED:
                    return
        except (_Refused, ClientDisconnect):
            return
