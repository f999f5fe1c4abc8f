"""Implicit animations, on containers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

import flet as ft
from drawn import OpenApp, place, show, style
from event_log import EventLog
from polling import logged, told, until

# Longer than any test takes: what moves is moved on by the test itself.
AGES = 600_000

ANIMATIONS: list[tuple[str, dict[str, Any], str, Any, str, str]] = [
    ("animate_opacity", {"opacity": 1}, "opacity", 0.25, "opacity", "opacity"),
    ("animate_rotation", {"rotate": 0}, "rotate", 2, "rotate", "rotation"),
    ("animate_scale", {"scale": 1}, "scale", 1.5, "scale", "scale"),
    ("animate_offset", {"offset": (0, 0)}, "offset", ft.Offset(0.5, 0.5), "translate", "offset"),
    ("animate_position", {"left": 0}, "left", 80, "left", "position"),
    ("animate_size", {"width": 40}, "width", 120, "width", "size"),
    ("animate", {"bgcolor": "red"}, "bgcolor", "blue", "background-color", "container"),
]


def test_implicit_animations(open_app: OpenApp) -> None:
    ended: EventLog[tuple[str, str]] = EventLog()

    def end(name: str) -> Callable[[ft.ControlEvent], None]:
        return lambda event: ended.append((name, event.data))

    boxes = {
        name: ft.Container(
            **{"key": name, "width": 40, "height": 40, "on_animation_end": end(name), name: AGES, **start}
        )
        for name, start, *_ in ANIMATIONS
    }
    curved = ft.Container(
        key="curved", animate_opacity=ft.Animation(2000, ft.AnimationCurve.BOUNCE_OUT), animate_scale=True, width=10
    )
    page = show(open_app, *(ft.Stack([box], height=45, width=200) for box in boxes.values()), curved, spacing=0)
    before = {name: style(page, name, css)[0] for name, _, _, _, css, _ in ANIMATIONS}
    # Both what moves and for how long is the browser's to know.
    for name, _, _, _, css, _ in ANIMATIONS:
        properties, durations = style(page, name, "transition-property", "transition-duration")
        assert css in properties.split(", ")
        assert set(durations.split(", ")) == {"600s"}
    properties, durations, curves = style(
        page, "curved", "transition-property", "transition-duration", "transition-timing-function"
    )
    assert (properties, durations) == ("opacity, scale", "2s, 1s")
    assert curves.startswith("linear(0 0%") and curves.endswith(", linear")

    for name, _, changed, value, _, _ in ANIMATIONS:
        setattr(boxes[name], changed, value)
    boxes["animate"].page.update()
    until(page, "document.getAnimations().length === 7")
    assert ended == []
    page.evaluate("for (const one of document.getAnimations()) one.finish()")
    found = logged(page, ended, len(ANIMATIONS))
    assert sorted(found) == sorted((name, event) for name, *_, event in ANIMATIONS)
    after = {name: style(page, name, css)[0] for name, _, _, _, css, _ in ANIMATIONS}
    assert after["animate_opacity"] == "0.25"
    assert after["animate_size"] == "120px"
    assert after["animate"] == "rgb(33, 150, 243)"
    assert all(before[name] != after[name] for name in before)


def test_the_place_of_the_content_is_animated(open_app: OpenApp) -> None:
    box = ft.Container(
        ft.Container(key="inside", width=20, height=20),
        key="outside",
        width=220,
        height=120,
        alignment=ft.alignment.top_left,
        animate=ft.Animation(AGES, ft.AnimationCurve.LINEAR),
    )
    page = show(open_app, box)
    assert place(page, "inside")[:2] == [0, 0]
    box.alignment = ft.alignment.bottom_right
    box.update()
    until(page, "document.getAnimations().length > 0")
    page.evaluate("for (const one of document.getAnimations()) { one.pause(); one.currentTime = 300_000; }")
    assert place(page, "inside")[:2] == [100, 50]
    page.evaluate("for (const one of document.getAnimations()) one.finish()")
    assert place(page, "inside")[:2] == [200, 100]


def test_reduced_motion_still_ends(open_app: OpenApp, page: Page) -> None:
    ended: EventLog[str] = EventLog()
    page.emulate_media(reduced_motion="reduce")
    box = ft.Container(
        key="a", width=10, height=10, animate_opacity=AGES, on_animation_end=lambda event: ended.append(event.data)
    )
    page = show(open_app, box)
    box.opacity = 0
    box.update()
    told(page, ended, ["opacity"])
