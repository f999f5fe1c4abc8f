"""Encrypting text with a secret key, such as the tokens of a login that are kept in a browser."""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["decrypt", "decrypt_aes_gcm_256", "encrypt", "encrypt_aes_gcm_256"]

# The first byte of what is encrypted names how; the fields that follow are salt, nonce and ciphertext with its tag.
_AES_GCM_256 = 1
_SALT = 16
_NONCE = 12
_TAG = 16
# What OWASP recommends for PBKDF2 with SHA-256: a few tenths of a second for each text.
_ITERATIONS = 600_000


def encrypt(plain_text: str, secret_key: str) -> str:
    """Encrypt text so that only `decrypt` with the same key reads it, and notices when it was changed.

    The result is text that may stand in addresses and files; it differs every time. Takes a few tenths of a
    second. Raises ImportError without the package `cryptography` and ValueError for an empty key.
    """
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    head = bytes([_AES_GCM_256]) + salt + nonce
    sealed = _cipher(secret_key, salt).encrypt(nonce, plain_text.encode(), head)
    return base64.urlsafe_b64encode(head + sealed).decode()


def decrypt(encrypted_data: str, secret_key: str) -> str:
    """The text that `encrypt` was given.

    Raises ValueError when the key is another one, or the data was changed or is something else.
    """
    try:
        data = base64.b64decode(encrypted_data.encode(), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise ValueError("This is not what flet.security.encrypt() made.") from None
    if len(data) < 1 + _SALT + _NONCE + _TAG or data[0] != _AES_GCM_256:
        raise ValueError("This is not what flet.security.encrypt() made.")
    head, sealed = data[: 1 + _SALT + _NONCE], data[1 + _SALT + _NONCE :]
    cipher = _cipher(secret_key, head[1 : 1 + _SALT])
    from cryptography.exceptions import InvalidTag

    try:
        return cipher.decrypt(head[1 + _SALT :], sealed, head).decode()
    except InvalidTag:
        raise ValueError("The secret key is another one, or the encrypted data was changed.") from None


def encrypt_aes_gcm_256(plain_text: str, secret_key: str) -> str:
    """The same as `encrypt`, which uses this cipher."""
    return encrypt(plain_text, secret_key)


def decrypt_aes_gcm_256(encrypted_data: str, secret_key: str) -> str:
    """The same as `decrypt`."""
    return decrypt(encrypted_data, secret_key)


def _cipher(secret_key: str, salt: bytes) -> AESGCM:
    if not secret_key:
        raise ValueError("The secret key is empty.")
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ImportError:
        raise ImportError('flet.security needs the package "cryptography": pip install "fletling[security]".') from None
    return AESGCM(hashlib.pbkdf2_hmac("sha256", secret_key.encode(), salt, _ITERATIONS, 32))
