"""Signing in, in a browser, with a provider that really asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

import flet as ft
from flet.auth import Authorization, Group, OAuthProvider
from flet.server import WebApp, app_for
from live_server import LiveServer, running
from oauth_server import CLIENT, SECRET, Provider
from polling import frames_of


class LocalProvider(OAuthProvider):
    """The provider at an address, for an app at another."""

    def __init__(self, provider: str, app: str, callback: str = "oauth_callback") -> None:
        super().__init__(
            client_id=CLIENT,
            client_secret=SECRET,
            authorization_endpoint=f"{provider}/authorize",
            token_endpoint=f"{provider}/token",
            redirect_url=f"{app}{callback}",
            scopes=["openid"],
            user_scopes=["profile"],
            user_endpoint=f"{provider}/userinfo",
            user_id_fn=lambda user: user["sub"],
            group_scopes=["groups"],
        )
        self._groups = f"{provider}/groups"

    async def load_groups(self, http: httpx.AsyncClient) -> list[Group]:
        answer = await http.get(self._groups)
        return [Group(group, group["name"]) for group in answer.raise_for_status().json()]


class Tower:
    """An app and a provider, both served; `login` is what the app's button gives to page.login."""

    def __init__(self, provider: Provider, provider_url: str) -> None:
        self.provider = provider
        self.provider_url = provider_url
        self.login: dict[str, Any] = {}
        self.pages: list[ft.Page] = []
        self.events: list[ft.LoginEvent] = []
        self.web_app: WebApp | None = None
        self.url = ""

    def main(self, page: ft.Page) -> None:
        self.pages.append(page)

        def logged_in(e: ft.LoginEvent) -> None:
            self.events.append(e)
            user = page.auth.user if page.auth else None
            groups = [group.name for group in user.groups] if user else None
            page.add(ft.Text(f"login {len(self.events)}: error={e.error!r} {e.error_description!r} {user} {groups}"))

        page.on_login = logged_in
        page.on_logout = lambda e: page.add(ft.Text(f"logged out, auth {page.auth}"))
        page.add(
            ft.ElevatedButton("Sign in", on_click=lambda e: page.login(self.local(), **self.login)),
            ft.ElevatedButton("Sign out", on_click=lambda e: page.logout()),
            ft.ElevatedButton("Count", on_click=lambda e: page.add(ft.Text("still here"))),
        )

    def local(self) -> LocalProvider:
        assert self.web_app
        return LocalProvider(self.provider_url, self.url, self.web_app.settings.oauth_callback_endpoint.lstrip("/"))

    def waiting(self) -> int:
        assert self.web_app
        return len(self.web_app.app.logins)


@pytest.fixture
def tower(request: pytest.FixtureRequest) -> Iterator[Tower]:
    options: dict[str, Any] = getattr(request, "param", {})
    provider = Provider()
    with running(provider.asgi()) as provider_url:
        tower = Tower(provider, provider_url)
        tower.web_app = app_for(tower.main, **options)
        server = LiveServer(tower.web_app)
        server.start()
        tower.url = server.url + tower.web_app.settings.base_path
        try:
            yield tower
        finally:
            server.stop()


def sign_in(page: Page) -> Page:
    """Press the button; gives the provider's window."""
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Sign in").click()
    opened.value.get_by_role("heading", name="Consent").wait_for()
    return opened.value


def open_tower(page: Page, tower: Tower) -> None:
    page.goto(tower.url)
    page.get_by_role("button", name="Sign in").wait_for()


@pytest.mark.parametrize(
    "tower", [{}, {"web_app_path": "a/b", "oauth_callback_endpoint": "/back/here"}], indirect=True, ids=["root", "deep"]
)
def test_a_user_signs_in_and_out(page: Page, tower: Tower) -> None:
    tower.login = {"fetch_groups": True, "scope": ["more", "openid"]}
    frames = frames_of(page)
    open_tower(page, tower)
    window = sign_in(page)
    with window.expect_event("close"):
        window.get_by_text("Allow").click()
    expect(page.get_by_text("login 1: error='' '' {'sub': 42, 'name': 'Ada'} ['authors']")).to_be_visible()
    auth = tower.pages[0].auth
    assert auth and auth.user and auth.user.id == "42" and auth.token
    assert auth.scope == ["openid", "profile", "groups", "more"] == auth.token.scope
    assert tower.provider.asked[0]["code_challenge_method"] == "S256"
    told = "".join(frames)
    for secret in (
        SECRET,
        auth.token.access_token,
        auth.token.refresh_token,
        tower.provider.tokens[0]["code_verifier"],
    ):
        assert secret and secret not in told
    assert "login 1" in told
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("logged out, auth None")).to_be_visible()
    assert tower.waiting() == 0


def test_each_login_proves_itself_anew(page: Page, tower: Tower) -> None:
    open_tower(page, tower)
    for _ in range(2):
        sign_in(page).get_by_text("Allow").click()
    expect(page.get_by_text("login 2: error=''")).to_be_visible()
    assert len({asked["code_challenge"] for asked in tower.provider.asked}) == 2
    assert len({asked["state"] for asked in tower.provider.asked}) == 2


def test_denied_consent_is_told(page: Page, tower: Tower) -> None:
    open_tower(page, tower)
    window = sign_in(page)
    window.get_by_text("Deny").click()
    expect(window.get_by_text("access_denied: The user said <no>.")).to_be_visible()
    expect(page.get_by_text("login 1: error='access_denied' 'The user said <no>.' None None")).to_be_visible()
    assert tower.pages[0].auth is None


def test_a_page_of_the_app_ends_the_login(page: Page, tower: Tower) -> None:
    tower.login = {"complete_page_html": "<title>Done</title><h1>Welcome aboard</h1>"}
    open_tower(page, tower)
    window = sign_in(page)
    window.get_by_text("Allow").click()
    expect(window.get_by_role("heading", name="Welcome aboard")).to_be_visible()
    expect(page.get_by_text("login 1: error=''")).to_be_visible()


@pytest.mark.parametrize("answer", ["Allow", "Deny"])
@pytest.mark.parametrize("opener", ["default", "handler"])
def test_signing_in_in_the_same_tab_comes_back_to_the_session(
    page: Page, tower: Tower, answer: str, opener: str
) -> None:
    tower.login = {"redirect_to_page": True}
    if opener == "handler":
        tower.login["on_open_authorization_url"] = lambda url: tower.pages[0].launch_url(url, "_self")
    page.goto(tower.url + "shop?item=1")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_text(answer).click()
    error = "" if answer == "Allow" else "access_denied"
    expect(page.get_by_text(f"login 1: error='{error}'")).to_be_visible()
    assert page.url == tower.url + "shop?item=1"
    assert len(tower.pages) == 1


def callback(window: Page, tower: Tower) -> str:
    """The address the provider would send the user to, not yet visited."""
    tower.provider.hold = True
    window.get_by_text("Allow").click()
    expect(window.get_by_text("held")).to_be_visible()
    return tower.provider.held[-1]


def test_a_used_a_wrong_and_a_missing_state_are_refused(page: Page, tower: Tower) -> None:
    open_tower(page, tower)
    window = sign_in(page)
    address = callback(window, tower)
    state = parse_qs(urlsplit(address).query)["state"][0]
    for wrong in (
        address.replace(state, "x" * len(state)),
        address.replace("state", "other"),
        tower.url + "oauth_callback",
    ):
        answer = window.goto(wrong)
        assert answer and answer.status == 400
    with window.expect_event("close"):
        window.evaluate("address => { location.href = address }", address)
    expect(page.get_by_text("login 1: error=''")).to_be_visible()
    again = page.context.new_page()
    replay = again.goto(address)
    assert replay and replay.status == 400
    expect(again.get_by_text("expired, or was finished already")).to_be_visible()
    page.get_by_role("button", name="Count").click()
    expect(page.get_by_text("still here")).to_be_visible()
    assert len(tower.events) == 1 and len(tower.provider.tokens) == 1


@pytest.mark.parametrize("visited", [False, True], ids=["new", "with a session of its own"])
def test_another_browser_signs_nobody_in(page: Page, browser: Browser, tower: Tower, visited: bool) -> None:
    open_tower(page, tower)
    address = callback(sign_in(page), tower)
    other = browser.new_context().new_page()
    if visited:
        open_tower(other, tower)
    answer = other.goto(address)
    assert answer and answer.status == 403
    expect(other.get_by_text("started in another browser")).to_be_visible()
    other.context.close()
    page.get_by_role("button", name="Count").click()
    expect(page.get_by_text("still here")).to_be_visible()
    assert tower.events == [] and tower.provider.tokens == [] and all(each.auth is None for each in tower.pages)


@pytest.mark.parametrize("tower", [{"oauth_state_timeout": 0.05}], indirect=True)
def test_a_login_that_takes_too_long_has_expired(page: Page, tower: Tower) -> None:
    open_tower(page, tower)
    window = sign_in(page)
    window.wait_for_timeout(100)
    window.get_by_text("Allow").click()
    expect(window.get_by_text("expired")).to_be_visible()
    assert tower.events == []


def test_abandoned_logins_block_nothing(page: Page, tower: Tower) -> None:
    open_tower(page, tower)
    for _ in range(8):
        sign_in(page).close()
    assert tower.waiting() == 5
    sign_in(page).get_by_text("Allow").click()
    expect(page.get_by_text("login 1: error=''")).to_be_visible()


def test_a_provider_that_refuses_the_code_is_told_of(page: Page, tower: Tower) -> None:
    open_tower(page, tower)
    window = sign_in(page)
    address = callback(window, tower)
    tower.provider.codes.clear()
    window.goto(address)
    expect(window.get_by_text("invalid_grant: Not good.")).to_be_visible()
    expect(page.get_by_text("login 1: error='invalid_grant' 'Not good.' None None")).to_be_visible()


def test_a_saved_token_signs_in_without_asking(page: Page, tower: Tower) -> None:
    open_tower(page, tower)
    sign_in(page).get_by_text("Allow").click()
    expect(page.get_by_text("login 1: error=''")).to_be_visible()
    auth = tower.pages[0].auth
    assert auth and auth.token
    tower.login = {"saved_token": auth.token.to_json()}
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("login 2: error='' '' {'sub': 42, 'name': 'Ada'}")).to_be_visible()
    assert tower.pages[0].auth is not auth and len(tower.provider.asked) == 1
    # One that is good no more: the user is asked after all.
    tower.provider.refuse_refresh = True
    saved = json.loads(auth.token.to_json()) | {"expires_at": 1.0}
    for bad in (json.dumps(saved), "no token"):
        tower.login = {"saved_token": bad}
        sign_in(page).close()


class Stamped(Authorization):
    """A sign-in of the app's own kind."""

    stamped = ""

    async def request_token_async(self, code: str) -> None:
        await super().request_token_async(code)
        self.stamped = "stamped"


def test_apps_may_bring_their_own_authorization(page: Page, tower: Tower) -> None:
    tower.login = {"authorization": Stamped, "fetch_user": False}
    open_tower(page, tower)
    sign_in(page).get_by_text("Allow").click()
    expect(page.get_by_text("login 1: error='' '' None None")).to_be_visible()
    auth = tower.pages[0].auth
    assert isinstance(auth, Stamped) and auth.stamped == "stamped" and auth.scope == ["openid"]


def test_login_in_async_code(page: Page, tower: Tower) -> None:
    async def main(app: ft.Page) -> None:
        tower.pages.append(app)
        opened: list[str] = []

        async def open_url(url: str) -> None:
            opened.append(url)

        async def login(e: ft.ControlEvent) -> None:
            await app.login_async(tower.local(), on_open_authorization_url=open_url)
            # Nothing here waits, so the sync twin may be called too; but not with a saved token.
            app.login(tower.local(), on_open_authorization_url=opened.append)
            try:
                app.login(tower.local(), saved_token="{}")
            except RuntimeError as error:
                app.add(ft.Text(f"{len(opened)} opened; {error}"))

        app.on_login = lambda e: app.add(ft.Text(f"error={e.error!r}"))
        app.add(ft.ElevatedButton("Sign in", on_click=login))

    assert tower.web_app
    tower.web_app.app.main = main
    open_tower(page, tower)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("2 opened; login() waits for an answer")).to_be_visible()
    expect(page.get_by_text("use `await login_async()`")).to_be_visible()
