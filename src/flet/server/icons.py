"""Icons by name, read from the packed file which the client's build writes.

The file stays on disk (mapped, so its pages are shared by all processes and only what is asked for is read).
A look-up is a binary search over fixed-size records: about ten microseconds and no memory per icon.
"""

from __future__ import annotations

import mmap
import struct
from pathlib import Path

_MAGIC = b"FICN"
_VERSION = 1
_HEADER = struct.Struct("<4sII")
_RECORD = struct.Struct("<IIII")


class IconStore:
    """The icons of one packed file.

    Safe to use from several threads. Raises `OSError` when the file cannot be read and `ValueError`
    when it is not a file of icons.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            if path.stat().st_size < _HEADER.size:
                raise ValueError(f"{path} is not a file of icons")
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        magic, version, self._count = _HEADER.unpack_from(self._bytes)
        if magic != _MAGIC or version != _VERSION:
            self._bytes.close()
            raise ValueError(f"{path} is not a file of icons of version {_VERSION}")

    def __len__(self) -> int:
        return self._count

    def get(self, name: str) -> bytes | None:
        """The drawing of an icon as JSON, ready to be sent, or None when there is no such icon.

        `v` is the view box, `p` the list of paths and `e`, where present, the positions in `p` of those
        that are filled by the even-odd rule.
        """
        wanted = name.encode(errors="replace")
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            found, place, length = self._record(middle)
            if found == wanted:
                return self._bytes[place : place + length]
            if found < wanted:
                low = middle + 1
            else:
                high = middle
        return None

    def close(self) -> None:
        """Release the file; the store cannot be used afterwards."""
        self._bytes.close()

    def _record(self, index: int) -> tuple[bytes, int, int]:
        """Name, place and length of the data of one record."""
        start = _HEADER.size + index * _RECORD.size
        name, name_length, place, length = _RECORD.unpack_from(self._bytes, start)
        return self._bytes[name : name + name_length], place, length
