"""A page's way to send messages to other sessions and to hear theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flet.controls.deprecation import deprecated
from flet.runtime.pubsub_hub import PubSubHub


class PubSubClient:
    """`page.pubsub`: publish and subscribe among the sessions of an app.

    Handlers, sync or async, run like event handlers of their page. A session hears its own `send_all`.
    """

    def __init__(self, pubsub: PubSubHub, session_id: str) -> None:
        self._hub = pubsub
        self._session_id = session_id

    def send_all(self, message: Any) -> None:
        """Send to every subscriber, this session included."""
        self._hub.send_all(message)

    def send_all_on_topic(self, topic: str, message: Any) -> None:
        """Send to every subscriber of `topic`, this session included."""
        self._hub.send_all_on_topic(topic, message)

    def send_others(self, message: Any) -> None:
        """Send to every subscriber but this session."""
        self._hub.send_others(self._session_id, message)

    def send_others_on_topic(self, topic: str, message: Any) -> None:
        """Send to every subscriber of `topic` but this session."""
        self._hub.send_others_on_topic(self._session_id, topic, message)

    def subscribe(self, handler: Callable[..., Any]) -> None:
        """Have `handler(message)` called with each message."""
        self._hub.subscribe(self._session_id, handler)

    def subscribe_topic(self, topic: str, handler: Callable[..., Any]) -> None:
        """Have `handler(topic, message)` called with each message of `topic`."""
        self._hub.subscribe_topic(self._session_id, topic, handler)

    def unsubscribe(self) -> None:
        """Stop what `subscribe` began."""
        self._hub.unsubscribe(self._session_id)

    def unsubscribe_topic(self, topic: str) -> None:
        """Stop what `subscribe_topic` began for `topic`."""
        self._hub.unsubscribe_topic(self._session_id, topic)

    def unsubscribe_all(self) -> None:
        """Stop everything."""
        self._hub.unsubscribe_all(self._session_id)

    @deprecated("send_all")
    async def send_all_async(self, message: Any) -> None:
        """Send to every subscriber."""
        self.send_all(message)

    @deprecated("send_all_on_topic")
    async def send_all_on_topic_async(self, topic: str, message: Any) -> None:
        """Send to every subscriber of `topic`."""
        self.send_all_on_topic(topic, message)

    @deprecated("send_others")
    async def send_others_async(self, message: Any) -> None:
        """Send to every subscriber but this session."""
        self.send_others(message)

    @deprecated("send_others_on_topic")
    async def send_others_on_topic_async(self, topic: str, message: Any) -> None:
        """Send to every subscriber of `topic` but this session."""
        self.send_others_on_topic(topic, message)

    @deprecated("subscribe")
    async def subscribe_async(self, handler: Callable[..., Any]) -> None:
        """Have `handler(message)` called with each message."""
        self.subscribe(handler)

    @deprecated("subscribe_topic")
    async def subscribe_topic_async(self, topic: str, handler: Callable[..., Any]) -> None:
        """Have `handler(topic, message)` called with each message of `topic`."""
        self.subscribe_topic(topic, handler)

    @deprecated("unsubscribe")
    async def unsubscribe_async(self) -> None:
        """Stop what `subscribe` began."""
        self.unsubscribe()

    @deprecated("unsubscribe_topic")
    async def unsubscribe_topic_async(self, topic: str) -> None:
        """Stop what `subscribe_topic` began for `topic`."""
        self.unsubscribe_topic(topic)

    @deprecated("unsubscribe_all")
    async def unsubscribe_all_async(self) -> None:
        """Stop everything."""
        self.unsubscribe_all()
