"""Nothing a user types is lost."""

from __future__ import annotations

import threading
from typing import Any

from playwright.sync_api import Page, expect

import flet as ft
from chaos_proxy import TO_SERVER, Cut, chaos_proxy
from polling import until
from resting import PATIENCE

TYPED = "the quick brown fox jumps over the lazy dog " * 5


def test_200_characters_at_400_ms_with_a_handler_that_rewrites(page: Page, serve: Any) -> None:
    fields: list[ft.TextField] = []

    def main(page: ft.Page) -> None:
        def upper(e: ft.ControlEvent) -> None:
            e.control.value = e.control.value.upper()
            page.update()

        field = ft.TextField(label="Name", on_change=upper)
        fields.append(field)
        page.add(field)

    with chaos_proxy(serve(main)) as proxy:
        proxy.delay = 0.2
        page.goto(proxy.url)
        box = page.get_by_role("textbox", name="Name")
        box.click()
        assert len(TYPED) >= 200
        page.keyboard.type(TYPED, delay=8)
        expect(box).to_have_value(TYPED.upper())
        assert fields[0].value == TYPED.upper()


def test_text_that_is_being_typed_outlives_a_lost_connection(page: Page, serve: Any) -> None:
    fields: list[ft.TextField] = []

    def main(page: ft.Page) -> None:
        field = ft.TextField(label="Name")
        fields.append(field)
        page.add(field, ft.ElevatedButton("Clear", on_click=lambda e: None))

    with chaos_proxy(serve(main)) as proxy:
        # The second message with edits finds the connection cut; the next two connections are cut at once.
        proxy.cuts = [Cut(TO_SERVER, 5), Cut(TO_SERVER, 1), Cut(TO_SERVER, 2)]
        page.goto(proxy.url)
        box = page.get_by_role("textbox", name="Name")
        box.click()
        page.evaluate("window.sameDocument = true")
        page.keyboard.type("typed while the network comes and goes", delay=30)
        expect(box).to_have_value("typed while the network comes and goes")
        expect(box).to_be_focused()
        until(page, lambda: fields[0].value == "typed while the network comes and goes")
        assert page.evaluate("window.sameDocument") is True
        assert not proxy.cuts


def test_an_older_answer_does_not_overwrite_newer_typing(page: Page, serve: Any) -> None:
    field = ft.TextField(label="Name")
    asked, typed = threading.Event(), threading.Event()

    def main(page: ft.Page) -> None:
        answers = ft.Text("no answer")

        def answer(_: ft.ControlEvent) -> None:
            asked.set()
            assert typed.wait(PATIENCE)
            field.value = "from the server"
            answers.value = "answered"
            page.update()

        page.add(field, answers, ft.ElevatedButton("Fill", on_click=answer))

    with chaos_proxy(serve(main)) as proxy:
        page.goto(proxy.url)
        page.get_by_role("button", name="Fill").click()
        until(page, asked.is_set)
        # What the user types meets the answer on the way.
        proxy.hold = TO_SERVER
        box = page.get_by_role("textbox", name="Name")
        box.fill("mine")
        typed.set()
        expect(page.get_by_text("answered", exact=True)).to_be_visible()
        expect(box).to_have_value("mine")
        assert field.value == "from the server"
        proxy.hold = None
        until(page, lambda: field.value == "mine")
        page.get_by_role("button", name="Fill").click()
        expect(box).to_have_value("from the server")
