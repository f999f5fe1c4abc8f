"""The examples a newcomer tries first, in a browser."""

from __future__ import annotations

from typing import Any

import chat
import counter
import demo
import todo
from playwright.sync_api import Browser, Page, expect


def test_counter(open_app: Any, check_accessibility: Any) -> None:
    page: Page = open_app(counter.main)
    more, less = page.get_by_role("button", name="More"), page.get_by_role("button", name="Less")
    more.click()
    more.click()
    expect(page.get_by_text("2", exact=True)).to_be_visible()
    less.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("1", exact=True)).to_be_visible()
    check_accessibility(page)


def test_todo(open_app: Any, check_accessibility: Any) -> None:
    page: Page = open_app(todo.main)
    box = page.get_by_role("textbox")
    for task in ("Write", "Call"):
        box.fill(task)
        box.press("Enter")
        expect(page.get_by_role("checkbox", name=task)).to_be_visible()
        expect(box).to_have_value("")
    page.get_by_role("checkbox", name="Call").click()
    expect(page.get_by_text("1 task left")).to_be_visible()
    check_accessibility(page)
    page.get_by_role("tab", name="Active").click()
    expect(page.get_by_role("checkbox", name="Call")).to_have_count(0)
    page.get_by_role("tab", name="All").click()
    page.get_by_role("button", name="Rename Write").click()
    page.get_by_label("New name").fill("Read")
    page.get_by_label("New name").press("Enter")
    expect(page.get_by_role("checkbox", name="Read")).to_be_visible()
    page.get_by_role("button", name="Clear completed").click()
    expect(page.get_by_role("checkbox")).to_have_count(1)


def test_chat(page: Page, browser: Browser, serve: Any) -> None:
    url = serve(chat.main)
    other = browser.new_context().new_page()
    for each, name in ((page, "Ada"), (other, "Grace")):
        each.goto(url)
        each.get_by_label("Your name").fill(name)
        each.get_by_role("button", name="Join").click()
        expect(each.get_by_text(f"{name} has joined")).to_be_visible()
    expect(page.get_by_text("Grace has joined")).to_be_visible()
    box = page.get_by_role("textbox")
    box.fill("Good morning")
    box.press("Enter")
    expect(other.get_by_text("Good morning")).to_be_visible()
    expect(box).to_have_value("")
    other.context.close()


def test_demo(open_app: Any, check_accessibility: Any) -> None:
    page: Page = open_app(demo.main)
    page.get_by_label("Name").fill("Ada")
    expect(page.get_by_text("TextField: Ada")).to_be_visible()
    page.get_by_role("button", name="Light or dark").click()
    expect(page.locator("[data-mode=dark]").first).to_be_visible()
    check_accessibility(page)
