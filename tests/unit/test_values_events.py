"""Events: the attributes that come from data, and that no data does harm."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flet.controls import events
from flet.controls.events import ControlEvent, DataEvent
from flet.values.app import AppLifecycleState
from flet.values.files import FilePickerFile
from flet.values.navigation import DismissDirection
from flet.values.padding import Padding
from reference_facts import manifest, our_classes

VIEWS = [SimpleNamespace(route="/"), SimpleNamespace(route="/shop"), SimpleNamespace(route="/cart")]
PAGE = SimpleNamespace(views=VIEWS)


def plain(data: Any, name: str = "happened") -> ControlEvent:
    return ControlEvent("_7", name, data, "the control", PAGE)


INSETS = {"left": 1, "top": 2, "right": 3, "bottom": 4}
CASES: list[tuple[type[ControlEvent], Any, dict[str, Any]]] = [
    (
        events.TapEvent,
        {"lx": 1, "ly": 2.5, "gx": 3, "gy": 4, "kind": "mouse"},
        {"local_x": 1, "local_y": 2.5, "global_x": 3, "global_y": 4, "kind": "mouse"},
    ),
    (
        events.ContainerTapEvent,
        {"lx": 1, "ly": 2, "gx": 3, "gy": 4},
        {"local_x": 1, "local_y": 2, "global_x": 3, "global_y": 4},
    ),
    (events.MultiTapEvent, "true", {"correct_touches": True}),
    (events.MultiTapEvent, "false", {"correct_touches": False}),
    (
        events.DragStartEvent,
        {"lx": 1, "ly": 2, "gx": 3, "gy": 4, "kind": "touch", "ts": 12.75},
        {"local_x": 1, "global_y": 4, "kind": "touch", "timestamp": 12},
    ),
    (
        events.DragUpdateEvent,
        {"dx": 5, "dy": 6, "pd": None, "lx": 1, "ly": 2, "gx": 3, "gy": 4},
        {"delta_x": 5, "delta_y": 6, "primary_delta": None, "timestamp": None},
    ),
    (
        events.DragEndEvent,
        {"pv": 3, "vx": 1, "vy": 2},
        {"primary_velocity": 3, "velocity_x": 1, "velocity_y": 2},
    ),
    (
        events.LongPressEndEvent,
        {"lx": 1, "ly": 2, "gx": 3, "gy": 4, "vx": 5, "vy": 6},
        {"local_y": 2, "velocity_x": 5, "velocity_y": 6},
    ),
    (
        events.ScaleUpdateEvent,
        {
            "fpx": 1,
            "fpy": 2,
            "fpdx": 3,
            "fpdy": 4,
            "lfpx": 5,
            "lfpy": 6,
            "pc": 2,
            "hs": 7,
            "vs": 8,
            "s": 9,
            "r": 10,
        },
        {
            "focal_point_x": 1,
            "focal_point_delta_y": 4,
            "local_focal_point_x": 5,
            "pointer_count": 2,
            "horizontal_scale": 7,
            "vertical_scale": 8,
            "scale": 9,
            "rotation": 10,
        },
    ),
    (
        events.HoverEvent,
        {"ts": 1, "kind": "mouse", "gx": 1, "gy": 2, "lx": 3, "ly": 4},
        {"timestamp": 1, "delta_x": None, "delta_y": None},
    ),
    (
        events.ScrollEvent,
        {"gx": 1, "gy": 2, "lx": 3, "ly": 4, "dx": 5, "dy": -6},
        {"scroll_delta_x": 5, "scroll_delta_y": -6},
    ),
    (
        events.OnScrollEvent,
        {"t": "user", "p": 10, "minse": 0, "maxse": 99, "vd": 50, "dir": "reverse"},
        {"event_type": "user", "pixels": 10, "max_scroll_extent": 99, "direction": "reverse", "velocity": None},
    ),
    (events.DragTargetAcceptEvent, {"src_id": 12, "x": 1, "y": 2}, {"src_id": "12", "x": 1, "y": 2}),
    (events.DismissibleDismissEvent, "endToStart", {"direction": DismissDirection.END_TO_START}),
    (events.DismissibleDismissEvent, {"direction": "up"}, {"direction": DismissDirection.UP}),
    (
        events.DismissibleUpdateEvent,
        {"direction": "down", "progress": 0.5, "reached": True, "previous_reached": False},
        {"direction": DismissDirection.DOWN, "progress": 0.5, "reached": True, "previous_reached": False},
    ),
    (events.CanvasResizeEvent, {"w": 10, "h": 20}, {"width": 10, "height": 20}),
    (events.DataColumnSortEvent, {"i": 2, "a": False}, {"column_index": 2, "ascending": False}),
    (
        events.KeyboardEvent,
        {"key": "A", "shift": True, "ctrl": False, "alt": False, "meta": True},
        {"key": "A", "shift": True, "ctrl": False, "meta": True},
    ),
    (events.RouteChangeEvent, "/shop?a=1", {"route": "/shop?a=1"}),
    (events.ViewPopEvent, "/shop", {"view": VIEWS[1]}),
    (events.ViewPopEvent, "", {"view": VIEWS[2]}),
    (events.AppLifecycleStateChangeEvent, "pause", {"state": AppLifecycleState.PAUSE}),
    (
        events.PageMediaData,
        {"padding": INSETS, "view_padding": INSETS, "view_insets": dict.fromkeys(INSETS, 0)},
        {"padding": Padding(1, 2, 3, 4), "view_insets": Padding(0, 0, 0, 0)},
    ),
    (
        events.FilePickerResultEvent,
        {"path": None, "files": [{"name": "a.txt", "path": None, "size": 3}]},
        {"path": None, "files": [FilePickerFile("a.txt", None, 3)]},
    ),
    (events.FilePickerResultEvent, {"path": None, "files": None}, {"files": None}),
    (
        events.FilePickerUploadEvent,
        {"file_name": "a.txt", "progress": 0.5, "error": None},
        {"file_name": "a.txt", "progress": 0.5, "error": None},
    ),
    (
        events.BarChartEvent,
        {"type": "TapUpEvent", "group_index": 1, "rod_index": 2, "stack_item_index": -1},
        {"type": "TapUpEvent", "group_index": 1, "rod_index": 2, "stack_item_index": -1},
    ),
    (
        events.LineChartEvent,
        {"type": "TapUpEvent", "spots": [{"bar_index": 0, "spot_index": 4}]},
        {"spots": [events.LineChartEventSpot(0, 4)]},
    ),
    (events.PieChartEvent, {"type": "TapUpEvent", "section_index": 3}, {"section_index": 3}),
    (
        events.LoginEvent,
        {"error": "denied", "error_description": "No."},
        {"error": "denied", "error_description": "No."},
    ),
]


@pytest.mark.parametrize(("kind", "data", "attributes"), CASES)
def test_data_becomes_attributes(kind: type[ControlEvent], data: Any, attributes: dict[str, Any]) -> None:
    text = data if isinstance(data, str) else json.dumps(data)
    event = kind.from_control_event(plain(text))
    assert {name: getattr(event, name) for name in attributes} == attributes
    assert (event.target, event.name, event.data) == ("_7", "happened", text)
    assert (event.control, event.page) == ("the control", PAGE)
    assert type(event) is kind


def test_plain_event() -> None:
    event = ControlEvent.from_control_event(plain("true"))
    assert event.data == "true"
    assert repr(event) == "ControlEvent(target='_7', name='happened', data='true')"


def test_login_event_is_made_by_the_server() -> None:
    event = events.LoginEvent("", "", "page", "login", "", "the control", PAGE)
    assert (event.error, event.error_description, event.name, event.page) == ("", "", "login", PAGE)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "not text"),
        (b"{}", "not text"),
        ("", "Expecting value"),
        ("[1]", "not a JSON object"),
        ("nonsense", "Expecting value"),
        ("[" * 100_000, "nested too deeply"),
        ("{}", "'lx' is missing"),
        ('{"lx": null}', "'lx': not a number"),
        ('{"lx": "1"}', "'lx': not a number"),
        ('{"lx": true}', "'lx': not a number"),
        ('{"lx": NaN}', "NaN is not a number"),
        ('{"lx": -Infinity}', "-Infinity is not a number"),
        ('{"lx": 1e999}', "'lx': too large"),
        ('{"lx": 1' + "0" * 400 + "}", "'lx': .*too large"),
        ('{"lx": 1, "ly": 1, "gx": 1, "gy": 1, "kind": 5}', "'kind': not text"),
    ],
)
def test_bad_data_is_a_clear_value_error(data: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        events.TapEvent.from_control_event(plain(data))
    assert "TapEvent" in str(caught.value)
    assert len(str(caught.value)) < 250


def test_view_pop_without_views() -> None:
    with pytest.raises(ValueError, match="no view"):
        events.ViewPopEvent.from_control_event(ControlEvent("1", "view_pop", "/", None, SimpleNamespace(views=[])))


ALL_EVENTS = [getattr(events, name) for name in events.__all__ if name.endswith(("Event", "Data"))]
KEYS = sorted({item.key for kind in ALL_EVENTS for item in getattr(kind, "_data_fields", {}).values()})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["up", "true"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*KEYS, *INSETS, "name", "size"]), inner)
    ),
    max_leaves=8,
)


@given(
    st.sampled_from([kind for kind in ALL_EVENTS if issubclass(kind, DataEvent)]),
    JSON.map(json.dumps)
    | st.dictionaries(st.sampled_from(KEYS), JSON, min_size=8).map(json.dumps)
    | st.text()
    | st.none(),
)
def test_hostile_data_raises_value_error_or_nothing(kind: type[DataEvent], data: Any) -> None:
    try:
        event = kind.from_control_event(plain(data))
    except ValueError:
        return
    assert all(hasattr(event, name) for name in kind._data_fields)


def test_every_event_of_the_reference() -> None:
    facts = {address: item for address, item in manifest()["classes"].items() if item["kind"] == "event"}
    assert len(facts) > 30
    for address, item in facts.items():
        ours = our_classes()[address.rpartition(".")[2]]
        annotated = {name for kind in ours.__mro__ for name in vars(kind).get("__annotations__", {})}
        wanted = {entry["name"] for entry in item["properties"]}
        if address in ("flet.ControlEvent", "flet.event.Event"):
            wanted = {name for name in wanted if not hasattr(plain(""), name)}
        assert wanted <= annotated, address
        if issubclass(ours, DataEvent) and address != "flet.LoginEvent":
            assert {entry["name"] for entry in item["ctor"]} - {"e"} == {
                field.key for field in ours._data_fields.values()
            } - ({"state"} if "Lifecycle" in address else set()), address
