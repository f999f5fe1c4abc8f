"""What a page keeps in its browser, and in its session."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flet.runtime.page import Page


class ClientStorage:
    """`page.client_storage`: values kept in the browser, for this app, until they are removed.

    Values are anything JSON can write. The sync methods wait for the browser and may only be called in sync
    code; each has a coroutine twin. All raise TimeoutError when the browser does not answer in five seconds.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    def _ask(self, method: str, **arguments: Any) -> Any:
        return self._page.ask(f"client_storage_{method}", arguments, 5, f"client_storage.{method}_async")

    async def _ask_async(self, method: str, **arguments: Any) -> Any:
        return await self._page.ask_async(f"client_storage_{method}", arguments, 5)

    def set(self, key: str, value: Any) -> bool:
        """Keep `value` under `key`."""
        return bool(self._ask("set", key=key, value=json.dumps(value)))

    async def set_async(self, key: str, value: Any) -> bool:
        """Keep `value` under `key`."""
        return bool(await self._ask_async("set", key=key, value=json.dumps(value)))

    def get(self, key: str) -> Any:
        """The value kept under `key`, or None."""
        return _loaded(self._ask("get", key=key))

    async def get_async(self, key: str) -> Any:
        """The value kept under `key`, or None."""
        return _loaded(await self._ask_async("get", key=key))

    def contains_key(self, key: str) -> bool:
        """Whether something is kept under `key`."""
        return bool(self._ask("contains_key", key=key))

    async def contains_key_async(self, key: str) -> bool:
        """Whether something is kept under `key`."""
        return bool(await self._ask_async("contains_key", key=key))

    def remove(self, key: str) -> bool:
        """Remove what is kept under `key`."""
        return bool(self._ask("remove", key=key))

    async def remove_async(self, key: str) -> bool:
        """Remove what is kept under `key`."""
        return bool(await self._ask_async("remove", key=key))

    def get_keys(self, key_prefix: str) -> list[str]:
        """The keys that start with `key_prefix`."""
        return list(self._ask("get_keys", key_prefix=key_prefix) or ())

    async def get_keys_async(self, key_prefix: str) -> list[str]:
        """The keys that start with `key_prefix`."""
        return list(await self._ask_async("get_keys", key_prefix=key_prefix) or ())

    def clear(self) -> bool:
        """Remove everything of this app."""
        return bool(self._ask("clear"))

    async def clear_async(self) -> bool:
        """Remove everything of this app."""
        return bool(await self._ask_async("clear"))


def _loaded(text: Any) -> Any:
    if not isinstance(text, str):
        return None
    try:
        return json.loads(text)
    except ValueError:
        # Written by something else in the same browser.
        return text


class SessionStorage:
    """`page.session`: values kept on the server while the session lives."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._values: dict[str, Any] = {}

    def set(self, key: str, value: Any) -> None:
        """Keep `value` under `key`."""
        self._values[key] = value

    def get(self, key: str) -> Any:
        """The value kept under `key`, or None."""
        return self._values.get(key)

    def contains_key(self, key: str) -> bool:
        """Whether something is kept under `key`."""
        return key in self._values

    def remove(self, key: str) -> None:
        """Remove what is kept under `key`; ignored when there is nothing."""
        self._values.pop(key, None)

    def get_keys(self) -> list[str]:
        """All keys."""
        return list(self._values)

    def clear(self) -> None:
        """Remove everything."""
        self._values.clear()
