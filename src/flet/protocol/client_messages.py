"""Client messages: decoded and checked in shape; whatever else a browser sends is `Malformed`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import msgspec

# A paste of a long text is legitimate; more than this in one frame is not.
LARGEST = 4 * 1024 * 1024
LONGEST_NAME = 64
LONGEST_TOKEN = 256
MOST_VALUES = 1024

_decoder = msgspec.json.Decoder()


class Malformed(ValueError):
    """The frame is no message of the protocol."""


@dataclass(slots=True)
class Hello:
    """The greeting of a page that was loaded, or that comes back after a lost connection."""

    session: str | None
    token: str | None
    instance: str
    seq: int
    page: dict[str, Any]


@dataclass(slots=True)
class Event:
    """Something happened in the browser to the control `target`; `number` counts client messages."""

    number: int
    target: int
    name: str
    data: str | None


@dataclass(slots=True)
class Values:
    """The user changed fields: `(control, property, value, revision)` each."""

    number: int
    values: list[tuple[int, str, Any, int]]


@dataclass(slots=True)
class Ack:
    """Every frame up to `seq` was applied."""

    seq: int


@dataclass(slots=True)
class Result:
    """The answer to a call."""

    call: int
    error: str | None
    value: Any


@dataclass(slots=True)
class Ping:
    """Asks for a pong with the same content."""

    content: Any


@dataclass(slots=True)
class Bye:
    """The page is being left."""


ClientMessage = Hello | Event | Values | Ack | Result | Ping | Bye


def decode(frame: str | bytes) -> ClientMessage:
    """The message in a frame.

    Raises Malformed for anything that is none.
    """
    if len(frame) > LARGEST:
        raise Malformed("frame too large")
    try:
        parts = _decoder.decode(frame)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise Malformed("not JSON") from None
    if not isinstance(parts, list) or not parts or not isinstance(parts[0], str):
        raise Malformed("not a message")
    message = cast("list[Any]", parts)
    match message:
        case ["event", number, target, str(name), str() | None as data] if _whole(number, target) and number > 0:
            if len(name) <= LONGEST_NAME:
                return Event(number, target, name, data)
        case ["values", number, list()] if _whole(number) and number > 0 and len(message[2]) <= MOST_VALUES:
            return Values(number, [_value(item) for item in message[2]])
        case ["ack", seq] if _whole(seq):
            return Ack(seq)
        case ["result", call, str() | None as error, value] if _whole(call):
            return Result(call, error, value)
        case ["ping", content]:
            return Ping(content if isinstance(content, (int, float)) else None)
        case ["bye"]:
            return Bye()
        case ["hello", dict()]:
            return _hello(message[1])
        case _:
            pass
    raise Malformed(f"unknown message {message[0][:LONGEST_NAME]!r}")


def _whole(*numbers: Any) -> bool:
    """Whether all are integers; true and false, which Python takes for some, are none."""
    return all(type(number) is int for number in numbers)


def _value(item: Any) -> tuple[int, str, Any, int]:
    match item:
        case [target, str(name), value, revision] if _whole(target, revision) and len(name) <= LONGEST_NAME:
            return target, name, value, revision
        case _:
            raise Malformed("not a value")


def _hello(facts: dict[str, Any]) -> Hello:
    session, token = facts.get("session"), facts.get("token")
    instance, seq, page = facts.get("instance"), facts.get("seq", 0), facts.get("page")
    for name in (session, token, instance):
        if name is not None and (not isinstance(name, str) or len(name) > LONGEST_TOKEN):
            raise Malformed("bad greeting")
    if not _whole(facts.get("protocol"), seq) or facts["protocol"] != 1 or seq < 0 or not isinstance(page, dict):
        raise Malformed("bad greeting")
    return Hello(session, token, instance or "", seq, cast("dict[str, Any]", page))
