"""The page as its default view, and what floats above all views."""

from __future__ import annotations

from typing import Any

from flet.controls.control import Control
from flet.controls.deprecation import deprecated
from flet.controls.page.view import View
from flet.reactive import children
from flet.runtime.page_base import PageBase
from flet.values.animation import AnimationCurve


def _of_view(name: str, doc: str) -> Any:
    """A property of the page that is its default view's."""

    def read(self: PageContent) -> Any:
        return getattr(self.first_view, name)

    def write(self: PageContent, value: Any) -> None:
        setattr(self.first_view, name, value)

    return property(read, write, doc=doc)


class PageContent(PageBase, abstract=True):
    """Adding and removing controls, and the slots for dialogs and notices."""

    views: list[View] = children()
    """The screens of the app, the last one on top."""
    overlay: list[Control] = children()
    """Controls above everything else, and those without a look of their own."""
    splash: Control | None = None
    """A control shown above the page, such as a progress bar while something is loaded."""
    banner: Control | None = None
    """The `Banner` at the top."""
    snack_bar: Control | None = None
    """The `SnackBar` at the bottom."""
    dialog: Control | None = None
    """The dialog; it is shown while its `open` is true."""
    bottom_sheet: Control | None = None
    """The `BottomSheet`."""

    controls = _of_view("controls", "The content, from top to bottom.")
    appbar = _of_view("appbar", "The bar at the top.")
    bottom_appbar = _of_view("bottom_appbar", "The bar at the bottom.")
    navigation_bar = _of_view("navigation_bar", "The navigation bar at the bottom.")
    drawer = _of_view("drawer", "The drawer at the start edge.")
    end_drawer = _of_view("end_drawer", "The drawer at the end edge.")
    floating_action_button = _of_view("floating_action_button", "The button that floats over the content.")
    floating_action_button_location = _of_view("floating_action_button_location", "Where that button floats.")
    horizontal_alignment = _of_view("horizontal_alignment", "How the content is placed from left to right.")
    vertical_alignment = _of_view("vertical_alignment", "How the content is spread from top to bottom.")
    spacing = _of_view("spacing", "Gap between neighbouring controls, in logical pixels; default 10.")
    padding = _of_view("padding", "Room around the content, in logical pixels; default 10.")
    bgcolor = _of_view("bgcolor", "Background colour.")
    scroll = _of_view("scroll", "Whether and how content that does not fit is scrolled.")
    auto_scroll = _of_view("auto_scroll", "Whether the page stays at its end when content is added.")
    on_scroll_interval = _of_view("on_scroll_interval", "Milliseconds between `on_scroll` events at least.")
    on_scroll = _of_view("on_scroll", "Called while the page is scrolled.")

    @property
    def first_view(self) -> View:
        """The view that `page.add` and the page's layout properties mean."""
        return self.__dict__["_first_view"]

    def add(self, *controls: Control) -> None:
        """Append controls to the page and show them."""
        self.first_view.controls.extend(controls)
        self.update()

    def insert(self, at: int, *controls: Control) -> None:
        """Insert controls before position `at` and show them."""
        self.first_view.controls[at:at] = controls
        self.update()

    def remove(self, *controls: Control) -> None:
        """Take controls off the page.

        Raises ValueError for one that is not among the page's controls.
        """
        for control in controls:
            if control not in self.first_view.controls:
                raise ValueError(f"{type(control).__name__} is not among page.controls.")
            self.first_view.controls.remove(control)
        self.update()

    def remove_at(self, index: int) -> None:
        """Take the control at a position off the page.

        Raises IndexError when there is none.
        """
        self.first_view.controls.pop(index)
        self.update()

    def clean(self) -> None:
        """Take all controls off the page."""
        self.first_view.controls.clear()
        self.update()

    def scroll_to(
        self,
        offset: float | None = None,
        delta: float | None = None,
        key: str | None = None,
        duration: int | None = None,
        curve: AnimationCurve | None = None,
    ) -> None:
        """Scroll the page to a position, by a distance, or to the control with a key; see `Column.scroll_to`."""
        self.first_view.scroll_to(offset, delta, key, duration, curve)

    def _open(self, slot: str, control: Any) -> None:
        setattr(self, slot, control)
        control.open = True
        self.update()

    def _close(self, slot: str) -> None:
        control: Any = getattr(self, slot)
        if control is not None:
            control.open = False
            self.update()

    def show_snack_bar(self, snack_bar: Control) -> None:
        """Show a `SnackBar`."""
        self._open("snack_bar", snack_bar)

    def show_dialog(self, dialog: Control) -> None:
        """Show a dialog."""
        self._open("dialog", dialog)

    def close_dialog(self) -> None:
        """Close the dialog."""
        self._close("dialog")

    def show_banner(self, banner: Control) -> None:
        """Show a `Banner`."""
        self._open("banner", banner)

    def close_banner(self) -> None:
        """Close the banner."""
        self._close("banner")

    def show_bottom_sheet(self, bottom_sheet: Control) -> None:
        """Show a bottom sheet."""
        self._open("bottom_sheet", bottom_sheet)

    def close_bottom_sheet(self) -> None:
        """Close the bottom sheet."""
        self._close("bottom_sheet")

    def _open_drawer(self, slot: str, drawer: Any) -> None:
        setattr(self.first_view, slot, drawer)
        drawer.open = True
        self.update()

    def _close_drawer(self, slot: str) -> None:
        drawer: Any = getattr(self.first_view, slot)
        if drawer is not None:
            drawer.open = False
            self.update()

    def show_drawer(self, drawer: Control) -> None:
        """Show a `NavigationDrawer` at the start edge."""
        self._open_drawer("drawer", drawer)

    def close_drawer(self) -> None:
        """Close the drawer at the start edge."""
        self._close_drawer("drawer")

    def show_end_drawer(self, end_drawer: Control) -> None:
        """Show a `NavigationDrawer` at the end edge."""
        self._open_drawer("end_drawer", end_drawer)

    def close_end_drawer(self) -> None:
        """Close the drawer at the end edge."""
        self._close_drawer("end_drawer")

    @deprecated("add")
    async def add_async(self, *controls: Control) -> None:
        """Append controls to the page and show them."""
        self.add(*controls)

    @deprecated("insert")
    async def insert_async(self, at: int, *controls: Control) -> None:
        """Insert controls before position `at` and show them."""
        self.insert(at, *controls)

    @deprecated("remove")
    async def remove_async(self, *controls: Control) -> None:
        """Take controls off the page."""
        self.remove(*controls)

    @deprecated("remove_at")
    async def remove_at_async(self, index: int) -> None:
        """Take the control at a position off the page."""
        self.remove_at(index)

    @deprecated("clean")
    async def clean_async(self) -> None:
        """Take all controls off the page."""
        self.clean()

    @deprecated("scroll_to")
    async def scroll_to_async(
        self,
        offset: float | None = None,
        delta: float | None = None,
        key: str | None = None,
        duration: int | None = None,
        curve: AnimationCurve | None = None,
    ) -> None:
        """Scroll the page; see `scroll_to`."""
        self.scroll_to(offset, delta, key, duration, curve)

    @deprecated("show_snack_bar")
    async def show_snack_bar_async(self, snack_bar: Control) -> None:
        """Show a `SnackBar`."""
        self.show_snack_bar(snack_bar)

    @deprecated("show_dialog")
    async def show_dialog_async(self, dialog: Control) -> None:
        """Show a dialog."""
        self.show_dialog(dialog)

    @deprecated("close_dialog")
    async def close_dialog_async(self) -> None:
        """Close the dialog."""
        self.close_dialog()

    @deprecated("show_banner")
    async def show_banner_async(self, banner: Control) -> None:
        """Show a `Banner`."""
        self.show_banner(banner)

    @deprecated("close_banner")
    async def close_banner_async(self) -> None:
        """Close the banner."""
        self.close_banner()

    @deprecated("show_bottom_sheet")
    async def show_bottom_sheet_async(self, bottom_sheet: Control) -> None:
        """Show a bottom sheet."""
        self.show_bottom_sheet(bottom_sheet)

    @deprecated("close_bottom_sheet")
    async def close_bottom_sheet_async(self) -> None:
        """Close the bottom sheet."""
        self.close_bottom_sheet()

    @deprecated("show_drawer")
    async def show_drawer_async(self, drawer: Control) -> None:
        """Show a `NavigationDrawer` at the start edge."""
        self.show_drawer(drawer)

    @deprecated("close_drawer")
    async def close_drawer_async(self) -> None:
        """Close the drawer at the start edge."""
        self.close_drawer()

    @deprecated("show_end_drawer")
    async def show_end_drawer_async(self, end_drawer: Control) -> None:
        """Show a `NavigationDrawer` at the end edge."""
        self.show_end_drawer(end_drawer)

    @deprecated("close_end_drawer")
    async def close_end_drawer_async(self) -> None:
        """Close the drawer at the end edge."""
        self.close_end_drawer()
