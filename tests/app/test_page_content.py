"""What is on the page: adding, removing, moving, lists and values changed in place, routes and views."""

from __future__ import annotations

import pytest

import flet as ft
from flet.controls.constrained_control import ConstrainedControl
from flet.reactive import ControlError, Writable
from flet.testing import expect
from mirror_check import assert_in_sync


def texts(user):
    return [text.text for text in user.get_by_type(ft.Text).all()]


def run(flet_app, *steps):
    """A page on which each step is done in turn; gives the user and what the steps returned."""
    results = []

    def main(page: ft.Page):
        for step in steps:
            results.append(step(page))

    user = flet_app(main)
    return user, results


def test_add_insert_remove_clean(flet_app):
    a, b, c, d = (ft.Text(name) for name in "abcd")
    seen = []

    def main(page: ft.Page):
        def note():
            seen.append([control.value for control in page.controls])

        page.add(a, b)
        note()
        page.insert(1, c, d)
        note()
        page.remove(a, d)
        note()
        page.remove_at(0)
        note()
        with pytest.raises(ValueError, match="Text is not among"):
            page.remove(a)
        with pytest.raises(IndexError):
            page.remove_at(7)

    user = flet_app(main)
    assert seen == [["a", "b"], ["a", "c", "d", "b"], ["c", "b"], ["b"]]
    assert texts(user) == ["b"]
    user.page.clean()
    assert texts(user) == []
    assert_in_sync(user)


def test_nothing_is_sent_before_an_update(flet_app):
    text = ft.Text("before")
    user, _ = run(flet_app, lambda page: page.add(text))
    text.value = "after"
    assert texts(user) == ["before"]
    text.update()
    assert texts(user) == ["after"]


def test_update_of_a_control_sends_only_what_is_below_it(flet_app):
    left, right = ft.Text("l"), ft.Text("r")
    column = ft.Column([left])
    user, _ = run(flet_app, lambda page: page.add(column, right))
    left.value, right.value = "L", "R"
    column.update()
    assert texts(user) == ["L", "r"]
    user.page.update(right)
    assert texts(user) == ["L", "R"]


def test_a_list_changed_through_the_programs_own_variable(flet_app):
    items = [ft.Text("one")]
    user, _ = run(flet_app, lambda page: page.add(ft.Column(items)))
    items.append(ft.Text("two"))
    user.page.update()
    assert texts(user) == ["one", "two"]
    items[:] = [ft.Text("three"), items[0]]
    items.sort(key=lambda text: text.value)
    user.page.update()
    assert texts(user) == ["one", "three"]
    items.clear()
    user.page.update()
    assert texts(user) == []
    assert_in_sync(user)


def test_two_parents_may_share_one_list(flet_app):
    items = [ft.Text("x")]
    row, column = ft.Row(items), ft.Column([])
    user, _ = run(flet_app, lambda page: page.add(row, column))
    column.controls = items
    row.controls = []
    items.append(ft.Text("y"))
    user.page.update()
    assert texts(user) == ["x", "y"]
    assert user.get_by_type(ft.Column).get_by_text("x").count() == 1
    assert_in_sync(user)


def test_value_objects_changed_in_place(flet_app):
    padding = ft.padding.all(5)
    style = ft.ButtonStyle(color={ft.MaterialState.DEFAULT: "blue"})
    box = ft.Container(ft.Text("box"), padding=padding, key="box")
    press = ft.TextButton("press", style=style)
    user, _ = run(flet_app, lambda page: page.add(box, press))
    padding.left = 20
    style.color["hovered"] = "red"
    user.page.update()
    assert user.get_by_key("box").property("padding")["left"] == 20
    color = user.get_by_role("button", name="press").property("style")["color"]
    assert color == {"": "blue", "hovered": "red"}
    press.style.color = "green"
    press.update()
    assert user.get_by_role("button", name="press").property("style")["color"] == "green"


def test_a_value_object_shared_by_two_controls(flet_app):
    shared = ft.TextStyle(size=10)
    one, two = ft.Text("1", style=shared), ft.Text("2", style=shared)
    user, _ = run(flet_app, lambda page: page.add(one, two))
    two.style = ft.TextStyle(size=30)
    shared.size = 20
    user.page.update()
    assert [text.property("style")["size"] for text in user.get_by_type(ft.Text).all()] == [20, 30]


def test_a_moved_control_keeps_its_id(flet_app):
    text = ft.Text("moved")
    left, right = ft.Column([text]), ft.Column([])
    user, _ = run(flet_app, lambda page: page.add(left, right))
    before = text.uid
    left.controls.remove(text)
    right.controls.append(text)
    user.page.update()
    assert text.uid == before and text.page is not None
    assert user.get_by_type(ft.Column).last.text == "moved"
    assert_in_sync(user)


def test_a_control_removed_and_added_again(flet_app):
    mounts = []

    class Noting(ft.Text):
        def did_mount(self):
            mounts.append("in")

        def will_unmount(self):
            mounts.append("out")

    text = Noting("again")
    user, _ = run(flet_app, lambda page: page.add(text))
    user.page.remove(text)
    text.value = "changed while away"
    user.page.add(text)
    assert texts(user) == ["changed while away"]
    assert mounts == ["in", "out", "in"]
    assert_in_sync(user)


def test_the_same_control_twice_on_one_page(flet_app):
    text = ft.Text("twice")
    first, second = ft.Column([text]), ft.Column([text])
    user, _ = run(flet_app, lambda page: page.add(first, second))
    first.controls.clear()
    user.page.update()
    assert text.page is not None
    expect(user.get_by_type(ft.Column).last).to_have_text("twice")
    assert_in_sync(user)
    second.controls.clear()
    user.page.update()
    assert text.page is None
    assert_in_sync(user)


def test_reordering_many(flet_app):
    items = [ft.Text(str(number)) for number in range(300)]
    column = ft.Column(list(items))
    user, _ = run(flet_app, lambda page: page.add(column))
    for arrange in (list.reverse, lambda found: found.sort(key=lambda item: int(item.value) * 37 % 97)):
        arrange(column.controls)
        del column.controls[::7]
        column.controls[10:10] = [ft.Text("1000")]
        column.update()
        assert texts(user) == [text.value for text in column.controls]
    assert_in_sync(user)


def test_a_control_on_two_pages_is_refused(flet_app):
    shared = ft.Text("shared", key="k")
    user, _ = run(flet_app, lambda page: page.add(shared))
    other, _ = run(flet_app, lambda page: None)
    with pytest.raises(ControlError, match="Text 'shared' in View has already been added to another page"):
        other.page.add(shared)
    other.page.controls.remove(shared)
    other.page.add(ft.Text("works"))
    assert texts(other) == ["works"]


def test_a_control_inside_itself_is_refused(flet_app):
    column = ft.Column([])
    user, _ = run(flet_app, lambda page: page.add(column))
    column.controls.append(ft.Row([column]))
    with pytest.raises(ControlError, match="Column was put inside itself"):
        user.page.update()
    column.controls.clear()
    user.page.add(ft.Text("works"))
    assert texts(user) == ["works"]


def test_inner_and_outer_change_places(flet_app):
    inner = ft.Column([ft.Text("x")], key="inner")
    outer = ft.Column([inner], key="outer")
    row = ft.Row([outer])
    user, _ = run(flet_app, lambda page: page.add(row))
    row.controls, inner.controls, outer.controls = [inner], [outer], [ft.Text("y")]
    user.page.update()
    assert user.get_by_key("inner").get_by_key("outer").text == "y"
    assert_in_sync(user)


def test_what_is_no_control_is_refused_and_named(flet_app):
    column = ft.Column([ft.Text("good"), "bad"])
    user, _ = run(flet_app, lambda page: None)
    with pytest.raises(TypeError, match=r"Column\.controls\[1\] is 'bad' \(str\)"):
        user.page.add(column)


def test_wrong_types_raise_where_they_are_given():
    with pytest.raises(TypeError, match=r"Text\.size was given \[1\] \(list\) \(test_page_content\.py, line \d+\)"):
        ft.Text("x", size=[1])
    with pytest.raises(TypeError, match="no property 'colour'.*Did you mean 'color'"):
        ft.Text("x", colour="red")
    with pytest.raises(ValueError, match=r"Row\.alignment was given 'middle'"):
        ft.Row(alignment="middle")


def test_update_without_a_page_is_refused():
    with pytest.raises(ControlError, match="Text.update\\(\\) needs the control to be on a page"):
        ft.Text("x").update()


def test_go_and_route_changes(flet_app):
    routes = []

    def main(page: ft.Page):
        page.on_route_change = lambda e: routes.append((e.route, page.route))
        page.add(ft.TextButton("go", on_click=lambda e: page.go("/store", id=3)))

    user = flet_app(main, route="/start?x=1")
    assert user.page.route == "/start?x=1"
    user.get_by_role("button", name="go").click()
    assert user.route == "/store?id=3"
    assert user.page.query.to_dict == {"id": "3"}
    user.go_back()
    user.go("/store?id=3")
    user.page.go("/quiet", skip_route_change_event=True)
    assert user.route == "/quiet"
    assert routes == [(route, route) for route in ("/store?id=3", "/start?x=1", "/store?id=3")]


def test_views_by_route(flet_app):
    def main(page: ft.Page):
        def show(e):
            page.views.clear()
            page.views.append(ft.View("/", [ft.TextButton("To the store", on_click=lambda e: page.go("/store"))]))
            if page.route == "/store":
                page.views.append(ft.View("/store", [ft.Text("Store")]))
            page.update()

        def pop(e):
            page.views.remove(e.view)
            page.go(page.views[-1].route)

        page.on_route_change = show
        page.on_view_pop = pop
        page.go(page.route, skip_route_change_event=True)
        show(None)

    user = flet_app(main)
    user.get_by_role("button", name="To the store").click()
    expect(user.get_by_text("Store", exact=True)).to_be_visible()
    expect(user.get_by_role("button", name="To the store")).to_be_hidden()
    user.pop_view()
    assert user.route == "/"
    expect(user.get_by_role("button", name="To the store")).to_be_visible()
    assert_in_sync(user)


def test_own_attributes_of_the_page(flet_app):
    def main(page: ft.Page):
        page.counter = 0

        def count(e):
            page.counter += 1
            page.controls[0].value = page.counter
            page.update()

        page.add(ft.Text(0), ft.TextButton("count", on_click=count))

    user = flet_app(main)
    user.get_by_role("button", name="count").click()
    assert texts(user) == ["1"]


def test_properties_of_the_page_are_those_of_its_first_view(flet_app):
    def main(page: ft.Page):
        page.title = "Title"
        page.padding = 3
        page.horizontal_alignment = "center"
        page.window_width = 300
        page.update()

    user = flet_app(main)
    view = user.get_by_type(ft.View)
    assert (user.title, view.property("padding"), view.property("horizontal_alignment")) == ("Title", 3, "center")


def test_overlays_and_controls_by_id(flet_app):
    text = ft.Text("floating")
    user, _ = run(flet_app, lambda page: (page.overlay.append(text), page.update()))
    assert user.page.get_control(text.uid) is text
    assert user.page.get_control("99999") is None
    assert texts(user) == ["floating"]


def test_texts_that_grow_are_appended(flet_app):
    text = ft.Text("x" * 300)
    user, _ = run(flet_app, lambda page: page.add(text))
    for _ in range(3):
        text.value += "more "
        text.update()
    assert texts(user) == [("x" * 300 + "more more more")]
    text.value = "y" * 400
    text.update()
    assert_in_sync(user)


def test_text_that_grows_does_not_mix_with_newer_typing(flet_app):
    class Field(ConstrainedControl, widget="TextField"):
        value: Writable[str | None] = ""

    field = Field("x" * 300)
    user, _ = run(flet_app, lambda page: page.add(field))
    node = user.get_by_type(Field).nodes()[0]
    user.disconnect()
    user.browser.write(node, value="typed while offline")
    field.value += " more"
    field.update()
    user.reconnect()
    assert user.get_by_type(Field).value == field.value == "typed while offline"
    field.value = "y" * 300
    field.update()
    field.value += " and more"
    field.update()
    assert user.get_by_type(Field).value == "y" * 300 + " and more"
    assert_in_sync(user)
