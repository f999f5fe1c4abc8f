"""What properties accept, refuse and keep."""

from __future__ import annotations

import datetime
import decimal
import pathlib

import pytest

import flet as ft
from flet.controls.control import Control
from flet.reactive import Handler, Handlers, ServerOnly, Writable, children
from flet.values.typography import TextAlign


class Sample(Control, widget="Sample"):
    text: str | None = None
    number: float | None = None
    whole: int | None = 3
    flag: bool | None = False
    align: TextAlign | None = TextAlign.NONE
    either: TextAlign | str | None = None
    content: Control | None = None
    items: list[Control] = children()
    entered: Writable[str | None] = ""
    ticked: Writable[bool | None] = None
    count: Writable[float | None] = 0
    secret: ServerOnly[object] = None
    on_one: Handler[ft.ControlEvent] = None
    on_many: Handlers[ft.ControlEvent] = None


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("text", "x", "x"),
        ("text", 5, 5),
        ("text", 1.5, 1.5),
        ("text", True, True),
        ("text", datetime.date(2024, 1, 2), "2024-01-02"),
        ("text", pathlib.PurePosixPath("a/b"), "a/b"),
        ("text", decimal.Decimal("1.10"), "1.10"),
        ("text", ValueError("oh"), "oh"),
        ("number", 3, 3),
        ("number", "2.5", 2.5),
        ("number", decimal.Decimal("2.5"), 2.5),
        ("whole", "7", 7),
        ("flag", 1, True),
        ("flag", "False", False),
        ("align", "center", TextAlign.CENTER),
        ("align", "CENTER", TextAlign.CENTER),
        ("either", "center", TextAlign.CENTER),
        ("either", "something else", "something else"),
        ("items", (), []),
    ],
)
def test_accepted(name, given, kept):
    for sample in (Sample(**{name: given}), Sample()):
        setattr(sample, name, given)
        value = getattr(sample, name)
        assert value == kept and type(value) is type(kept)


@pytest.mark.parametrize(
    ("name", "given", "error"),
    [
        ("text", ["list"], TypeError),
        ("text", object(), TypeError),
        ("text", print, TypeError),
        ("number", "much", TypeError),
        ("number", [1], TypeError),
        ("flag", "yes", TypeError),
        ("align", "middle", ValueError),
        ("align", 5, TypeError),
        ("content", "text", TypeError),
        ("content", [Sample], TypeError),
        ("items", "text", TypeError),
        ("items", {"a": 1}, TypeError),
        ("items", 5, TypeError),
        ("on_one", "text", TypeError),
    ],
)
def test_refused_naming_control_property_and_line(name, given, error):
    kinds = (TypeError, ValueError) if error is TypeError else error
    with pytest.raises(
        kinds, match=rf"^Sample\.{name} was given .*\(test_reactive_declared\.py, line \d+\); accepted: "
    ):
        Sample(**{name: given})
    sample = Sample()
    with pytest.raises(kinds, match=rf"^Sample\.{name} was given ") as caught:
        setattr(sample, name, given)
    assert caught.value.__suppress_context__, "how it was found out is of no interest to authors"
    assert name not in sample.__dict__


def test_unknown_names_raise_in_the_constructor_with_the_nearest_one():
    with pytest.raises(TypeError, match=r"Sample\(\) has no property 'numbr'.*Did you mean 'number'\?"):
        Sample(numbr=1)


def test_too_many_and_doubled_positional_arguments():
    with pytest.raises(TypeError, match="at most"):
        ft.Text(*[None] * 300)
    with pytest.raises(TypeError, match="got 'value' twice"):
        ft.Text("a", value="b")


def test_what_is_no_ref():
    message = r"Tabs\.ref was given \[\] \(list\) \(test_reactive_declared\.py, line \d+\); accepted: Ref\."
    with pytest.raises(TypeError, match=message):
        ft.Tabs([])  # type: ignore[arg-type]


def test_none_is_the_default():
    sample = Sample(whole=None, flag=None)
    assert (sample.whole, sample.flag) == (3, False)
    sample.whole = 8
    sample.whole = None
    assert sample.whole == 3 and "whole" not in sample.__dict__
    sample.whole = 9
    del sample.whole
    assert sample.whole == 3


def test_lists_of_controls_are_kept_and_made_when_first_read():
    items = [Sample()]
    sample = Sample(items=items)
    assert sample.items is items
    other = Sample()
    assert "items" not in other.__dict__
    assert other.items is other.items and other.items is not Sample().items


def test_handlers_accumulate_where_they_do():
    sample = Sample(on_one=print, on_many=print)
    sample.on_one, sample.on_many = repr, repr
    assert sample.handlers("one") == (repr,)
    assert sample.handlers("many") == (print, repr)
    sample.on_one = sample.on_many = None
    assert sample.handlers("one") == ()
    assert sample.handlers("many") == (print, repr)


@pytest.mark.parametrize(
    ("name", "value", "stored"),
    [("entered", "x", "x"), ("ticked", None, None), ("ticked", True, True), ("count", 2, 2), ("count", 2.5, 2.5)],
)
def test_writes_of_a_client_that_are_accepted(name, value, stored):
    assert Sample().accept_write(name, value) == stored


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("entered", ["x"]),
        ("entered", {"x": 1}),
        ("ticked", "true"),
        ("ticked", 1),
        ("ticked", {}),
        ("count", True),
        ("count", "2"),
        ("count", "nan"),
        ("count", "inf"),
        ("count", float("inf")),
        ("count", float("nan")),
        ("count", []),
    ],
)
def test_writes_of_a_client_that_are_refused(name, value):
    with pytest.raises((ValueError, TypeError)):
        Sample().accept_write(name, value)


def test_subclasses_keep_plain_attributes():
    class Own(Sample):
        title: str
        size = 5

        def __init__(self, title):
            self.title = title
            super().__init__(text=title)
            self.extra = object()

    own = Own("x")
    assert (own.title, own.text, own.size) == ("x", "x", 5)
    assert "title" not in own._fields and "extra" not in own._fields


def test_setting_and_reading_is_the_same_before_and_after_mounting():
    sample = Sample()
    sample.data = {"own": 1}
    sample.secret = object()
    assert sample.data == {"own": 1}
    assert sample.page is None and sample.uid is None
