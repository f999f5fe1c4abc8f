"""Permits to upload one file, signed so that a browser can carry them."""

from __future__ import annotations

import hashlib
import secrets
import time
from dataclasses import astuple, dataclass, field
from typing import Any

from itsdangerous import BadData, URLSafeSerializer


class BadPermit(ValueError):
    """A permit that was not signed here, was changed, or has expired."""


@dataclass(frozen=True)
class UploadPermit:
    """What one signed address allows: this file, sent this way, once, until it expires.

    size, content_type: what the file has to have; None where the app does not know.
    expires: Unix time.
    """

    session: str
    name: str
    expires: float
    method: str = "PUT"
    size: int | None = None
    content_type: str | None = None
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(12))


class UploadSigner:
    """Signs permits with a key; all workers of an app need the same one."""

    def __init__(self, key: str | None = None) -> None:
        self.shared = key is not None
        self._serializer = URLSafeSerializer(
            key or secrets.token_hex(32),
            salt="flet upload",
            # A browser may send names that are not valid Unicode: they are refused when the file comes.
            serializer_kwargs={"ensure_ascii": True},
            signer_kwargs={"key_derivation": "hmac", "digest_method": hashlib.sha256},
        )

    def sign(self, permit: UploadPermit) -> str:
        """The permit as text that may stand in an address."""
        return self._serializer.dumps(astuple(permit))

    def read(self, text: str) -> UploadPermit:
        """The permit in `text`; raises BadPermit."""
        try:
            loaded: list[Any] = self._serializer.loads(text)
        except BadData:
            raise BadPermit("This upload address is not valid.") from None
        permit = UploadPermit(*loaded)
        if permit.expires <= time.time():
            raise BadPermit("This upload address has expired.")
        return permit
