"""A chat between everybody who has it open."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

COLORS = [ft.colors.AMBER, ft.colors.BLUE, ft.colors.BROWN, ft.colors.CYAN, ft.colors.GREEN, ft.colors.PINK]


@dataclass
class Message:
    """What somebody said, or that somebody came."""

    user: str
    text: str
    is_notice: bool = False


class Bubble(ft.Row):
    """One message with its author."""

    def __init__(self, message: Message) -> None:
        super().__init__(vertical_alignment=ft.CrossAxisAlignment.START)
        color = COLORS[sum(message.user.encode()) % len(COLORS)]
        self.controls = [
            ft.CircleAvatar(content=ft.Text(message.user[:1].upper()), color=ft.colors.BLACK, bgcolor=color),
            ft.Column(
                [ft.Text(message.user, weight=ft.FontWeight.BOLD), ft.Text(message.text, selectable=True)],
                tight=True,
                spacing=5,
                expand=True,
            ),
        ]


def main(page: ft.Page) -> None:
    page.title = "Chat"
    messages = ft.ListView(expand=True, spacing=10, auto_scroll=True)
    user = ""

    def received(message: Message) -> None:
        if message.is_notice:
            messages.controls.append(ft.Text(message.text, italic=True, size=12))
        else:
            messages.controls.append(Bubble(message))
        page.update()

    def join(_: ft.ControlEvent) -> None:
        nonlocal user
        if not name.value:
            name.error_text = "A name is needed"
            page.update()
            return
        user = name.value
        welcome.open = False
        page.pubsub.subscribe(received)
        page.pubsub.send_all(Message(user, f"{user} has joined", is_notice=True))
        page.update()

    def send(_: ft.ControlEvent) -> None:
        if text.value:
            page.pubsub.send_all(Message(user, text.value))
            text.value = ""
            page.update()
        text.focus()

    name = ft.TextField(label="Your name", autofocus=True, on_submit=join)
    welcome = ft.AlertDialog(
        open=True,
        modal=True,
        title=ft.Text("Welcome"),
        content=ft.Column([name], tight=True, width=300),
        actions=[ft.ElevatedButton("Join", on_click=join)],
    )
    text = ft.TextField(
        hint_text="Write a message",
        expand=True,
        shift_enter=True,
        min_lines=1,
        max_lines=5,
        filled=True,
        on_submit=send,
    )
    page.dialog = welcome
    page.add(
        ft.Container(
            messages,
            border=ft.border.all(1, ft.colors.OUTLINE),
            border_radius=5,
            padding=10,
            expand=True,
        ),
        ft.Row([text, ft.IconButton(ft.icons.SEND_ROUNDED, tooltip="Send", on_click=send)]),
    )


if __name__ == "__main__":
    ft.app(main)
