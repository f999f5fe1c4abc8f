"""Rows and columns: sizes, places, wrapping, scrolling."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

import flet as ft
from drawn import OpenApp, box, place, places, show
from polling import until


def test_rows_place_their_children(open_app: OpenApp) -> None:
    names = ("start", "center", "end", "spaceBetween", "spaceAround", "spaceEvenly")
    controls = [
        ft.Row([box(f"{name}{index}") for index in range(3)], alignment=ft.MainAxisAlignment(name), key=name)
        for name in names
    ]
    page = show(
        open_app,
        *controls,
        ft.Row([box("t1", height=50), box("t2"), box("t3")], spacing=3, tight=True, key="tight"),
        ft.Row([box("v1", height=50), box("v2")], vertical_alignment=ft.CrossAxisAlignment.END),
        ft.Row([box("w1", height=50), box("w2", height=None)], vertical_alignment=ft.CrossAxisAlignment.STRETCH),
        ft.Row([box("e1"), box("e2", expand=1), box("e3", expand=3)], key="expanding", width=400),
    )
    assert place(page, "start") == [0, 0, 800, 20]
    assert places(page, "start0", "start1", "start2") == [0, 50, 100]
    assert places(page, "center0", "center2") == [330, 430]
    assert places(page, "end2") == [760]
    # Where the room is shared out, the spacing counts for nothing.
    assert places(page, "spaceBetween0", "spaceBetween1", "spaceBetween2") == [0, 380, 760]
    assert places(page, "spaceAround0", "spaceAround1") == pytest.approx([113.33, 380], abs=0.2)
    assert places(page, "spaceEvenly0", "spaceEvenly1") == pytest.approx([170, 380], abs=0.2)
    assert place(page, "tight")[2:] == [126, 50]
    assert places(page, "t1", "t2", "t3") == [0, 43, 86]
    assert places(page, "t1", "t2", side=1) == [180, 195]
    assert places(page, "v1", "v2", side=1) == [240, 270]
    assert place(page, "w2")[3] == 50
    # 400 less the gaps and the first: 340, shared 1 to 3.
    assert places(page, "e2", "e3", side=2) == [85, 255]


def test_columns_place_their_children(open_app: OpenApp) -> None:
    def column(name: str, **properties: Any) -> ft.Column:
        children = [box(f"{name}1", 60), box(f"{name}2"), ft.Row([box(f"{name}3", 10)], tight=True)]
        return ft.Column(children, height=200, key=name, **properties)

    page = show(
        open_app,
        ft.Row(
            [
                column("a"),
                column("b", horizontal_alignment="center", alignment="end", spacing=5),
                column("c", horizontal_alignment="end", alignment="spaceBetween"),
                column("d", horizontal_alignment="stretch", alignment="center"),
                ft.Column([box("f1"), box("f2", expand=True)], height=100, tight=True),
                ft.Column([box("g1"), box("g2")], tight=True, key="g"),
            ],
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
    )
    assert place(page, "a") == [0, 0, 60, 200]
    assert places(page, "a1", "a2", "a3", side=1) == [0, 30, 60]
    assert places(page, "a1", "a2") == [0, 0]
    assert places(page, "b1", "b2", "b3") == [70, 80, 95]
    assert places(page, "b1", "b3", side=1) == [130, 180]
    assert places(page, "c2", "c3") == [160, 190]
    assert places(page, "c1", "c2", "c3", side=1) == [0, 90, 180]
    assert places(page, "d1", side=1) == [60]
    assert place(page, "f2")[3] == 70
    assert place(page, "g")[3] == 50


def test_wrapping(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Row([box(f"r{index}") for index in range(5)], wrap=True, width=100, run_spacing=4, key="r"),
        ft.Row([box(f"d{index}") for index in range(5)], wrap=True, width=100, alignment="end"),
        ft.Column([box(f"c{index}") for index in range(5)], wrap=True, height=60, spacing=6, run_spacing=3, key="c"),
        ft.Row([box(f"e{index}") for index in range(2)], wrap=True, width=100, height=100),
    )
    assert [place(page, f"r{index}")[:2] for index in range(5)] == [[0, 0], [50, 0], [0, 24], [50, 24], [0, 48]]
    assert place(page, "r")[3] == 68
    assert [place(page, f"d{index}")[:2] for index in (0, 2, 4)] == [[10, 78], [10, 108], [60, 138]]
    assert [place(page, f"c{index}")[:2] for index in range(5)] == [[0, 168], [0, 194], [43, 168], [43, 194], [86, 168]]
    assert places(page, "e0", "e1", side=1) == [238, 238]


def test_expand_loose_is_a_limit(open_app: OpenApp) -> None:
    page = show(
        open_app,
        ft.Row(
            [
                ft.Container(box("a0", 30), expand=True, expand_loose=True, key="a"),
                ft.Container(ft.Text("many words " * 40), expand=True, expand_loose=True, key="b"),
                ft.Container(expand=True, expand_loose=True, width=50, height=20, key="c"),
            ],
            spacing=0,
            width=600,
        ),
        ft.Column(
            [
                ft.Container(box("d0"), expand=True, expand_loose=True, key="d"),
                ft.Container(expand=True, expand_loose=True, height=500, width=20, key="e"),
            ],
            spacing=0,
            height=100,
        ),
    )
    assert place(page, "a")[2] == 30
    assert 200 <= place(page, "b")[2] <= 520
    assert place(page, "c")[2] == 50
    assert place(page, "d")[3] == 20
    assert place(page, "e")[3] == 80


def test_scrolling_rows_and_columns(open_app: OpenApp) -> None:
    events: list[ft.OnScrollEvent] = []
    column = ft.Column(
        [box(f"c{index}", height=50) for index in range(20)],
        scroll=ft.ScrollMode.ALWAYS,
        height=200,
        width=100,
        on_scroll=events.append,
        on_scroll_interval=0,
    )
    back = ft.Column([box(f"b{index}", height=50) for index in range(9)], scroll="auto", reverse=True, height=200)
    following = ft.Column([box("f0", height=150)], scroll="hidden", auto_scroll=True, height=200)
    row = ft.Row([box(f"r{index}") for index in range(9)], scroll="auto", width=200)
    page = show(open_app, ft.Row([column, back, following]), row)

    assert place(page, "c0")[1] == 0
    thumb = page.locator(".flet-scrollbar--always > div").first
    expect(thumb).to_be_visible()
    column.scroll_to(offset=120)
    until(page, "document.querySelector('[data-key=c2]').getBoundingClientRect().y === 0")
    column.scroll_to(key="c10", duration=100, curve=ft.AnimationCurve.EASE_IN)
    until(page, "document.querySelector('[data-key=c10]').getBoundingClientRect().y === 0")
    column.scroll_to(delta=-60)
    until(page, "document.querySelector('[data-key=c9]').getBoundingClientRect().y === 0")
    column.scroll_to(offset=-1)
    until(page, "document.querySelector('[data-key=c19]').getBoundingClientRect().y === 150")
    until(page, lambda: events[-1].event_type == "user" and events[-1].direction == "idle")
    assert {event.event_type for event in events} == {"start", "update", "end", "user"}

    # Reversed, it starts at its end, and offsets count from there; the children keep their order.
    assert places(page, "b7", "b8", side=1) == [90, 150]
    back.scroll_to(offset=60)
    until(page, "document.querySelector('[data-key=b7]').getBoundingClientRect().y === 150")

    following.controls.extend(box(f"f{index}", height=150) for index in (1, 2))
    following.update()
    until(page, "document.querySelector('[data-key=f2]')?.getBoundingClientRect().y === 50")
    following.scroll_to(offset=0)
    row.scroll_to(offset=100)
    until(page, "document.querySelector('[data-key=r2]').getBoundingClientRect().x === 0")
    assert place(page, "f2")[1] == 50
    row.rtl = True
    row.update()
    row.scroll_to(offset=50)
    until(page, "Math.abs(document.querySelector('[data-key=r1]').getBoundingClientRect().right - 200) < 1")


def test_a_row_scrolls_as_a_column_does(open_app: OpenApp) -> None:
    events: list[ft.OnScrollEvent] = []
    row = ft.Row(
        [box(f"r{index}", width=100) for index in range(9)],
        scroll=ft.ScrollMode.HIDDEN,
        spacing=0,
        width=300,
        reverse=True,
        on_scroll=events.append,
        on_scroll_interval=100_000,
    )
    page = show(open_app, row)
    # Reversed, it starts at its end; the children keep their order.
    assert places(page, "r7", "r8") == [100, 200]
    assert page.locator(".flet-scrollbar").count() == 0
    row.scroll_to(offset=150)
    until(page, "document.querySelector('[data-key=r8]').getBoundingClientRect().x === 350")
    until(page, lambda: events and events[-1].direction == "idle")
    # However long the interval: the beginning, the first step and the end are told.
    assert [event.event_type for event in events] == ["start", "user", "update", "end", "user"]
    row.reverse = False
    row.auto_scroll = True
    row.controls.append(box("last", width=100))
    row.update()
    until(page, "document.querySelector('[data-key=last]')?.getBoundingClientRect().x === 200")
