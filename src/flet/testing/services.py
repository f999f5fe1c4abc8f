"""What a browser does for the page itself: storage, clipboard, links."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class MethodCall:
    """A method of a control that the app called in the browser."""

    control: str
    method: str
    arguments: dict[str, Any]


@dataclass
class Services:
    """Storage, clipboard and opened addresses of one browser, kept in memory.

    `storage` holds JSON texts by key, as the browser's own storage does.
    """

    storage: dict[str, str] = field(default_factory=dict[str, str])
    clipboard: str = ""
    opened_urls: list[str] = field(default_factory=list[str])
    calls: list[MethodCall] = field(default_factory=list[MethodCall])
    answers: dict[str, Any] = field(default_factory=dict[str, Any])

    def call(self, control: str, method: str, arguments: dict[str, Any]) -> Any:
        """Do what the server asks; every call is kept in `calls`.

        Answers of methods that only a real browser could give are looked up in `answers`.
        """
        self.calls.append(MethodCall(control, method, arguments))
        if method in self.answers:
            answer = self.answers[method]
            return answer(arguments) if callable(answer) else answer
        match method:
            case "client_storage_set":
                self.storage[arguments["key"]] = arguments["value"]
                return True
            case "client_storage_get":
                return self.storage.get(arguments["key"])
            case "client_storage_contains_key":
                return arguments["key"] in self.storage
            case "client_storage_remove":
                self.storage.pop(arguments["key"], None)
                return True
            case "client_storage_get_keys":
                return [key for key in self.storage if key.startswith(arguments["key_prefix"])]
            case "client_storage_clear":
                self.storage.clear()
                return True
            case "set_clipboard":
                self.clipboard = arguments["value"]
            case "get_clipboard":
                return self.clipboard
            case "launch_url":
                self.opened_urls.append(arguments["url"])
            case "can_launch_url":
                return arguments["url"].partition(":")[0] in ("http", "https", "mailto", "tel")
            case _:
                pass
        return None
