"""Value objects: their fields in order, defaults, helpers and wire form."""

from __future__ import annotations

import dataclasses
import enum
from typing import Any

import pytest

from flet.reactive.value import Value
from flet.reactive.wire import to_wire
from flet.values import alignment, animation, border, border_radius, margin, padding
from flet.values.animation import Animation, AnimationCurve
from flet.values.border import BorderSide
from flet.values.border_radius import BorderRadius
from flet.values.button_style import ButtonStyle
from flet.values.gradients import LinearGradient, SweepGradient
from flet.values.input import NumbersOnlyInputFilter, TextOnlyInputFilter
from flet.values.padding import Padding
from flet.values.painting import PaintSweepGradient
from flet.values.shadow import BoxShadow
from flet.values.shapes import RoundedRectangleBorder, StadiumBorder
from flet.values.states import MaterialState
from flet.values.text_style import TextStyle
from flet.values.typography import FontWeight
from reference_facts import manifest, our_classes


def test_padding_and_margin_helpers() -> None:
    for module in (padding, margin):
        assert to_wire(module.all(3)) == {"left": 3, "top": 3, "right": 3, "bottom": 3}
        assert to_wire(module.symmetric(1, 2)) == {"left": 2, "top": 1, "right": 2, "bottom": 1}
        assert to_wire(module.only(1, 2, 3, 4)) == {"left": 1, "top": 2, "right": 3, "bottom": 4}
        assert to_wire(module.only(bottom=4)) == {"left": 0, "top": 0, "right": 0, "bottom": 4}


def test_border_radius_helpers() -> None:
    assert border_radius.all(3) == BorderRadius(3, 3, 3, 3)
    assert border_radius.horizontal(1, 2) == border_radius.only(top_left=1, bottom_left=1, top_right=2, bottom_right=2)
    assert border_radius.vertical(1, 2) == border_radius.only(top_left=1, top_right=1, bottom_left=2, bottom_right=2)


def test_border_helpers() -> None:
    side = BorderSide(1, "red")
    assert to_wire(border.all(2, "blue"))["left"] == {"width": 2, "color": "blue"}
    # A vertical pair is the top and bottom edges: see fact 15 of the layout facts.
    assert to_wire(border.symmetric(vertical=side)) == {
        "top": {"width": 1, "color": "red"},
        "bottom": {"width": 1, "color": "red"},
    }
    assert border.only(left=side).left is side
    assert to_wire(border.only(right=side)) == {"right": {"width": 1, "color": "red"}}


def test_sides_of_border_all_are_changed_one_by_one() -> None:
    box = border.all(1, "red")
    assert box.top is not None and box.left is not None
    box.top.color = "blue"
    assert box.left.color == "red"


def test_alignment_constants_name_their_place() -> None:
    rows = {"top": -1, "center": 0, "bottom": 1}
    columns = {"left": -1, "center": 0, "right": 1}
    for row, y in rows.items():
        for column, x in columns.items():
            name = "center" if row == column == "center" else f"{row}_{column}"
            assert (getattr(alignment, name).x, getattr(alignment, name).y) == (x, y)


def test_animation() -> None:
    assert animation.implicit(300, AnimationCurve.EASE_OUT) == Animation(300, AnimationCurve("easeOut"))
    assert to_wire(Animation(300, AnimationCurve.FAST_OUT_SLOWIN)) == {"duration": 300, "curve": "fastOutSlowIn"}
    assert to_wire(Animation()) == {"duration": 1}


def test_kinds_of_a_property_are_told_apart_on_the_wire() -> None:
    assert to_wire(StadiumBorder()) == {"type": "stadium"}
    assert to_wire(RoundedRectangleBorder(radius=4)) == {"type": "roundedRectangle", "radius": 4}
    linear = to_wire(LinearGradient(["red", "blue"]))
    assert linear["type"] == "linear"
    assert linear["begin"] == {"x": -1, "y": 0}
    assert linear["end"] == {"x": 1, "y": 0}
    assert to_wire(SweepGradient(["red", "blue"]))["type"] == "sweep"
    assert to_wire(PaintSweepGradient((5, 6), ["red"]))["center"] == [5, 6]


def test_gradients_do_not_share_their_default_ends() -> None:
    first, second = LinearGradient(["red"]), LinearGradient(["red"])
    first.begin.x = 0
    assert second.begin.x == -1


def test_style_by_state_keeps_the_authors_order() -> None:
    style = ButtonStyle(
        color={MaterialState.HOVERED: "red", "": "blue"}, padding={MaterialState.DEFAULT: Padding(1, 2, 3, 4)}
    )
    wire = to_wire(style)
    assert list(wire["color"].items()) == [("hovered", "red"), ("", "blue")]
    assert wire["padding"] == {"": {"left": 1, "top": 2, "right": 3, "bottom": 4}}


def test_plain_strings_become_enum_members() -> None:
    style = TextStyle(weight="bold")  # pyright: ignore[reportArgumentType]
    assert style.weight is FontWeight.BOLD


def test_wrong_types_are_refused() -> None:
    with pytest.raises(TypeError, match=r"Padding\.left"):
        Padding([], 0, 0, 0)  # pyright: ignore[reportArgumentType]
    shadow = BoxShadow(offset=(1, 2))
    with pytest.raises(TypeError, match=r"BoxShadow\.color"):
        shadow.color = []  # pyright: ignore[reportAttributeAccessIssue]


def test_input_filters() -> None:
    assert to_wire(NumbersOnlyInputFilter()) == {"regex_string": "[0-9]", "allow": True, "replacement_string": ""}
    assert TextOnlyInputFilter().regex_string == "[a-zA-Z]"


def _encoded(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return {"enum": f"{type(value).__name__}.{value.name}"}
    return value


# Path elements belong to the canvas.
LEFT_TO_OTHERS = "flet.canvas."


def test_every_value_of_the_reference() -> None:
    facts = {
        address: item
        for address, item in manifest()["classes"].items()
        if item["kind"] == "dataclass" and item["tier"] != "internal" and not address.startswith(LEFT_TO_OTHERS)
    }
    assert len(facts) > 45
    for address, item in facts.items():
        ours = our_classes()[address.rpartition(".")[2]]
        assert issubclass(ours, Value) or address == "flet.file_picker.FilePickerFile"
        fields = {field.name: field for field in dataclasses.fields(ours)}
        wanted = item.get("ctor", [])
        if wanted:
            assert list(fields) == [parameter["name"] for parameter in wanted], address
        for parameter in wanted:
            field = fields[parameter["name"]]
            if "default" not in parameter:
                assert field.default is field.default_factory is dataclasses.MISSING, f"{address}.{field.name}"
            elif parameter["default"] != {"factory": True}:
                assert _encoded(field.default) == parameter["default"], f"{address}.{field.name}"
        for parent in item.get("bases", []):
            assert issubclass(ours, our_classes()[parent.rpartition(".")[2]]), address
        if all("default" in parameter for parameter in wanted):
            ours()
