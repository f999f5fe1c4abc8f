from __future__ import annotations

import base64
import sys

import pytest

from flet.security import decrypt, decrypt_aes_gcm_256, encrypt, encrypt_aes_gcm_256


def test_what_was_encrypted_is_read_with_the_same_key_only() -> None:
    for text in ("", "Ümläut 日本 " * 1000):
        sealed = encrypt(text, "key")
        assert decrypt(sealed, "key") == text
        assert not text or text not in sealed
    with pytest.raises(ValueError, match="secret key"):
        decrypt(sealed, "another key")
    assert decrypt_aes_gcm_256(encrypt_aes_gcm_256("text", "schlüssel"), "schlüssel") == "text"


def test_every_encryption_differs() -> None:
    assert encrypt("text", "key") != encrypt("text", "key")


def test_any_changed_byte_is_noticed() -> None:
    sealed = bytearray(base64.urlsafe_b64decode(encrypt("t", "key")))
    for position in (0, 1, 28, len(sealed) - 1):
        changed = sealed.copy()
        changed[position] ^= 1
        with pytest.raises(ValueError):
            decrypt(base64.urlsafe_b64encode(changed).decode(), "key")


@pytest.mark.parametrize("data", ["", "AQ==", "not base64!", "ümläut", "A" * 400])
def test_other_data_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="not what"):
        decrypt(data, "key")


def test_an_empty_key_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        encrypt("text", "")


def test_the_extra_is_named_when_the_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.ciphers.aead", None)
    with pytest.raises(ImportError, match=r"fletling\[security\]"):
        encrypt("text", "key")
