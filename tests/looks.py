"""What elements of a page look like and where they are, once they move no more."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from polling import AT_REST, frames


def keyed(page: Page, key: str) -> Locator:
    """The control with a key."""
    return page.locator(f'[data-key="{key}"]')


def styles(target: Locator, *names: str, pseudo: str | None = None) -> list[str]:
    """Computed styles, by their names in CSS or in scripts; those of a pseudo-element such as `::before`, if given."""
    return target.evaluate(
        f"""async (element, [names, pseudo]) => {{
            await ({AT_REST})();
            const style = getComputedStyle(element, pseudo);
            return names.map((name) => style.getPropertyValue(name) || style[name]);
        }}""",
        [list(names), pseudo],
    )


def css(target: Locator, name: str, pseudo: str | None = None) -> str:
    """One computed style."""
    return styles(target, name, pseudo=pseudo)[0]


def box(target: Locator) -> tuple[float, float, float, float]:
    """Where an element is: x, y, width, height."""
    target.page.evaluate(AT_REST)
    found = target.bounding_box()
    assert found is not None
    return found["x"], found["y"], found["width"], found["height"]


def wheel(page: Page, delta: float, at: tuple[float, float] = (100, 100)) -> None:
    """Turn the wheel over what is there. What has just been drawn must have arrived where the browser scrolls."""
    frames(page)
    page.mouse.move(*at)
    page.mouse.wheel(0, delta)
