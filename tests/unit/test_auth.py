from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from flet.auth import Authorization, AuthorizationError, Group, OAuthProvider, OAuthToken, User
from flet.auth.providers import Auth0OAuthProvider, AzureOAuthProvider, GitHubOAuthProvider, GoogleOAuthProvider
from flet.runtime.logins import MOST_A_SESSION, Login, Logins

Answer = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Answer]]:
    """What is answered at an address without its query, instead of a network."""
    given: dict[str, Answer] = {}

    async def handle(self: Any, request: httpx.Request) -> httpx.Response:
        # As a network does: others get their turn meanwhile.
        await asyncio.sleep(0.01)
        return given[str(request.url).partition("?")[0]](request)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    yield given


def provider(**more: Any) -> OAuthProvider:
    return OAuthProvider(
        "id", "hush", "https://p/authorize?a=1", "https://p/token", "http://app/oauth_callback", **more
    )


def form(request: httpx.Request) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(request.content.decode()).items()}


def signed_in(token: OAuthToken, **more: Any) -> Authorization:
    made = Authorization(provider(**more), fetch_user=False, fetch_groups=False)
    made._token = token
    return made


def test_a_token_survives_as_text() -> None:
    token = OAuthToken("access", ["a", "b"], "Bearer", 60, 123.5, "refresh")
    assert vars(OAuthToken.from_json(token.to_json())) == vars(token)
    assert "access" not in repr(token) and "refresh'" not in repr(token)
    for bad in ("", "[]", "null", '{"x": 1}', '{"scope": []}'):
        with pytest.raises(ValueError, match="not a token"):
            OAuthToken.from_json(bad)


def test_an_answer_may_leave_things_out() -> None:
    token = OAuthToken.from_answer({"access_token": "x"}, ["asked"])
    assert (token.scope, token.expires_at, token.refresh_token) == (["asked"], None, None)
    assert OAuthToken.from_answer({"access_token": "x", "scope": "a,b c"}, []).scope == ["a", "b", "c"]


def test_users_and_groups_are_dictionaries() -> None:
    user = User({"name": "Ada"}, "7")
    assert user["name"] == "Ada" and user.id == "7" and user.groups == []
    group = Group({"size": 3}, "authors")
    assert group["size"] == 3 and group.name == "authors"


def test_the_address_asks_for_what_is_wanted_once() -> None:
    described = provider(scopes=["s"], user_scopes=["u"], group_scopes=["g"])
    made = Authorization(described, fetch_user=True, fetch_groups=False, scope=["more", "s"])
    url, state = made.get_authorization_data()
    query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    assert url.startswith("https://p/authorize?a=1&")
    assert query["scope"] == "s u more" and query["state"] == state and query["response_type"] == "code"
    assert query["redirect_uri"] == "http://app/oauth_callback" and len(query["code_challenge"]) == 43
    bare, other = Authorization(provider(), True, True).get_authorization_data()
    assert "scope=" not in bare and other != state and "hush" not in url + bare


def test_the_extra_is_named_when_httpx_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(ImportError, match=r"fletling\[oauth\]"):
        Authorization(provider(), True, True).get_authorization_data()


async def test_an_expired_token_is_renewed_once_for_all_who_ask(answers: dict[str, Answer]) -> None:
    asked: list[dict[str, str]] = []

    def token(request: httpx.Request) -> httpx.Response:
        asked.append(form(request))
        return httpx.Response(200, json={"access_token": f"new {len(asked)}", "expires_in": 60})

    answers["https://p/token"] = token
    made = signed_in(OAuthToken("old", expires_at=time.time() + 1, refresh_token="again", scope=["s"]))
    with pytest.raises(RuntimeError, match="token_async"):
        _ = made.token
    found: list[OAuthToken | None] = []
    thread = threading.Thread(target=lambda: found.append(made.token))
    thread.start()
    found += await asyncio.gather(*(made.token_async for _ in range(5)))
    await asyncio.to_thread(thread.join)
    assert [each and each.access_token for each in found] == ["new 1"] * 6
    assert asked == [
        {"grant_type": "refresh_token", "refresh_token": "again", "client_id": "id", "client_secret": "hush"}
    ]
    # What the answer leaves out is kept; a token that is good is simply there.
    assert made.token and made.token.refresh_token == "again" and made.token.scope == ["s"]


async def test_a_token_that_cannot_be_renewed_is_told_to_all_and_tried_again(answers: dict[str, Answer]) -> None:
    responses = [httpx.Response(400, json={"error": "invalid_grant"})]
    answers["https://p/token"] = lambda request: responses.pop(0)
    made = signed_in(OAuthToken("old", expires_at=1.0, refresh_token="again"))
    results = await asyncio.gather(*(made.token_async for _ in range(3)), return_exceptions=True)
    assert [str(each) for each in results] == ["invalid_grant"] * 3
    responses.append(httpx.Response(200, json={"access_token": "new"}))
    token = await made.token_async
    assert token and token.access_token == "new"


async def test_who_waits_for_a_renewal_may_give_up(answers: dict[str, Answer]) -> None:
    answers["https://p/token"] = lambda request: httpx.Response(200, json={"access_token": "new"})
    made = signed_in(OAuthToken("old", expires_at=1.0, refresh_token="again"))
    first, second = asyncio.ensure_future(made.token_async), asyncio.ensure_future(made.token_async)
    await asyncio.sleep(0)
    first.cancel()
    results = await asyncio.gather(first, second, return_exceptions=True)
    assert isinstance(results[0], asyncio.CancelledError) and isinstance(results[1], (AuthorizationError, OAuthToken))
    token = await made.token_async
    assert token and token.access_token == "new"


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(500, text="<html>"),
        httpx.Response(200, json=[]),
        httpx.Response(200, json={}),
        httpx.Response(403, json={"access_token": "x"}),
        httpx.ConnectError("hush: no route"),
    ],
)
async def test_a_provider_that_answers_nonsense_is_an_error_without_secrets(
    response: httpx.Response | Exception, answers: dict[str, Answer]
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if isinstance(response, Exception):
            raise response
        return response

    answers["https://p/token"] = answer
    made = Authorization(provider(), fetch_user=False, fetch_groups=False)
    with pytest.raises(AuthorizationError) as caught:
        await made.request_token_async("code")
    assert "hush" not in str(caught.value) and made.token is None


def test_sync_twins_work_in_threads(answers: dict[str, Answer]) -> None:
    answers["https://p/token"] = lambda request: httpx.Response(200, json={"access_token": "x"})
    answers["https://p/me"] = lambda request: httpx.Response(200, json={"sub": 5})
    described = provider(user_endpoint="https://p/me", user_id_fn=lambda user: user["sub"])
    made = Authorization(described, fetch_user=True, fetch_groups=True)
    assert made.token is None and made.user is None
    made.request_token("code")
    assert made.token and made.token.access_token == "x" and made.user and made.user.id == "5"
    again = Authorization(described, fetch_user=True, fetch_groups=False)
    again.dehydrate_token(made.token.to_json())
    assert again.user and again.user.id == "5"
    with pytest.raises(AuthorizationError, match="expired"):
        again.dehydrate_token(OAuthToken("x", expires_at=1.0).to_json())
    answers["https://p/me"] = lambda request: httpx.Response(401)
    with pytest.raises(AuthorizationError, match="who the user is"):
        again.dehydrate_token(made.token.to_json())


@pytest.mark.parametrize(
    ("described", "groups"),
    [
        (GitHubOAuthProvider("id", "hush", "http://app/cb"), ["one", "two"]),
        (AzureOAuthProvider("id", "hush", "http://app/cb", tenant="ours"), ["one", "two"]),
        (GoogleOAuthProvider("id", "hush", "http://app/cb"), []),
        (Auth0OAuthProvider("example.eu.auth0.com", "id", "hush", "http://app/cb"), []),
    ],
    ids=lambda value: type(value).__name__,
)
async def test_providers_tell_user_and_groups(
    described: OAuthProvider, groups: list[str], answers: dict[str, Answer]
) -> None:
    def signed(body: Any, **headers: str) -> Answer:
        def answer(request: httpx.Request) -> httpx.Response:
            assert request.headers["authorization"] == "Bearer access"
            return httpx.Response(200, json=body, headers=headers)

        return answer

    answers[described.token_endpoint] = lambda request: httpx.Response(200, json={"access_token": "access"})
    assert described.user_endpoint
    answers[described.user_endpoint] = signed({"id": 1, "sub": 1, "login": "ada"})
    answers["https://api.github.com/user/teams"] = signed(
        [{"name": "one"}], link='<https://api.github.com/teams2>; rel="next"'
    )
    answers["https://api.github.com/teams2"] = signed([{"name": "two"}])
    graph = "https://graph.microsoft.com/v1.0/me/transitiveMemberOf/microsoft.graph.group"
    answers[graph] = signed({"value": [{"displayName": "one"}], "@odata.nextLink": "https://graph.microsoft.com/2"})
    answers["https://graph.microsoft.com/2"] = signed({"value": [{"displayName": "two"}]})
    made = Authorization(described, fetch_user=True, fetch_groups=True)
    await made.request_token_async("code")
    assert made.user and made.user.id == "1" and made.user["login"] == "ada"
    assert [group.name for group in made.user.groups] == groups
    assert all(urlsplit(url).scheme == "https" for url in (described.authorization_endpoint, described.token_endpoint))


def test_addresses_of_tenants() -> None:
    azure = AzureOAuthProvider("id", "hush", "http://app/cb")
    assert azure.tenant == "common" and "/common/oauth2/v2.0/token" in azure.token_endpoint
    auth0 = Auth0OAuthProvider("example.auth0.com", "id", "hush", "http://app/cb")
    assert auth0.domain == "example.auth0.com" and auth0.token_endpoint == "https://example.auth0.com/oauth/token"


def test_logins_wait_a_while_and_go_with_their_session(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("flet.runtime.logins.time", SimpleNamespace(monotonic=lambda: now))
    logins = Logins(10)
    one, two = (SimpleNamespace(name=name) for name in ("one", "two"))

    def add(state: str, session: Any) -> None:
        logins.add(state, Login(session, Authorization(provider(), True, True), "cookie"))

    for number in range(MOST_A_SESSION + 2):
        add(f"one {number}", one)
    add("two", two)
    assert len(logins) == MOST_A_SESSION + 1 and logins.take("one 0") is None
    assert logins.take("one 6") is not None and logins.take("one 6") is None
    logins.forget(one)  # type: ignore[arg-type]
    assert len(logins) == 1
    now += 10
    assert logins.take("two") is None
    add("late", two)
    now += 11
    add("next", one)
    assert len(logins) == 1
