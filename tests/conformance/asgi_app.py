"""What every ASGI server has to run: an app by itself at the root, one in a mount, and a lifespan around both."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Mount

import flet as ft
import flet.fastapi
from flet.fastapi import app_manager

MARK = Path(os.environ["CONFORMANCE_MARK"])


def main(page: ft.Page) -> None:
    number = ft.Text("0")

    def more(e: ft.ControlEvent) -> None:
        number.value = str(int(number.value or 0) + 1)
        page.update()

    def large(e: ft.ControlEvent) -> None:
        # Incompressible, and more than any server takes in one frame.
        number.value = os.urandom(1_500_000).hex()
        page.update()

    page.on_close = lambda e: MARK.open("a").write("page closed\n")
    upload = ft.Text(page.get_upload_url("sent.bin", 60))
    page.add(number, upload, ft.ElevatedButton("More", on_click=more), ft.TextButton("Large", on_click=large))


@asynccontextmanager
async def lifespan(app: Any) -> AsyncGenerator[None, None]:
    MARK.open("a").write("started\n")
    await app_manager.start()
    yield
    await app_manager.shutdown()
    MARK.open("a").write("stopped\n")


assets = os.environ.get("CONFORMANCE_ASSETS")
app = Starlette(
    routes=[
        Mount("/below/here", flet.fastapi.app(main, assets_dir=assets)),
        Mount("/", flet.fastapi.app(main, assets_dir=assets)),
    ],
    lifespan=lifespan,
)
alone = ft.app(main, export_asgi_app=True)
