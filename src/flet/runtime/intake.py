"""What a browser may do: everything it sends is checked here before it reaches the tree or a handler."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flet.controls.events.base import ControlEvent
from flet.protocol.client_messages import Event, Values
from flet.reactive import Declared
from flet.reactive.node import Node

if TYPE_CHECKING:
    from flet.runtime.session import Session

LONGEST_DATA = 1024 * 1024


class Intake:
    """Checks events and values of one session; what is not allowed is counted and dropped."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def values(self, message: Values) -> None:
        """Store what the user entered."""
        session = self._session
        for target, name, value, revision in message.values:
            node = session.tree.nodes.get(target)
            reason = self._why_not(node)
            if node is None or reason:
                session.refuse(f"value: {reason}")
                continue
            control = node.control
            field = control._fields.get(name)
            if field is None or not field.writable:
                session.refuse("value: not client-writable")
                continue
            try:
                stored = control.accept_write(name, value)
            except (ValueError, TypeError):
                session.refuse("value: not acceptable")
                continue
            if node.revisions is None:
                node.revisions = {}
            node.revisions[name] = (revision, message.number)
            if node.texts:
                node.texts.pop(name, None)
            if stored is None:
                control.__dict__.pop(name, None)
            else:
                control.__dict__[name] = stored

    def event(self, message: Event) -> None:
        """Have the handlers of an event called."""
        session = self._session
        node = session.tree.nodes.get(message.target)
        reason = self._why_not(node)
        if node is None or reason:
            session.refuse(f"event: {reason}")
            return
        control = node.control
        data = message.data
        if data is not None and len(data) > LONGEST_DATA:
            session.refuse("event: too much data")
            return
        if control is session.page:
            try:
                session.page.reported(message.name, data or "", message.number)
            except ValueError:
                session.refuse("event: bad data")
            return
        if message.name not in control._schema.events:
            session.refuse("event: not declared")
            return
        try:
            control.client_event(message.name, data)
            session.fire(message.name, data or "", control, message.number)
        except ValueError:
            session.refuse("event: bad data")

    def event_object(self, control: Declared, name: str, data: str) -> ControlEvent:
        """The event a handler gets.

        Raises ValueError when the data of the browser does not fit the event's class.
        """
        page = self._session.page
        target = str(control._node.id) if control._node else ""
        event = ControlEvent(target=target, name=name, data=data, control=control, page=page)
        kind = control._schema.events[name].event_class
        if kind is None or kind is ControlEvent:
            return event
        return cast("type[ControlEvent]", kind).from_control_event(event)

    def _why_not(self, node: Node | None) -> str:
        if node is None:
            return "unknown control"
        above: Node | None = node
        while above is not None:
            control = above.control
            if getattr(control, "visible", True) is False:
                return "invisible control"
            if getattr(control, "disabled", False) is True:
                return "disabled control"
            above = above.parent
        return ""
