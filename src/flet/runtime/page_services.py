"""What a page asks of its browser: the clipboard, links, and a window where there is one."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urljoin

from flet.controls.deprecation import deprecated
from flet.reactive import Writable
from flet.runtime.page_content import PageContent
from flet.runtime.uploads import UploadPermit


class PageServices(PageContent, abstract=True):
    """Services of the browser, and the properties of a desktop window.

    In a browser tab the `window_*` properties and methods are accepted and have no effect, but `window_full_screen`.
    """

    window_bgcolor: str | None = None
    """Background colour of the window."""
    window_width: float | None = 0
    """Width of the window in logical pixels."""
    window_height: float | None = 0
    """Height of the window in logical pixels."""
    window_top: float | None = 0
    """Distance of the window from the screen's top edge."""
    window_left: float | None = 0
    """Distance of the window from the screen's left edge."""
    window_max_width: float | None = None
    """Largest width the user can give it."""
    window_max_height: float | None = None
    """Largest height the user can give it."""
    window_min_width: float | None = None
    """Smallest width the user can give it."""
    window_min_height: float | None = None
    """Smallest height the user can give it."""
    window_opacity: float | None = 1
    """From 0, invisible, to 1."""
    window_maximized: bool | None = False
    """Whether it fills the screen."""
    window_minimized: bool | None = False
    """Whether it is an icon only."""
    window_minimizable: bool | None = True
    """Whether the user can minimise it."""
    window_maximizable: bool | None = True
    """Whether the user can maximise it."""
    window_resizable: bool | None = True
    """Whether the user can resize it."""
    window_movable: bool | None = True
    """Whether the user can move it."""
    window_full_screen: Writable[bool | None] = False
    """Whether it covers the whole screen. In a browser this fills the screen with the page, and the user may end it;
    `on_window_event` tells of both, as `enter-full-screen` and `leave-full-screen`."""
    window_always_on_top: bool | None = False
    """Whether it stays above other windows."""
    window_prevent_close: bool | None = False
    """Whether closing it only fires an event."""
    window_title_bar_hidden: bool | None = False
    """Whether it has no title bar."""
    window_title_bar_buttons_hidden: bool | None = False
    """Whether its title bar has no buttons."""
    window_skip_task_bar: bool | None = False
    """Whether the task bar does not list it."""
    window_frameless: bool | None = False
    """Whether it has no frame."""
    window_progress_bar: float | None = None
    """Progress its task bar icon shows, from 0 to 1."""
    window_focused: bool | None = True
    """Whether it has the focus."""
    window_visible: bool | None = None
    """Whether it is shown."""

    def get_upload_url(
        self,
        file_name: str,
        expires: int,
        *,
        method: str = "PUT",
        size: int | None = None,
        content_type: str | None = None,
    ) -> str:
        """An address that takes one file, once, for this session.

        file_name: where the file goes, relative to the upload directory; folders are made.
        expires: seconds the address is good for.
        method, size, content_type: what the request has to have; without a size or type any will do.
        Raises RuntimeError when the app has no upload directory.
        """
        session = self.runtime
        options = session.app.options
        if options.uploads is None:
            raise RuntimeError(
                "get_upload_url() needs a directory for uploads: give ft.app() an upload_dir, or set FLET_UPLOAD_DIR."
            )
        permit = UploadPermit(session.id, file_name, time.time() + expires, method, size, content_type)
        return urljoin(session.client.url, options.upload_path) + "?" + options.uploads.sign(permit)

    @deprecated("get_upload_url")
    async def get_upload_url_async(self, file_name: str, expires: int) -> str:
        """An address that takes one file; see `get_upload_url`."""
        return self.get_upload_url(file_name, expires)

    def set_clipboard(self, value: str, wait_timeout: float | None = 10) -> None:
        """Put text on the clipboard."""
        self.call("set_clipboard", {"value": value})

    @deprecated("set_clipboard")
    async def set_clipboard_async(self, value: str, wait_timeout: float | None = 10) -> None:
        """Put text on the clipboard."""
        self.set_clipboard(value, wait_timeout)

    def get_clipboard(self, wait_timeout: float | None = 10) -> str | None:
        """The text on the clipboard; in sync code only.

        Raises TimeoutError when the browser does not answer in `wait_timeout` seconds.
        """
        return self.ask("get_clipboard", {"timeout": wait_timeout}, wait_timeout, "get_clipboard_async")

    async def get_clipboard_async(self, wait_timeout: float | None = 10) -> str | None:
        """The text on the clipboard.

        Raises TimeoutError when the browser does not answer in `wait_timeout` seconds.
        """
        return await self.ask_async("get_clipboard", {"timeout": wait_timeout}, wait_timeout)

    def launch_url(
        self,
        url: str,
        web_window_name: str | None = None,
        web_popup_window: bool = False,
        window_width: int | None = None,
        window_height: int | None = None,
    ) -> None:
        """Open a URL.

        web_window_name: the tab to open it in: `_self` for this one, default a new one.
        web_popup_window: whether to open a window of its own, of `window_width` by `window_height` pixels.
        """
        self.call(
            "launch_url",
            {
                "url": url,
                "web_window_name": web_window_name,
                "web_popup_window": web_popup_window,
                "window_width": window_width,
                "window_height": window_height,
            },
        )

    @deprecated("launch_url")
    async def launch_url_async(
        self,
        url: str,
        web_window_name: str | None = None,
        web_popup_window: bool = False,
        window_width: int | None = None,
        window_height: int | None = None,
    ) -> None:
        """Open a URL; see `launch_url`."""
        self.launch_url(url, web_window_name, web_popup_window, window_width, window_height)

    def can_launch_url(self, url: str) -> bool:
        """Whether the browser would open a URL; in sync code only."""
        return bool(self.ask("can_launch_url", {"url": url}, 5, "can_launch_url_async"))

    async def can_launch_url_async(self, url: str) -> bool:
        """Whether the browser would open a URL."""
        return bool(await self.ask_async("can_launch_url", {"url": url}, 5))

    def close_in_app_web_view(self) -> None:
        """Close a web view inside the app; a browser has none."""
        self.call("close_in_app_web_view", {})

    @deprecated("close_in_app_web_view")
    async def close_in_app_web_view_async(self) -> None:
        """Close a web view inside the app."""
        self.close_in_app_web_view()

    def _window(self, method: str) -> None:
        self.call(method, {})

    def window_to_front(self) -> None:
        """Bring the window to the front."""
        self._window("window_to_front")

    def window_center(self) -> None:
        """Move the window to the middle of the screen."""
        self._window("window_center")

    def window_close(self) -> None:
        """Close the window."""
        self._window("window_close")

    def window_destroy(self) -> None:
        """Close the window at once, even if `window_prevent_close`."""
        self._window("window_destroy")

    @deprecated("window_to_front")
    async def window_to_front_async(self) -> None:
        """Bring the window to the front."""
        self.window_to_front()

    @deprecated("window_center")
    async def window_center_async(self) -> None:
        """Move the window to the middle of the screen."""
        self.window_center()

    @deprecated("window_close")
    async def window_close_async(self) -> None:
        """Close the window."""
        self.window_close()

    @deprecated("window_destroy")
    async def window_destroy_async(self) -> None:
        """Close the window at once."""
        self.window_destroy()


def number(value: Any, default: float = 0) -> float:
    """A number that a browser reported, or `default` for anything else."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) and value == value else default
