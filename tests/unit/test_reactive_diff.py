"""Edits of child lists: they give the new list, and touch no more than they must."""

from __future__ import annotations

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from flet.reactive.diff import edits
from flet.testing.mirror import edited

ids = st.lists(st.integers(0, 30), max_size=40, unique=True)


def applied(old, changes):
    for edit in changes:
        old = edited(list(old), edit)
    return old


@given(ids, ids)
def test_edits_give_the_new_list(old, new):
    assert applied(old, edits(old, new)) == new


@given(st.lists(st.integers(0, 5), max_size=12), st.lists(st.integers(0, 5), max_size=12))
def test_also_when_a_control_stands_in_a_list_twice(old, new):
    assert applied(old, edits(old, new)) == new


@given(st.integers(2, 400).flatmap(lambda size: st.permutations(range(size)).map(lambda new: (range(size), new))))
def test_long_lists_in_any_order(lists):
    old, new = list(lists[0]), list(lists[1])
    assert applied(old, edits(old, new)) == new


@given(ids)
def test_no_change_is_no_edit(old):
    assert edits(old, old) == []


def longest_increasing(numbers):
    tails = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)


@given(ids, ids)
def test_no_more_moves_than_children_out_of_order(old, new):
    changes = edits(old, new)
    if any(edit[0] == "=" for edit in changes):
        return
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    kept = [new.index(item) for item in old if item in new]
    moves = sum(edit[0] == "m" for edit in changes)
    assert moves <= len(kept) - longest_increasing(kept)


def test_common_changes_are_one_edit():
    many = list(range(1000))
    assert edits(many, [*many, 1000]) == [["i", 1000, [1000]]]
    assert edits(many, []) == [["r", 0, 1000]]
    assert edits([], many) == [["i", 0, many]]
    assert edits(many, [2000, *many]) == [["i", 0, [2000]]]
    assert edits(many, many[:400] + many[500:]) == [["r", 400, 100]]
    assert edits(many, [*many[:10], 5000, *many[11:]]) == [["r", 10, 1], ["i", 10, [5000]]]
    assert edits(many, [*many[1:], 0]) == [["m", 0, 999]]
    assert edits(many, [999, *many[:-1]]) == [["m", 999, 0]]


def test_what_would_take_many_moves_is_replaced():
    many = list(range(1000))
    assert edits(many, many[::-1]) == [["=", many[::-1]]]
