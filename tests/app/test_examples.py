"""The examples, as their users see them."""

from __future__ import annotations

import chat
import todo

from flet.testing import expect
from mirror_check import assert_in_sync


def test_todo(flet_app):
    user = flet_app(todo.main)
    name = user.get_by_role("textbox", name="What needs to be done?")
    name.type("Milk\n")
    name.fill("Bread")
    user.get_by_role("button", name="Add").click()
    expect(name).to_have_value("")
    expect(name).to_be_focused()
    expect(user.get_by_text("2 tasks left")).to_be_visible()
    user.get_by_label("Milk").first.check()
    expect(user.get_by_text("1 task left")).to_be_visible()
    user.get_by_role("tab", name="Active").click()
    expect(user.get_by_role("checkbox")).to_have_count(1)
    user.get_by_role("tab", name="Completed").click()
    expect(user.get_by_role("checkbox", name="Milk")).to_be_checked()
    user.get_by_role("tab", name="All").click()
    user.get_by_role("button", name="Rename Bread").click()
    expect(user.get_by_label("New name")).to_have_value("Bread")
    user.get_by_label("New name").fill("Rolls")
    user.press("Enter")
    expect(user.get_by_role("checkbox", name="Rolls")).to_be_visible()
    user.get_by_role("button", name="Clear completed").click()
    expect(user.get_by_role("checkbox")).to_have_count(1)
    user.get_by_role("button", name="Delete Bread").click()
    expect(user.get_by_text("0 tasks left")).to_be_visible()
    assert_in_sync(user)


def test_chat(flet_app):
    anna = flet_app(chat.main)
    ben = anna.app.user()
    for user, name in ((anna, "Anna"), (ben, "Ben")):
        dialog = user.get_by_role("dialog")
        dialog.get_by_role("textbox").fill(name)
        dialog.get_by_role("button").click()
        expect(dialog).to_be_hidden()
    anna.get_by_role("textbox").type("Hello\n")
    ben.expect_text("Hello")
    expect(anna.get_by_role("textbox")).to_have_value("")
    assert_in_sync(anna)
    assert_in_sync(ben)
