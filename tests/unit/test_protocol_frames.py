"""Server frames: never too large, and the same tree whatever their size."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flet.protocol.frames import DEFLATE_FROM, FULL, MORE, PATCH, deflated, patch_frames
from flet.testing.browser import inflated
from flet.testing.mirror import Mirror

MEBIBYTE = 1024 * 1024


def rebuilt(frames, full):
    """The tree that a client makes of frames, checking their numbers and flags."""
    ops = []
    for index, frame in enumerate(frames):
        assert len(frame) < MEBIBYTE
        assert len(deflated(frame)) < MEBIBYTE
        kind, seq, some, flags, ack = json.loads(inflated(deflated(frame)))
        assert (kind, seq, ack) == ("full" if full else "patch", 5 + index, 77)
        assert flags == (0 if index == len(frames) - 1 else MORE)
        ops += some
    mirror = Mirror()
    mirror.apply(ops, full)
    return mirror


def page(**slots):
    return ["n", 1, "Page", {}, slots]


@pytest.mark.parametrize("character", ["a", "ä", "€", "😀", "\x00", '"', "\\"])
def test_huge_texts_are_split(character):
    text = character * 3_000_000
    frames = patch_frames(FULL, [page(content=2), ["n", 2, "Text", {"value": text, "size": 3}, {}]], 5, 77)
    assert len(frames) > 1
    node = rebuilt(frames, True).nodes[2]
    assert node.props == {"value": text, "size": 3}


def test_huge_texts_in_later_writes_and_appends():
    first = patch_frames(FULL, [page(content=2), ["n", 2, "Text", {"value": "x"}, {}]], 5, 77)
    mirror = rebuilt(first, True)
    for op, wanted in (
        (["s", 2, {"value": "y" * 2_000_000, "color": "red"}], "y" * 2_000_000),
        (["a", 2, "value", "z" * 2_000_000], "y" * 2_000_000 + "z" * 2_000_000),
    ):
        for frame in patch_frames(PATCH, [op], 6, 77):
            assert len(frame) < MEBIBYTE
            mirror.apply(json.loads(frame)[2], False)
        assert mirror.nodes[2].props["value"] == wanted


def test_revisions_stay_with_the_text_they_belong_to():
    op = ["s", 2, {"value": "y" * 2_000_000}, {"value": 3}]
    parts = [part for frame in patch_frames(PATCH, [op], 5, 77) for part in json.loads(frame)[2]]
    mirror = Mirror()
    mirror.apply([page(content=2), ["n", 2, "TextField", {}, {}]], True)
    node = mirror.nodes[2]
    node.revisions["value"] = 4
    node.props["value"] = "typed meanwhile"
    mirror.apply(parts, False)
    assert node.props["value"] == "typed meanwhile"


def test_a_hundred_thousand_children():
    ids = list(range(10, 200_010))
    random.Random(1).shuffle(ids)
    ops = [page(controls=ids), *[["n", node_id, "Text", {"value": str(node_id)}, {}] for node_id in sorted(ids)]]
    mirror = rebuilt(patch_frames(FULL, ops, 5, 77), True)
    assert [node.id for node in mirror.nodes[1].slots["controls"]] == ids
    for edit in (["=", ids[::-1]], ["r", 0, len(ids)], ["i", 0, ids]):
        frames = patch_frames(PATCH, [["l", 1, "controls", [edit]]], 5, 77)
        mirror.apply([op for frame in frames for op in json.loads(frame)[2]], False)
        assert all(len(frame) < MEBIBYTE for frame in frames)
    assert [node.id for node in mirror.nodes[1].slots["controls"]] == ids


def test_many_forgotten_nodes():
    frames = patch_frames(PATCH, [["x", list(range(10**6, 10**6 + 300_000))]], 5, 77)
    assert all(len(frame) < MEBIBYTE for frame in frames)
    gone = [node_id for frame in frames for op in json.loads(frame)[2] for node_id in op[1]]
    assert gone == list(range(10**6, 10**6 + 300_000))


@pytest.mark.parametrize("value", [["item"] * 200_000, {"key": "long " * 300_000}, {"a": {"b": ["deep"] * 200_000}}])
def test_one_value_that_is_no_text_travels_in_pieces_or_is_left_out(value):
    ops = [page(content=2), ["n", 2, "Chart", {"data": value, "size": 1}, {}]]
    frames = patch_frames(FULL, ops, 5, 77)
    assert all(len(deflated(frame)) < MEBIBYTE for frame in frames)


@given(st.binary(max_size=3 * DEFLATE_FROM))
def test_deflating_is_undone(noise):
    message = json.dumps([noise.hex()]).encode()
    frame = deflated(message)
    assert isinstance(frame, str) == (len(message) < DEFLATE_FROM)
    assert json.loads(inflated(frame)) == json.loads(message)
