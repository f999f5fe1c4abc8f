"""Client messages: whatever arrives is a message or `Malformed`, never anything else."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flet.protocol.client_messages import LARGEST, Ack, Bye, Event, Hello, Malformed, Ping, Result, Values, decode

HELLO = {"protocol": 1, "session": None, "token": None, "instance": "i", "seq": 0, "page": {"route": "/"}}
VALID = [
    (["event", 1, 2, "click", None], Event(1, 2, "click", None)),
    (["event", 3, 2, "change", "x"], Event(3, 2, "change", "x")),
    (["values", 1, [[2, "value", {"a": 1}, 4]]], Values(1, [(2, "value", {"a": 1}, 4)])),
    (["ack", 9], Ack(9)),
    (["result", 5, None, [1]], Result(5, None, [1])),
    (["result", 5, "bad", None], Result(5, "bad", None)),
    (["ping", 1.5], Ping(1.5)),
    (["bye"], Bye()),
    (["hello", HELLO], Hello(None, None, "i", 0, {"route": "/"})),
]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=5),
    max_leaves=12,
)
words = st.sampled_from(["event", "values", "ack", "result", "ping", "bye", "hello", "nonsense"])


def only_malformed(frame):
    try:
        message = decode(frame)
    except Malformed:
        return
    assert isinstance(message, (Event, Values, Ack, Result, Ping, Bye, Hello))


@pytest.mark.parametrize(("message", "meant"), VALID)
def test_messages(message, meant):
    assert decode(json.dumps(message)) == meant
    assert decode(json.dumps(message).encode()) == meant


@given(st.text() | st.binary())
@example("\ud800")
@example("[" * 200_000)
@example('{"a":' * 100_000)
@example(b"\xff\xfe")
@example('["event",1e999,2,"click",null]')
@example('["event",' + "9" * 5000 + ',2,"click",null]')
@example('["ack",123456789012345678901234567890]')
def test_noise(frame):
    only_malformed(frame)


@given(words, st.lists(json_values, max_size=5))
def test_messages_with_wrong_contents(word, rest):
    only_malformed(json.dumps([word, *rest]))


@given(st.sampled_from([message for message, _ in VALID]), st.integers(0, 60), st.binary(max_size=4))
def test_damaged_messages(message, at, noise):
    text = json.dumps(message).encode()
    only_malformed(text[:at] + noise + text[at + len(noise) :])


@given(st.dictionaries(st.sampled_from([*HELLO, "other"]), json_values))
def test_greetings_with_wrong_contents(facts):
    only_malformed(json.dumps(["hello", {**HELLO, **facts}]))


@pytest.mark.parametrize(
    "message",
    [
        ["event", 0, 2, "click", None],
        ["event", -1, 2, "click", None],
        ["event", True, 2, "click", None],
        ["event", 1, True, "click", None],
        ["event", 1, 2, "x" * 65, None],
        ["event", 1, 2, "click", 5],
        ["values", 1, [[2, "value", 1, True]]],
        ["values", 1, [[2, "value", 1]]],
        ["values", 1, [[2, "value", 1, 1]] * 2000],
        ["ack", True],
        ["ack", 1.5],
        ["hello", {**HELLO, "protocol": 2}],
        ["hello", {**HELLO, "protocol": True}],
        ["hello", {**HELLO, "seq": True}],
        ["hello", {**HELLO, "seq": -1}],
        ["hello", {**HELLO, "session": "x" * 300}],
        ["hello", {**HELLO, "page": []}],
        [["event"]],
        {},
        5,
        None,
    ],
)
def test_what_is_no_message(message):
    with pytest.raises(Malformed):
        decode(json.dumps(message))


def test_frames_that_are_too_large():
    with pytest.raises(Malformed, match="too large"):
        decode('["event",1,2,"change","' + "x" * LARGEST + '"]')
