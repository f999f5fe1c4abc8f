"""Where an app runs and how it is shown there."""

from __future__ import annotations

from flet.values.string_enum import StringEnum


class AppView(StringEnum):
    """Where an app opens. The members are also the module constants `flet.WEB_BROWSER` and so on."""

    WEB_BROWSER = "web_browser"
    """In a tab of the default browser."""
    FLET_APP = "flet_app"
    """In a native window of its own."""
    FLET_APP_WEB = "flet_app_web"
    """In a native window, served over a web address."""
    FLET_APP_HIDDEN = "flet_app_hidden"
    """In a native window that stays hidden until the app shows it."""


WEB_BROWSER = AppView.WEB_BROWSER
"""Short for `AppView.WEB_BROWSER`."""
FLET_APP = AppView.FLET_APP
"""Short for `AppView.FLET_APP`."""
FLET_APP_WEB = AppView.FLET_APP_WEB
"""Short for `AppView.FLET_APP_WEB`."""
FLET_APP_HIDDEN = AppView.FLET_APP_HIDDEN
"""Short for `AppView.FLET_APP_HIDDEN`."""


class AppLifecycleState(StringEnum):
    """What has just happened to the app's window or tab."""

    SHOW = "show"
    """It became visible."""
    RESUME = "resume"
    """It got the input focus."""
    HIDE = "hide"
    """All its views are hidden."""
    INACTIVE = "inactive"
    """It is visible without the input focus."""
    PAUSE = "pause"
    """It is neither visible nor responding to the user."""
    DETACH = "detach"
    """It still runs but has left its view."""
    RESTART = "restart"
    """It runs again after `PAUSE`."""


class PagePlatform(StringEnum):
    """The operating system the user's browser or window runs on; adaptive controls follow it."""

    IOS = "ios"
    ANDROID = "android"
    MACOS = "macos"
    WINDOWS = "windows"
    LINUX = "linux"


class WebRenderer(StringEnum):
    """What controls that draw freely paint on; everything else on a page is always HTML."""

    AUTO = "auto"
    """Skia on desktops, the browser's own canvas on phones."""
    HTML = "html"
    """The browser's own 2D canvas."""
    CANVAS_KIT = "canvaskit"
    """Skia, loaded from the app's own host when it is first used."""
