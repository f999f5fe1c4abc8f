"""Layout controls: constructors, defaults, refused values, custom controls."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

import flet as ft
from flet.reactive import Tree


def test_positional_arguments() -> None:
    text = ft.Text("x")
    assert ft.Stack([text], ft.ClipBehavior.NONE).clip_behavior == ft.ClipBehavior.NONE
    row = ft.ResponsiveRow([text], {"xs": 4}, "center", "end", 5, {"md": 7})
    assert (row.alignment, row.vertical_alignment) == (ft.MainAxisAlignment.CENTER, ft.CrossAxisAlignment.END)
    assert (row.columns, row.spacing, row.run_spacing) == ({"xs": 4}, 5, {"md": 7})
    list_view = ft.ListView([text], True, 1, 2, False, 3, 4, True, True)
    assert (list_view.divider_thickness, list_view.padding, list_view.auto_scroll, list_view.reverse) == (
        3,
        4,
        True,
        True,
    )
    assert ft.GridView([text], False, 2, 100, 1, 2, 1.5, 8).child_aspect_ratio == 1.5
    assert ft.Row([text], "center", "start", 1, True, False, 2, "auto").scroll == ft.ScrollMode.AUTO
    assert ft.Card(text, 5, 6, "red").color == "red"
    assert ft.Divider(5, 2, "red").thickness == 2
    assert ft.VerticalDivider(7).width == 7
    assert ft.SafeArea(text, "key", False, True, False, True, True, 3).minimum == 3


def test_lists_of_controls_are_the_authors_own() -> None:
    items: list[ft.Control] = [ft.Text("a")]
    for kind in (ft.Row, ft.Column, ft.Stack, ft.ListView, ft.GridView, ft.ResponsiveRow):
        assert kind(items).controls is items
        assert kind().controls == []
        assert kind(controls=None).controls == []


@pytest.mark.parametrize(
    ("make_it", "message"),
    [
        (lambda: ft.Stack(clip_behavior="soft"), "clip_behavior"),
        (lambda: ft.ListView(item_extent="tall"), "item_extent"),
        (lambda: ft.GridView(runs_count="many"), "runs_count"),
        (lambda: ft.Card(shape="round"), "shape"),
        (lambda: ft.Card(content="text"), "content"),
        (lambda: ft.ListTile(title="text"), "title"),
        (lambda: ft.ListTile(dens=True), "dense"),
        (lambda: ft.ResponsiveRow(columns="4 columns"), "columns"),
        (lambda: ft.SafeArea(left="yes"), "left"),
        (lambda: ft.Container(bgcolour="red"), "bgcolor"),
        (lambda: ft.Row(alignment="middle"), "alignment"),
    ],
)
def test_wrong_values_are_named(make_it: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        make_it()


def test_nothing_in_a_layout_is_for_the_browser_to_write() -> None:
    kinds = (ft.Card, ft.Column, ft.Container, ft.Divider, ft.GridView, ft.ListTile, ft.ListView, ft.ResponsiveRow)
    for kind in (*kinds, ft.Row, ft.SafeArea, ft.Stack, ft.VerticalDivider):
        assert not [field.name for field in kind._schema.fields.values() if field.writable]


def test_old_names_warn_and_work() -> None:
    for kind in (ft.ListView, ft.GridView, ft.Row, ft.Column):
        with pytest.warns(DeprecationWarning, match="scroll_to"), pytest.raises(AssertionError):
            # It warns when it is called; the control is on no page.
            kind().scroll_to_async(offset=0).send(None)


class Greeting(ft.UserControl):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.log: list[str] = []

    def build(self) -> Any:
        self.log.append("build")
        self.text = ft.Text(f"Hello {self.name}")
        return self.text

    def did_mount(self) -> None:
        self.log.append("mount")

    def will_unmount(self) -> None:
        self.log.append("unmount")


def on_tree(*controls: ft.Control) -> tuple[ft.Column, Tree]:
    root = ft.Column(list(controls))
    return root, Tree(root)


def test_a_user_control_is_what_build_returns() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        greeting = Greeting("you")
    root, tree = on_tree(greeting)
    changes = tree.update()
    assert greeting.controls == [greeting.text]
    assert changes.mounted == [greeting]
    assert greeting._widget == "Stack"
    root.controls.clear()
    assert tree.update().unmounted == [greeting]
    root.controls.append(greeting)
    tree.update()
    assert greeting.log == ["build", "build"]


def test_a_user_control_may_return_a_list() -> None:
    class Pair(ft.UserControl):
        def build(self) -> list[ft.Control]:
            return [ft.Text("a"), ft.Text("b")]

    pair = Pair()
    _, tree = on_tree(pair)
    tree.update()
    assert [text.value for text in pair.controls] == ["a", "b"]


def test_updates_around_a_user_control_leave_its_content_alone() -> None:
    greeting = Greeting("you")
    root, tree = on_tree(greeting)
    tree.update()
    greeting.text.value = "changed"
    marked = (greeting.text._node, "value")
    root.spacing = 5
    tree.update()
    assert marked in tree.marks
    tree.update([greeting])
    assert marked not in tree.marks
    assert greeting.is_isolated()


def test_attributes_of_subclasses_stay_on_the_server() -> None:
    class Counter(ft.UserControl):
        count: int = 0
        title: str

        def build(self) -> ft.Control:
            return ft.Text(str(self.count))

    counter = Counter()
    counter.title = "x"
    counter.count += 1
    assert "count" not in counter._fields
    assert "title" not in counter._fields
