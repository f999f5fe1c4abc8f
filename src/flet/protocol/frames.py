"""Server frames: JSON arrays, split below what every server takes, deflated when large.

A message is text; over `DEFLATE_FROM` bytes it travels as a binary frame: one byte that names the encoding,
then the raw-deflated text.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, cast

import msgspec

Frame = str | bytes
Op = list[Any]

PATCH, FULL = b"patch", b"full"
MORE = 1
DEFLATE_FROM = 4096
# Servers differ in the largest frame they take, the smallest limit being 1 MiB (daphne).
LARGEST = 700_000
# Characters of one text in one op; JSON may write a character in up to six bytes.
TEXT_CHUNK = 100_000
IDS_CHUNK = 50_000
_DEFLATED = b"\x01"

_encoder = msgspec.json.Encoder()


def encode(message: Any) -> bytes:
    """A message as JSON."""
    return _encoder.encode(message)


def deflated(message: bytes) -> Frame:
    """A message as it travels: small ones as readable text, larger ones deflated."""
    if len(message) < DEFLATE_FROM:
        return message.decode("utf-8")
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _DEFLATED + packer.compress(message) + packer.flush()


def patch_frames(kind: bytes, ops: list[Op], first: int, ack: int) -> list[bytes]:
    """One flush as messages numbered from `first`; all but the last say that more follow.

    `ack` is the highest number of a client message that the server has.
    """
    bodies = list(_bodies(ops))
    last = len(bodies) - 1
    return [
        b'["%s",%d,%s,%d,%d]' % (kind, first + index, body, 0 if index == last else MORE, ack)
        for index, body in enumerate(bodies)
    ]


def _bodies(ops: list[Op]) -> Iterator[bytes]:
    """The ops as JSON arrays that fit into frames. Encoding all at once is the fastest, and mostly that is it."""
    try:
        body = _encoder.encode(ops)
    except UnicodeError:
        ops = _writable(ops)
        body = _encoder.encode(ops)
    if len(body) <= LARGEST:
        yield body
        return
    if len(ops) == 1:
        ops = _split(ops[0])
        if len(ops) == 1:
            yield body
            return
    # Some ops are larger than others: a part that is still too large is divided again.
    parts = len(body) // LARGEST + 1
    size = max(1, -(-len(ops) // parts))
    for start in range(0, len(ops), size):
        yield from _bodies(ops[start : start + size])


def _split(op: Op) -> list[Op]:
    """Several ops that do the same in small steps; only the op itself when it has no large part."""
    rest: list[Op] = []
    match op[0]:
        case "n" | "s":
            op = list(op)
            is_new = op[0] == "n"
            # What is appended to a text holds as far as the text itself: unless the user has changed it since.
            revisions: list[dict[str, int]] = op[5 if is_new else 3 :]
            op[3 if is_new else 2] = _shorten_texts(
                op[1], op[3 if is_new else 2], revisions[0] if revisions else {}, rest
            )
            if is_new:
                op[4] = _shorten_slots(op[1], op[4], rest)
        case "a":
            text, seen = op[3], op[4:]
            rest = [["a", op[1], op[2], text[at : at + TEXT_CHUNK], *seen] for at in range(0, len(text), TEXT_CHUNK)]
            op = rest.pop(0)
        case "l":
            steps = [step for edit in op[3] for step in _steps(edit)]
            rest = [["l", op[1], op[2], [step]] for step in steps]
            op = rest.pop(0)
        case "x":
            rest = [["x", op[1][at : at + IDS_CHUNK]] for at in range(0, len(op[1]), IDS_CHUNK)]
            op = rest.pop(0)
        case _:
            pass
    return [op, *rest]


def _shorten_texts(
    node_id: int, properties: dict[str, Any], revisions: dict[str, int], rest: list[list[Any]]
) -> dict[str, Any]:
    shortened: dict[str, Any] = {}
    for name, value in properties.items():
        if isinstance(value, str) and len(value) > TEXT_CHUNK:
            shortened[name] = value[:TEXT_CHUNK]
            seen = [revisions[name]] if name in revisions else []
            for at in range(TEXT_CHUNK, len(value), TEXT_CHUNK):
                rest.append(["a", node_id, name, value[at : at + TEXT_CHUNK], *seen])
        else:
            shortened[name] = value
    return shortened


def _shorten_slots(node_id: int, slots: dict[str, Any], rest: list[Op]) -> dict[str, Any]:
    shortened: dict[str, Any] = {}
    for name, ids in slots.items():
        if not isinstance(ids, int) and len(ids) > IDS_CHUNK:
            shortened[name] = ids[:IDS_CHUNK]
            rest += [["l", node_id, name, [step]] for step in _steps(["i", IDS_CHUNK, ids[IDS_CHUNK:]])]
        else:
            shortened[name] = ids
    return shortened


def _steps(edit: list[Any]) -> list[list[Any]]:
    if edit[0] == "i" and len(edit[2]) > IDS_CHUNK:
        _, start, ids = edit
        return [["i", start + at, ids[at : at + IDS_CHUNK]] for at in range(0, len(ids), IDS_CHUNK)]
    if edit[0] == "=" and len(edit[1]) > IDS_CHUNK:
        return [["=", edit[1][:IDS_CHUNK]], *_steps(["i", IDS_CHUNK, edit[1][IDS_CHUNK:]])]
    return [edit]


def _writable(value: Any) -> Any:
    """A value without what JSON cannot carry: lone surrogates become "?"."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_writable(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {_writable(name): _writable(item) for name, item in cast("dict[Any, Any]", value).items()}
    return value
