from __future__ import annotations

from typing import Any

import pytest

import flet as ft
from flet.protocol.client_messages import Event, Hello
from flet.runtime.app import App, Client
from resting import rest, until_async


class Recorder:
    def __init__(self) -> None:
        self.frames: list[str | bytes] = []

    async def send(self, frame: str | bytes) -> None:
        self.frames.append(frame)

    async def close(self, code: int, reason: str) -> None:
        pass

    def shown(self) -> list[str]:
        """The routes the browser was told to show, in order."""
        return [
            str(frame).partition('"route":"')[2].partition('"')[0]
            for frame in self.frames
            if "show_route" in str(frame)
        ]


def greeting(route: str, session: Any = None, instance: str = "one") -> Hello:
    facts = {"route": route}
    if session is None:
        return Hello(None, None, instance, 0, facts)
    return Hello(session.id, session.tokens[0], instance, 0, facts)


async def opened(main: Any, route: str = "/") -> tuple[App, Any, Recorder]:
    app, transport = App(main), Recorder()
    session = await app.connect(greeting(route), transport, Client())
    await rest(app)
    return app, session, transport


async def test_the_route_is_known_before_main_runs_and_nothing_is_announced() -> None:
    seen: list[Any] = []

    async def main(page: ft.Page) -> None:
        seen.append((page.route, page.query.path, page.query.get("colour")))
        page.on_route_change = lambda e: seen.append(e.route)
        page.add(ft.Text("ready"))

    app, _, transport = await opened(main, "/store/42?colour=red")
    assert seen == [("/store/42?colour=red", "/store/42", "red")]
    assert transport.shown() == []
    await app.shutdown()


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_the_usual_start_announces_the_route_of_the_browser(kind: str) -> None:
    seen: list[str] = []

    def main(page: ft.Page) -> None:
        page.on_route_change = lambda e: seen.append(e.route)
        page.go(page.route)

    async def main_async(page: ft.Page) -> None:
        main(page)

    app, _, transport = await opened(main if kind == "sync" else main_async, "/deep")
    assert seen == ["/deep"]
    assert transport.shown() == [], "the browser is there already"
    await app.shutdown()


async def test_each_go_is_shown_once_and_announced_once() -> None:
    seen: list[str] = []

    async def main(page: ft.Page) -> None:
        page.on_route_change = lambda e: seen.append(e.route)
        page.add(ft.Text("ready"))
        page.go("/a")
        page.go("/b", colour="red", size=3)
        page.go("/quiet", skip_route_change_event=True)
        page.go("/a")
        page.go("/c?x=1", y=2)

    app, session, transport = await opened(main)
    assert seen == ["/a", "/b?colour=red&size=3", "/a", "/c?x=1&y=2"]
    assert transport.shown() == ["/a", "/b?colour=red&size=3", "/quiet", "/a", "/c?x=1&y=2"]
    assert session.page.query.to_dict == {"x": "1", "y": "2"}
    await app.shutdown()


async def test_the_same_route_again_is_announced_again_but_not_to_the_handler_at_work() -> None:
    seen: list[str] = []

    async def main(page: ft.Page) -> None:
        async def changed(e: ft.RouteChangeEvent) -> None:
            seen.append(e.route)
            # Many programs do this; it must not go on for ever.
            page.go(e.route)

        page.on_route_change = changed
        page.go("/a")
        await until_async(lambda: seen == ["/a"] and not page.runtime.dispatcher.is_busy(page, "route_change"))
        page.go("/a")

    app, _, transport = await opened(main)
    assert seen == ["/a", "/a"]
    assert transport.shown() == ["/a"]
    await app.shutdown()


async def test_a_route_that_is_set_is_shown_with_the_next_update_and_announced_to_nobody() -> None:
    seen: list[str] = []

    async def main(page: ft.Page) -> None:
        page.on_route_change = lambda e: seen.append(e.route)
        page.route = "/set"
        await until_async(lambda: list(page.runtime.app.activity.running().values()) == [main])
        seen.append("before update")
        page.update()

    app, _, transport = await opened(main)
    assert seen == ["before update"] and transport.shown() == ["/set"]
    await app.shutdown()


async def test_the_browser_goes_back() -> None:
    seen: list[str] = []

    async def main(page: ft.Page) -> None:
        page.on_route_change = lambda e: seen.append(f"{e.route} {page.route}")
        page.go("/a")

    app, session, transport = await opened(main)
    session.receive(Event(1, 1, "route_change", "/"))
    session.receive(Event(2, 1, "route_change", "/"))
    session.receive(Event(3, 1, "route_change", "x" * 5000))
    await rest(app)
    assert seen == ["/a /a", "/ /"]
    session.page.go("/a")
    await rest(app)
    assert transport.shown() == ["/a", "/a"], "a route visited before is a new entry again"
    await app.shutdown()


async def test_a_view_is_left_by_its_back_button() -> None:
    async def main(page: ft.Page) -> None:
        async def pop(e: ft.ViewPopEvent) -> None:
            page.views.remove(e.view)
            page.go(page.views[-1].route)

        page.on_view_pop = pop
        page.views[:] = [ft.View("/", [ft.Text("below")]), ft.View("/top", [ft.Text("on top")])]
        page.go("/top")

    app, session, transport = await opened(main)
    session.receive(Event(1, 1, "view_pop", "/top"))
    await rest(app)
    assert [view.route for view in session.page.views] == ["/"]
    assert transport.shown() == ["/top", "/"]
    await app.shutdown()


async def test_a_page_loaded_again_elsewhere_announces_where() -> None:
    seen: list[str] = []

    async def main(page: ft.Page) -> None:
        page.on_route_change = lambda e: seen.append(e.route)
        page.on_connect = lambda e: seen.append(f"connect {page.route}")
        page.go("/a")

    app, session, transport = await opened(main)
    for instance, route in [("two", "/a"), ("three", "/typed"), ("three", "/elsewhere")]:
        session.disconnected(session.link.transport)
        assert await app.connect(greeting(route, session, instance), Recorder(), Client()) is session
        await rest(app)
    # The last one is no new load: where the browser is, it tells by an event that was kept for the purpose.
    assert seen == ["/a", "connect /a", "connect /typed", "/typed", "connect /typed"]
    await app.shutdown()


@pytest.mark.parametrize(
    ("template", "route", "values"),
    [
        ("/", "/", {}),
        ("/books", "/books", {}),
        ("/books", "/books/", {}),
        ("/books", "/books?sort=title", {}),
        ("/books", "/bookshelf", None),
        ("/books/:id", "/books/42", {"id": "42"}),
        ("/books/:id", "/books/42?x=1", {"id": "42"}),
        ("/books/:id", "/books", None),
        ("/books/:id", "/books/1/2", None),
        ("/books/:id?", "/books", {"id": None}),
        ("/books/:id?", "/books/7", {"id": "7"}),
        ("/account/:account_id/orders/:order_id", "/account/ann/orders/3", {"account_id": "ann", "order_id": "3"}),
        ("/files/:path+", "/files/a/b/c", {"path": "a/b/c"}),
        ("/files/:path+", "/files", None),
        ("/files/:path*", "/files", {"path": None}),
        ("/files/:path*", "/files/a/b", {"path": "a/b"}),
        (r"/books/:id(\d+)", "/books/42", {"id": "42"}),
        (r"/books/:id(\d+)", "/books/new", None),
        ("/:a-:b", "/1-2", {"a": "1", "b": "2"}),
        ("/any/*", "/any/thing/at/all", {"0": "thing/at/all"}),
        (r"/a\:b", "/a:b", {}),
        ("/user.json", "/userxjson", None),
        ("/:name", "/café", {"name": "café"}),
    ],
)
def test_templates(template: str, route: str, values: dict[str, str | None] | None) -> None:
    found = ft.TemplateRoute(route)
    assert found.match(template) is (values is not None)
    for name, value in (values or {}).items():
        assert getattr(found, name) == value


def test_a_template_that_did_not_match_leaves_no_values() -> None:
    route = ft.TemplateRoute("/books/42")
    assert not route.match("/films/:id")
    with pytest.raises(AttributeError, match="'/books/42'.*'id'"):
        _ = route.id
    with pytest.raises(ValueError, match="no template"):
        route.match("/:id([)")
