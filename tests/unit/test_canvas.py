"""Canvas and its shapes as they are declared, and what a change of one of them sends."""

from __future__ import annotations

import json
from typing import Any

import pytest

import flet as ft
import flet.canvas as cv
from flet.canvas.shape import Shape
from flet.controls.events import CanvasResizeEvent, ControlEvent
from flet.reactive.tree import Tree


def on_tree(canvas: cv.Canvas) -> Tree:
    """The canvas on a tree whose first state has been sent."""
    tree = Tree(ft.Column([canvas]))
    tree.update()
    tree.outbox.take()
    return tree


def sent(tree: Tree) -> list[Any]:
    tree.update()
    return tree.outbox.take()


def test_positional_arguments() -> None:
    paint = ft.Paint(color="red")
    canvas = cv.Canvas([cv.Line()], ft.Text("over"), 5, print, None, 100, 50)
    assert (len(canvas.shapes), canvas.content.value, canvas.resize_interval) == (1, "over", 5)
    assert (canvas.width, canvas.height) == (100, 50)
    arc = cv.Arc(1, 2, 3, 4, 5, 6, True, paint)
    assert (arc.x, arc.y, arc.width, arc.height) == (1, 2, 3, 4)
    assert (arc.start_angle, arc.sweep_angle, arc.use_center, arc.paint) == (5, 6, True, paint)
    circle, oval = cv.Circle(1, 2, 3, paint), cv.Oval(1, 2, 3, 4, paint)
    assert (circle.radius, circle.paint, oval.height, oval.paint) == (3, paint, 4, paint)
    line, rect = cv.Line(1, 2, 3, 4, paint), cv.Rect(1, 2, 3, 4, 5, paint)
    assert (line.x2, line.y2, line.paint, rect.border_radius, rect.paint) == (3, 4, paint, 5, paint)
    points = cv.Points([(1, 2), ft.Offset(3, 4)], "polygon", paint)
    assert (points.point_mode, points.points[1].x, points.paint) == (cv.PointMode.POLYGON, 3, paint)
    assert (cv.Color("red", "multiply").blend_mode, cv.Fill(paint).paint) == (ft.BlendMode.MULTIPLY, paint)
    shadow = cv.Shadow([cv.Path.Oval(1, 2, 3, 4)], "red", 5, True)
    assert (shadow.path[0].width, shadow.color, shadow.elevation, shadow.transparent_occluder) == (3, "red", 5, True)
    style = ft.TextStyle(size=3)
    text = cv.Text(1, 2, "a", style, [ft.TextSpan("b")], ft.alignment.center, "right", 3, 4, "…", 5)
    assert (text.text, text.style, text.spans[0].text, text.alignment) == ("a", style, "b", ft.alignment.center)
    assert (text.text_align, text.max_lines, text.max_width, text.ellipsis, text.rotate) == (
        ft.TextAlign.RIGHT,
        3,
        4,
        "…",
        5,
    )
    ref = ft.Ref[cv.Line]()
    line = cv.Line(1, 2, 3, 4, paint, ref, False, True, "mine")
    assert (ref.current, line.visible, line.disabled, line.data) == (line, False, True, "mine")
    assert isinstance(line, Shape)


def test_defaults() -> None:
    assert (cv.Canvas().shapes, cv.Canvas().content) == ([], None)
    assert (cv.Path().elements, cv.Points().points, cv.Shadow().path) == ([], [], [])
    assert (cv.Arc().use_center, cv.Shadow().transparent_occluder) == (False, False)
    assert (cv.Color().blend_mode, cv.Text().text_align) == (ft.BlendMode.NONE, ft.TextAlign.NONE)
    assert (cv.Circle().x, cv.Circle().paint) == (None, None)
    # The text of a page and the text of a canvas are two things.
    assert cv.Text is not ft.Text and not isinstance(cv.Text(text="a"), ft.Text)


def test_what_is_refused_is_refused_where_it_is_written() -> None:
    with pytest.raises(ValueError, match="Circle.paint was given 'red'"):
        cv.Circle(paint="red")
    with pytest.raises(ValueError, match="Points.point_mode was given 'dots'"):
        cv.Points(point_mode="dots")
    with pytest.raises(TypeError, match=r"Circle\(\) has no property 'radios'.*radius"):
        cv.Circle(radios=3)


def test_paths_on_the_wire() -> None:
    path = cv.Path(
        [
            cv.Path.MoveTo(1, 2),
            cv.Path.QuadraticTo(1, 2, 3, 4, 0.5),
            cv.Path.ArcTo(5, 6, 7, clockwise=False),
            cv.Path.SubPath([cv.Path.Rect(0, 0, 1, 1, 2), cv.Path.Close()], 8, 9),
        ]
    )
    tree = Tree(cv.Canvas([path]))
    tree.update()
    created = {op[2]: op[3] for op in tree.outbox.take() if op[0] == "n"}
    assert created["CanvasPath"]["elements"] == [
        {"type": "moveto", "x": 1, "y": 2},
        {"type": "conicto", "cp1x": 1, "cp1y": 2, "x": 3, "y": 4, "w": 0.5},
        {"type": "arcto", "x": 5, "y": 6, "radius": 7, "rotation": 0, "large_arc": False, "clockwise": False},
        {
            "type": "subpath",
            "elements": [
                {"type": "rect", "x": 0, "y": 0, "width": 1, "height": 1, "border_radius": 2},
                {"type": "close"},
            ],
            "x": 8,
            "y": 9,
        },
    ]


def test_a_change_of_one_shape_sends_that_change() -> None:
    shapes = [cv.Circle(index, index, 1, ft.Paint(color="red")) for index in range(1000)]
    canvas = cv.Canvas(list(shapes))
    tree = on_tree(canvas)
    shapes[500].x = 7
    assert sent(tree) == [["s", shapes[500]._node.id, {"x": 7}]]
    assert sent(tree) == []
    assert shapes[3].paint is not None
    shapes[3].paint.color = "blue"
    assert sent(tree) == [["s", shapes[3]._node.id, {"paint": {"color": "blue"}}]]
    canvas.shapes.pop(0)
    canvas.shapes.append(cv.Line(x2=1))
    operations = sent(tree)
    assert [op[0] for op in operations] == ["n", "l", "x"] and len(json.dumps(operations)) < 200


def test_values_and_lists_changed_in_place() -> None:
    gradient = ft.PaintLinearGradient((0, 0), (1, 1), ["red", "blue"])
    path = cv.Path([cv.Path.SubPath([cv.Path.LineTo(1, 1)], 0, 0)], ft.Paint(gradient=gradient))
    points = cv.Points([(1, 2)])
    text = cv.Text(text="a", spans=[ft.TextSpan("b")])
    tree = on_tree(cv.Canvas([path, points, text]))
    path.elements[0].elements.append(cv.Path.Close())
    assert [list(op[2]) for op in sent(tree)] == [["elements"]]
    path.elements[0].elements[0].x = 5
    assert [op[2]["elements"][0]["elements"][0]["x"] for op in sent(tree)] == [5]
    gradient.colors[0] = "green"
    assert [op[2]["paint"]["gradient"]["colors"] for op in sent(tree)] == [["green", "blue"]]
    points.points.append((3, 4))
    assert [op[2] for op in sent(tree)] == [{"points": [[1, 2], [3, 4]]}]
    text.spans[0].text = "c"
    assert [op[2] for op in sent(tree)] == [{"text": "c"}]


def test_a_canvas_that_is_a_custom_control() -> None:
    class Dial(cv.Canvas):
        def __init__(self, share: float) -> None:
            super().__init__(width=50, height=50)
            self.hand = cv.Arc(0, 0, 50, 50, 0, share)
            self.shapes = [self.hand]

    dial = Dial(1.5)
    tree = on_tree(dial)
    dial.hand.sweep_angle = 2
    assert [op[2] for op in sent(tree)] == [{"sweep_angle": 2}]


def test_the_resize_event() -> None:
    plain = ControlEvent("1", "resize", '{"w": 300.5, "h": 20}', None, None)
    event = CanvasResizeEvent.from_control_event(plain)
    assert (event.width, event.height) == (300.5, 20)
    assert cv.CanvasResizeEvent is CanvasResizeEvent
    heard: list[int] = []
    canvas = cv.Canvas(on_resize=lambda e: heard.append(1))
    canvas.on_resize = lambda e: heard.append(2)
    for handler in canvas.handlers("resize"):
        handler(event)
    assert heard == [1, 2]
