"""The fewest edits that turn one list of child ids into another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Edit = list[object]

# A move takes about 14 bytes on the wire and an id of a whole list about 5: past that a list is replaced.
_MOVE_COST, _ID_COST = 14, 5


def edits(old: Sequence[int], new: Sequence[int]) -> list[Edit]:
    """Edits to apply in turn: `["r", at, count]`, `["m", from, to]`, `["i", at, ids]` or `["=", ids]`.

    Linear for appends, clears and single changes; children that stay in order are never touched.
    """
    start, limit = 0, min(len(old), len(new))
    while start < limit and old[start] == new[start]:
        start += 1
    end = 0
    while end < limit - start and old[-1 - end] == new[-1 - end]:
        end += 1
    old_middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
    if not old_middle:
        return [["i", start, list(new_middle)]] if new_middle else []
    if not new_middle:
        return [["r", start, len(old_middle)]]
    kept_old, kept_new = set(old_middle), set(new_middle)
    if len(kept_old) != len(old_middle) or len(kept_new) != len(new_middle):
        return [["r", start, len(old_middle)], ["i", start, list(new_middle)]]
    result, remaining = _removals(old_middle, kept_new, start)
    still = _in_order(remaining, new_middle)
    moves = len(remaining) - len(still)
    if moves * _MOVE_COST > len(new) * _ID_COST:
        return [["=", list(new)]]
    result += _placements(remaining, new_middle, still, start)
    return result


def _removals(old: Sequence[int], wanted: set[int], start: int) -> tuple[list[Edit], list[int]]:
    """Runs to remove, last first so that earlier positions stay true, and what remains."""
    result: list[Edit] = []
    remaining: list[int] = []
    position = 0
    while position < len(old):
        first = position
        while position < len(old) and old[position] not in wanted:
            position += 1
        if position > first:
            result.append(["r", start + first, position - first])
        if position < len(old):
            remaining.append(old[position])
            position += 1
    result.reverse()
    return result, remaining


def _in_order(remaining: list[int], new: Sequence[int]) -> set[int]:
    """The largest set of children that keep their relative order (longest increasing subsequence)."""
    place = {child: index for index, child in enumerate(new)}
    tails: list[int] = []
    tail_ids: list[int] = []
    before: dict[int, int | None] = {}
    for child in remaining:
        position = bisect_left(tails, place[child])
        before[child] = tail_ids[position - 1] if position else None
        if position == len(tails):
            tails.append(place[child])
            tail_ids.append(child)
        else:
            tails[position], tail_ids[position] = place[child], child
    still: set[int] = set()
    child = tail_ids[-1] if tail_ids else None
    while child is not None:
        still.add(child)
        child = before[child]
    return still


def _placements(remaining: list[int], new: Sequence[int], still: set[int], start: int) -> list[Edit]:
    """Moves and inserts, from left to right; `current` follows what the client will have.

    `at` is the place behind the child placed last; children yet to be moved may still stand before it.
    """
    result: list[Edit] = []
    current, known = list(remaining), set(remaining)
    run: list[int] = []
    at = 0
    for child in new:
        if child not in known:
            run.append(child)
            continue
        if run:
            result.append(["i", start + at, run])
            current[at:at] = run
            at += len(run)
            run = []
        if child in still:
            at = current.index(child, at) + 1
            continue
        source = current.index(child)
        target = at - 1 if source < at else at
        if source != target:
            result.append(["m", start + source, start + target])
            current.insert(target, current.pop(source))
        at = target + 1
    if run:
        result.append(["i", start + at, run])
    return result
