"""Values that JSON cannot carry must not keep the rest of a flush from the browser."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flet.protocol import PATCH, patch_frames


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a lone surrogate \ud800 here", "a lone surrogate ? here"),
        (["\udfff", 1], ["?", 1]),
        ({"\ud800": "x"}, {"?": "x"}),
    ],
)
def test_what_cannot_be_written_is_replaced(value: Any, expected: Any) -> None:
    frames = patch_frames(PATCH, [["s", 2, {"value": value}], ["s", 3, {"value": "fine"}]], 1, 0)
    assert json.loads(frames[0])[2] == [["s", 2, {"value": expected}], ["s", 3, {"value": "fine"}]]
