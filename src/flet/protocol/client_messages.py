"""Client messages: decoded and checked in shape; whatever else a browser sends is `Malformed`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

# A paste of a long text is legitimate; more than this in one frame is not.
LARGEST = 4 * 1024 * 1024

_Number = Annotated[int, Meta(ge=1)]
_Name = Annotated[str, Meta(max_length=64)]
_Token = Annotated[str, Meta(max_length=256)]


class Malformed(ValueError):
    """The frame is no message of the protocol."""


class Hello(Struct):
    """The greeting of a page that was loaded, or that comes back after a lost connection."""

    session: _Token | None
    token: _Token | None
    instance: _Token
    seq: Annotated[int, Meta(ge=0)]
    page: dict[str, Any]
    protocol: Literal[1] = 1


class Event(Struct, array_like=True, tag="event", forbid_unknown_fields=True):
    """Something happened in the browser to the control `target`; `number` counts client messages."""

    number: _Number
    target: int
    name: _Name
    data: str | None


class Values(Struct, array_like=True, tag="values", forbid_unknown_fields=True):
    """The user changed fields: `(control, property, value, revision)` each."""

    number: _Number
    values: Annotated[list[tuple[int, _Name, Any, int]], Meta(max_length=1024)]


class Ack(Struct, array_like=True, tag="ack", forbid_unknown_fields=True):
    """Every frame up to `seq` was applied."""

    seq: int


class Result(Struct, array_like=True, tag="result", forbid_unknown_fields=True):
    """The answer to a call."""

    call: int
    error: str | None
    value: Any


class Ping(Struct, array_like=True, tag="ping", forbid_unknown_fields=True):
    """Asks for a pong with the same content."""

    content: float | None


class Bye(Struct, array_like=True, tag="bye", forbid_unknown_fields=True):
    """The page is being left."""


class _Greeting(Struct, array_like=True, tag="hello", forbid_unknown_fields=True):
    hello: Hello


ClientMessage = Hello | Event | Values | Ack | Result | Ping | Bye

_decoder = msgspec.json.Decoder(Event | Values | Ack | Result | Ping | Bye | _Greeting)


def decode(frame: str | bytes) -> ClientMessage:
    """The message in a frame.

    Raises Malformed for anything that is none.
    """
    if len(frame) > LARGEST:
        raise Malformed("frame too large")
    try:
        message = _decoder.decode(frame)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise Malformed(str(error) if isinstance(error, msgspec.ValidationError) else "not JSON") from None
    return message.hello if isinstance(message, _Greeting) else message
