"""Declarations of buttons, bars, tabs, dialogs and views, compared with the reference's facts."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import flet as ft
from flet.controls.control import NotOnPageError
from reference_facts import manifest

BUTTONS: list[Any] = [
    ft.ElevatedButton,
    ft.FilledButton,
    ft.FilledTonalButton,
    ft.OutlinedButton,
    ft.TextButton,
    ft.IconButton,
]
ALL: list[Any] = [
    *BUTTONS,
    ft.FloatingActionButton,
    ft.PopupMenuButton,
    ft.PopupMenuItem,
    ft.AppBar,
    ft.Tabs,
    ft.Tab,
    ft.AlertDialog,
    ft.SnackBar,
    ft.View,
]


def plain(value: Any) -> Any:
    """A value of ours as the manifest writes it."""
    if hasattr(value, "name") and hasattr(value, "value"):
        return {"enum": f"{type(value).__name__}.{value.name}"}
    return value


@pytest.mark.parametrize("control", ALL, ids=lambda control: control.__name__)
def test_every_property_event_and_default(control: Any) -> None:
    facts = manifest()["classes"][f"flet.{control.__name__}"]
    made = control()
    for entry in facts.get("properties", []):
        assert entry["name"] in control._fields, entry["name"]
        if "value" in entry:
            assert plain(getattr(made, entry["name"])) == entry["value"], entry["name"]
    for name, value in facts.get("inherited_values", {}).items():
        assert getattr(made, name) == value, name
    for entry in facts.get("events", []):
        assert control._fields[entry["name"]].kind == "handler"


@pytest.mark.parametrize("control", ALL, ids=lambda control: control.__name__)
def test_positional_arguments_stand_where_the_reference_has_them(control: Any) -> None:
    names = [entry["name"] for entry in manifest()["classes"][f"flet.{control.__name__}"]["ctor"]]
    # What comes after these is given by name in every program.
    count = names.index("ref") if "ref" in names else names.index("fullscreen_dialog")
    ours = list(control._schema.positional)
    assert ours[:count] == names[:count]
    given = [name for name, item in inspect.signature(control).parameters.items() if item.kind != item.KEYWORD_ONLY]
    assert given == ours


def test_arguments_without_names() -> None:
    button = ft.ElevatedButton("Go", "add", "red", "white", "blue")
    assert (button.text, button.icon, button.icon_color, button.color, button.bgcolor) == (
        "Go",
        "add",
        "red",
        "white",
        "blue",
    )
    assert (ft.FilledButton("Go", True, "add").icon, ft.OutlinedButton("Go", "add", "red").icon_color) == ("add", "red")
    tab = ft.Tab("One", ft.Text("Content"))
    assert isinstance(tab.content, ft.Text)
    item = ft.PopupMenuItem("One", "add", True)
    assert (item.text, item.icon, item.checked) == ("One", "add", True)
    dialog = ft.AlertDialog(True, ft.Text("Title"))
    assert (dialog.modal, type(dialog.title)) == (True, ft.Text)
    assert ft.SnackBar(ft.Text("Saved"), True).open is True
    view = ft.View("/", [ft.Text("Body")])
    assert (view.route, len(view.controls)) == ("/", 1)
    assert ft.PopupMenuButton(ft.Text("Menu"), [item]).items == [item]


@pytest.mark.parametrize(
    ("control", "name", "value", "message"),
    [
        (ft.PopupMenuButton, "menu_position", "beside", "'over', 'under'"),
        (ft.SnackBar, "behavior", "jumping", "'fixed', 'floating'"),
        (ft.SnackBar, "dismiss_direction", 5, "DismissDirection"),
        (ft.AlertDialog, "actions_alignment", "diagonal", "MainAxisAlignment"),
        (ft.AlertDialog, "title", "text only", "Control"),
        (ft.AlertDialog, "open", "perhaps", "True or False"),
        (ft.Tabs, "tab_alignment", "left", "TabAlignment"),
        (ft.AppBar, "leading_width", "wide", "a number"),
        (ft.View, "floating_action_button_location", "nowhere", "FloatingActionButtonLocation"),
        (ft.IconButton, "style", "red", "ButtonStyle"),
    ],
)
def test_wrong_values_are_refused_by_name(control: Any, name: str, value: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message) as caught:
        control(**{name: value})
    assert f"{control.__name__}.{name}" in str(caught.value)


def test_strings_stand_in_for_enums() -> None:
    assert ft.SnackBar(behavior="floating").behavior is ft.SnackBarBehavior.FLOATING  # type: ignore[arg-type]
    view = ft.View(floating_action_button_location="centerDocked")  # type: ignore[arg-type]
    assert view.floating_action_button_location is ft.FloatingActionButtonLocation.CENTER_DOCKED
    view.floating_action_button_location = (10, 20)
    assert view.floating_action_button_location == (10, 20)


@pytest.mark.parametrize("control", BUTTONS, ids=lambda control: control.__name__)
async def test_focus_needs_a_page_and_its_twin_is_deprecated(control: Any) -> None:
    with pytest.raises(NotOnPageError, match="focus"):
        control().focus()
    with pytest.warns(DeprecationWarning, match=r"focus\(\)"):
        twin = control().focus_async()
    with pytest.raises(NotOnPageError):
        await twin


def test_what_a_browser_may_write_to_tabs() -> None:
    tabs = ft.Tabs(tabs=[ft.Tab("One"), ft.Tab("Two", visible=False), ft.Tab("Three")])
    assert tabs.accept_write("selected_index", 1) == 1
    for wrong in (2, -1, True, "one", 0.5, None):
        with pytest.raises((ValueError, TypeError)):
            tabs.accept_write("selected_index", wrong)


@pytest.mark.parametrize("control", [ft.AlertDialog, ft.SnackBar])
def test_what_a_browser_may_write_to_dialogs(control: Any) -> None:
    made = control(open=True)
    assert control._fields["open"].writable
    assert made.accept_write("open", False) is False
    with pytest.raises(ValueError, match="open"):
        made.accept_write("open", "no")


def test_nothing_else_is_open_to_a_browser() -> None:
    writable = {
        (control.__name__, name) for control in ALL for name, field in control._fields.items() if field.writable
    }
    assert writable == {("Tabs", "selected_index"), ("AlertDialog", "open"), ("SnackBar", "open")}


def test_roles() -> None:
    roles = {control.__name__: control._role for control in ALL}
    assert roles["IconButton"] == roles["FloatingActionButton"] == roles["PopupMenuButton"] == "button"
    assert (roles["PopupMenuItem"], roles["Tab"], roles["Tabs"]) == ("menuitem", "tab", "tablist")
    assert (roles["AppBar"], roles["AlertDialog"], roles["SnackBar"]) == ("banner", "dialog", "status")
