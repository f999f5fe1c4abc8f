"""Text, TextSpan, Icon, Image, CircleAvatar, the progress indicators and GestureDetector as they are declared."""

from __future__ import annotations

import json
import warnings
from typing import Any

import pytest

import flet as ft
from flet.controls.events import MultiTapEvent, ScaleUpdateEvent


def test_positional_arguments() -> None:
    text = ft.Text("a", [ft.TextSpan("b")], "center", "Inter", 20, "bold", True, None, "bodyLarge", 2, "fade")
    assert (text.value, text.spans[0].text, text.font_family, text.size) == ("a", "b", "Inter", 20)
    assert (text.text_align, text.weight, text.italic) == (ft.TextAlign.CENTER, ft.FontWeight.BOLD, True)
    assert (text.theme_style, text.max_lines, text.overflow) == (ft.TextThemeStyle.BODY_LARGE, 2, ft.TextOverflow.FADE)
    rest = ft.Text(*[None] * 11, True, True, "red", "blue", "label")
    assert (rest.selectable, rest.no_wrap, rest.color, rest.bgcolor, rest.semantics_label) == (
        True,
        True,
        "red",
        "blue",
        "label",
    )
    span = ft.TextSpan("a", ft.TextStyle(size=3), [ft.TextSpan("b")], "/x", "_self")
    assert (span.text, span.style.size, len(span.spans), span.url, span.url_target) == ("a", 3, 1, "/x", "_self")
    icon = ft.Icon("add", "red", 30, "Add")
    assert (icon.name, icon.color, icon.size, icon.semantics_label) == ("add", "red", 30, "Add")
    image = ft.Image("a.png", "Zm9v", ft.Text("!"), "repeat", "cover", 4, "red", "multiply", True, "A picture")
    assert (image.repeat, image.fit, image.color_blend_mode) == (
        ft.ImageRepeat.REPEAT,
        ft.ImageFit.COVER,
        ft.BlendMode.MULTIPLY,
    )
    assert (image.border_radius, image.gapless_playback, image.semantics_label) == (4, True, "A picture")
    avatar = ft.CircleAvatar(ft.Text("A"), "/f.png", "/b.png", "red", "blue", 1, 2, 3)
    assert (avatar.foreground_image_url, avatar.background_image_url) == ("/f.png", "/b.png")
    assert (avatar.color, avatar.bgcolor, avatar.radius, avatar.min_radius, avatar.max_radius) == (
        "red",
        "blue",
        1,
        2,
        3,
    )
    assert ft.ProgressBar(0.5, 8, "red", "blue").bar_height == 8
    assert ft.ProgressRing(0.5, 8, "red", "blue").stroke_width == 8
    detector = ft.GestureDetector(ft.Text("a"), "click", 10, 20)
    assert (detector.mouse_cursor, detector.drag_interval, detector.hover_interval) == (ft.MouseCursor.CLICK, 10, 20)


def test_defaults() -> None:
    text = ft.Text()
    assert (text.value, text.spans, text.size, text.style) == (None, [], None, None)
    assert (text.italic, text.selectable, text.no_wrap) == (False, False, False)
    assert (text.text_align, text.overflow) == (ft.TextAlign.NONE, ft.TextOverflow.NONE)
    image = ft.Image()
    assert (image.fit, image.repeat, image.color_blend_mode, image.gapless_playback) == (
        None,
        None,
        ft.BlendMode.NONE,
        False,
    )
    assert ft.ProgressBar().value is None
    assert ft.GestureDetector().multi_tap_touches is None


@pytest.mark.parametrize(
    ("make", "named"),
    [
        (lambda: ft.Text("a", size="large"), "size"),
        (lambda: ft.Text("a", weight="fat"), "weight"),
        (lambda: ft.Text("a", theme_style="headline"), "theme_style"),
        (lambda: ft.TextSpan("a", style="bold"), "style"),
        (lambda: ft.Icon("add", size="big"), "size"),
        (lambda: ft.Image("a", fit="stretch"), "fit"),
        (lambda: ft.Image("a", border_radius="round"), "border_radius"),
        (lambda: ft.ProgressBar("half"), "value"),
        (lambda: ft.CircleAvatar("AB"), "content"),
        (lambda: ft.GestureDetector(on_tap="go"), "on_tap"),
        (lambda: ft.GestureDetector(mouse_cursor="pencil"), "mouse_cursor"),
    ],
)
def test_wrong_values_name_the_property(make: Any, named: str) -> None:
    with pytest.raises((TypeError, ValueError), match=named):
        make()


@pytest.mark.parametrize("style", ["headlineMedium", ft.TextThemeStyle.HEADLINE_MEDIUM])
def test_a_theme_style_in_style_warns_at_the_authors_line(style: Any) -> None:
    with pytest.warns(DeprecationWarning, match="theme_style") as caught:
        text = ft.Text("a", style=style)
        text.style = style
    assert [warning.filename for warning in caught] == [__file__] * 2
    assert text.style is ft.TextThemeStyle.HEADLINE_MEDIUM


def test_a_text_style_in_style_does_not_warn() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert ft.Text("a", style=ft.TextStyle(size=3)).style == ft.TextStyle(size=3)


def test_handlers_that_accumulate() -> None:
    first, second = (lambda e: None), (lambda e: None)
    detector = ft.GestureDetector(on_tap=first, on_pan_start=first)
    detector.on_tap = second
    detector.on_pan_start = second
    assert detector.handlers("tap") == (second,)
    assert detector.handlers("pan_start") == (first, second)


def test_event_data_as_the_browser_sends_it() -> None:
    data = json.dumps(
        {"fpx": 1, "fpy": 2, "fpdx": 3, "fpdy": 4, "lfpx": 5, "lfpy": 6, "pc": 2, "hs": 1, "vs": 1, "s": 1.5, "r": 0}
    )
    update = ScaleUpdateEvent.from_control_event(ft.ControlEvent("1", "scale_update", data, None, None))
    assert (update.focal_point_x, update.scale, update.pointer_count) == (1, 1.5, 2)
    tap = MultiTapEvent.from_control_event(ft.ControlEvent("1", "multi_tap", "true", None, None))
    assert tap.correct_touches is True
