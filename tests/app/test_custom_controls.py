"""Controls that authors write: composition, hooks, own attributes."""

from __future__ import annotations

import asyncio
import threading

import pytest

import flet as ft
from flet.testing import expect
from mirror_check import assert_in_sync
from resting import PATIENCE


class Countdown(ft.Text):
    """Counts down by itself while it is on a page."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds
        self.ended = threading.Event()

    def did_mount(self) -> None:
        self.running = True
        self.page.run_task(self.update_timer)

    def will_unmount(self) -> None:
        self.running = False

    async def update_timer(self) -> None:
        while self.seconds and self.running:
            self.value = f"{self.seconds} left"
            self.update()
            await asyncio.sleep(0.02)
            self.seconds -= 1
        self.value = "lift-off"
        if self.running:
            self.update()
        self.ended.set()


def test_countdown_runs_to_its_end(flet_app):
    user = flet_app(lambda page: page.add(Countdown(5)))
    expect(user.get_by_text("lift-off")).to_be_visible()


def test_countdown_stops_when_it_leaves_the_page(flet_app):
    countdown = Countdown(100_000)

    def main(page: ft.Page):
        page.add(countdown, ft.TextButton("remove", on_click=lambda e: page.remove(countdown)))

    user = flet_app(main)
    user.get_by_role("button", name="remove").click()
    assert countdown.ended.wait(PATIENCE)
    assert countdown.page is None
    expect(user.get_by_type(Countdown)).to_have_count(0)


class Task(ft.Row):
    """Attributes of its own, set before and after `super().__init__`, annotated or not."""

    done: bool = False
    priority: int

    def __init__(self, label: str, on_delete) -> None:
        self.label = label
        super().__init__()
        self.on_delete = on_delete
        self.priority = 3
        self.box = ft.Text(label)
        self.controls = [self.box, ft.TextButton(f"Delete {label}", on_click=self.delete)]

    def delete(self, e) -> None:
        self.on_delete(self)


def test_a_task_list_of_custom_controls(flet_app):
    def main(page: ft.Page):
        tasks = ft.Column()

        def delete(task):
            tasks.controls.remove(task)
            tasks.update()

        tasks.controls += [Task("milk", delete), Task("bread", delete)]
        page.add(tasks)

    user = flet_app(main)
    milk = user.get_by_type(Task).filter(has_text="milk")
    assert milk.control.priority == 3
    assert milk.property("priority") is None and milk.property("done") is None
    milk.get_by_role("button", name="Delete").click()
    expect(user.get_by_type(Task)).to_have_count(1)
    expect(user.get_by_text("milk")).to_be_hidden()
    assert_in_sync(user)


class Greeting(ft.Column):
    """Makes its content in `build`, as reference programs do."""

    def __init__(self, name: str, as_list: bool) -> None:
        super().__init__()
        self.name = name
        self.as_list = as_list

    def build(self):
        text = ft.Text(f"Hello {self.name} on {self.page.title}")
        return [text, ft.Text("!")] if self.as_list else text


@pytest.mark.parametrize("as_list", [True, False])
def test_build_returns_a_control_or_a_list(flet_app, as_list):
    def main(page: ft.Page):
        page.title = "Mars"
        page.add(Greeting("Ann", as_list))

    user = flet_app(main)
    expect(user.get_by_type(Greeting)).to_have_text("Hello Ann on Mars" + (" !" if as_list else ""))


class Thermometer(ft.Text):
    """Derives what it shows in `before_update`."""

    def __init__(self) -> None:
        super().__init__()
        self.degrees = 20

    def before_update(self) -> None:
        self.value = f"{self.degrees} °C"
        self.color = "red" if self.degrees > 30 else None


def test_before_update_derives_properties(flet_app):
    thermometer = Thermometer()

    def main(page: ft.Page):
        def heat(e):
            thermometer.degrees += 20
            thermometer.update()

        page.add(thermometer, ft.TextButton("heat", on_click=heat))

    user = flet_app(main)
    expect(user.get_by_type(Thermometer)).to_have_text("20 °C")
    user.get_by_role("button", name="heat").click()
    expect(user.get_by_text("40 °C")).to_be_visible()
    expect(user.get_by_type(Thermometer)).to_have_property("color", "red")


def test_refs_find_controls(flet_app):
    def main(page: ft.Page):
        text = ft.Ref[ft.Text]()

        def change(e):
            text.current.value = "by ref"
            page.update()

        assert text.current is None
        page.add(ft.Column([ft.Container(ft.Text("before", ref=text))]), ft.TextButton("change", on_click=change))

    user = flet_app(main)
    user.get_by_role("button", name="change").click()
    expect(user.get_by_text("by ref")).to_be_visible()


def test_hooks_run_parents_first_and_children_first(flet_app):
    order = []

    class Hooked(ft.Column):
        def __init__(self, name, *inside):
            super().__init__(list(inside))
            self.name = name

        def did_mount(self):
            order.append(("mount", self.name, self.page is not None))

        def will_unmount(self):
            order.append(("unmount", self.name, self.page is not None))

    def main(page: ft.Page):
        tree = Hooked("outer", Hooked("middle", Hooked("inner")))
        page.add(tree)
        page.remove(tree)
        order.append(tree.page)

    flet_app(main)
    assert order == [
        ("mount", "outer", True),
        ("mount", "middle", True),
        ("mount", "inner", True),
        ("unmount", "inner", True),
        ("unmount", "middle", True),
        ("unmount", "outer", True),
        None,
    ]


@pytest.mark.parametrize("whole_page", [True, False])
@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("hook", ["build", "before_update", "did_mount", "will_unmount"])
def test_update_in_any_hook_never_hangs(flet_app, hook, kind, whole_page):
    """From hooks that may be coroutine functions also as those; `before_update` must not call itself for ever."""
    calls = []

    class Eager(ft.Column):
        def act(self, name):
            if hook == name and len(calls) < 3:
                calls.append(name)
                self.value = ft.Text(f"{name} {len(calls)}")
                self.controls.append(self.value)
                if whole_page:
                    self.page.update()
                elif self.uid is not None:
                    self.update()

        def build(self):
            self.act("build")

        def before_update(self):
            self.act("before_update")

        def did_mount(self):
            self.act("did_mount")

        def will_unmount(self):
            self.act("will_unmount")

    class EagerLater(Eager):
        async def did_mount(self):
            await asyncio.sleep(0)
            self.act("did_mount")

        async def will_unmount(self):
            self.act("will_unmount")

    def main(page: ft.Page):
        eager = Eager() if kind == "sync" else EagerLater()
        page.add(ft.Text("top"), eager)
        if hook == "will_unmount":
            page.remove(eager)
        page.add(ft.Text("end"))

    user = flet_app(main)
    expect(user.get_by_text("end")).to_be_visible()
    assert hook in calls
    assert_in_sync(user)
    assert user.errors == []


def test_a_control_mounted_by_a_hook_of_another(flet_app):
    class Outer(ft.Column):
        def did_mount(self):
            self.controls.append(Inner())
            self.update()

    class Inner(ft.Text):
        def did_mount(self):
            self.value = "mounted inside"
            self.update()

    user = flet_app(lambda page: page.add(Outer()))
    expect(user.get_by_text("mounted inside")).to_be_visible()


def test_a_widget_of_the_module_serves_one_page_only(flet_app):
    shared = ft.Text("shared")

    def main(page: ft.Page):
        page.add(ft.Text("own"))
        page.add(ft.Column([shared]))

    first = flet_app(main)
    expect(first.get_by_text("shared")).to_be_visible()
    second = first.app.user()
    (error,) = second.errors
    assert "Text 'shared' in Column has already been added to another page" in error.text
    expect(second.get_by_text("own")).to_be_visible()
    first.expire()
    third = first.app.user()
    expect(third.get_by_text("shared")).to_be_visible()


def test_a_subclass_with_other_defaults(flet_app):
    class Title(ft.Text):
        size = 30
        weight = ft.FontWeight.BOLD

    user = flet_app(lambda page: page.add(Title("big"), Title("small", size=10)))
    expect(user.get_by_text("big")).to_have_property("size", 30)
    expect(user.get_by_text("small")).to_have_property("size", 10)
    expect(user.get_by_text("big")).to_have_property("weight", "bold")
    assert_in_sync(user)


class Note(ft.UserControl):
    """One of several in a list, with a life of its own."""

    def __init__(self, name: str, log: list[str]) -> None:
        super().__init__(key=name)
        self.name, self.log = name, log

    def build(self) -> list[ft.Control]:
        self.log.append(f"build {self.name}")
        self.text = ft.Text(f"{self.name} 0")
        return [self.text, ft.TextButton(f"more {self.name}", on_click=self.more)]

    def more(self, event: ft.ControlEvent) -> None:
        self.text.value = f"{self.name} {int((self.text.value or '').split()[1]) + 1}"
        self.update()

    def did_mount(self) -> None:
        self.log.append(f"mount {self.name} {self.page is not None}")

    def will_unmount(self) -> None:
        self.log.append(f"unmount {self.name}")


class Board(ft.UserControl):
    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self.log = log

    def build(self) -> ft.Control:
        self.log.append("build board")
        self.column = ft.Column([Note("a", self.log), Note("b", self.log)])
        return self.column

    def did_mount(self) -> None:
        self.log.append("mount board")

    def will_unmount(self) -> None:
        self.log.append("unmount board")


def test_user_controls_in_user_controls(flet_app):
    log: list[str] = []
    board = Board(log)

    def main(page: ft.Page):
        def drop(event: ft.ControlEvent) -> None:
            board.column.controls.pop(0)
            board.update()

        def around(event: ft.ControlEvent) -> None:
            board.column.controls[-1].text.value = "b changed"
            page.update()

        page.add(board)
        page.add(ft.TextButton("drop", on_click=drop), ft.TextButton("around", on_click=around))
        page.add(ft.TextButton("clear", on_click=lambda e: page.remove(board)))

    user = flet_app(main)
    assert log == ["build board", "build a", "build b", *log[3:]]
    assert sorted(log[3:]) == ["mount a True", "mount b True", "mount board"]
    log.clear()
    user.get_by_role("button", name="more a").click()
    expect(user.get_by_text("a 1")).to_be_visible()
    # An update around it leaves what is inside alone; its own sends it.
    user.get_by_role("button", name="around").click()
    expect(user.get_by_text("b 0")).to_be_visible()
    assert log == []
    user.get_by_role("button", name="drop").click()
    expect(user.get_by_text("a 1")).to_have_count(0)
    assert log == ["unmount a"]
    assert board.is_isolated()
    user.get_by_role("button", name="clear").click()
    expect(user.get_by_type(Note)).to_have_count(0)
    assert sorted(log[1:]) == ["unmount b", "unmount board"]
    assert_in_sync(user)


@pytest.mark.parametrize("filled", ["before", "after"])
@pytest.mark.parametrize("given", [True, False])
def test_a_hook_may_fill_another_control(flet_app, filled: str, given: bool) -> None:
    """What was prepared before the hook ran is shown by the next update, also where there was nothing to prepare."""

    def main(page: ft.Page) -> None:
        other = ft.Column([] if given else None)

        class Filler(ft.Text):
            def build(self) -> None:
                other.controls.append(ft.Text("from elsewhere"))

        page.add(*([other, Filler("x")] if filled == "before" else [Filler("x"), other]))
        page.update()

    user = flet_app(main)
    expect(user.get_by_text("from elsewhere")).to_be_visible()
    assert_in_sync(user)
