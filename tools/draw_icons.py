"""Draws the app icons in `client/public` from the logo, `favicon.svg`; to be run when the logo has changed.

Usage:

    python tools/draw_icons.py
"""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import sync_playwright

import chromium

PUBLIC = Path(__file__).resolve().parent.parent / "client/public"
LOGO = PUBLIC / "favicon.svg"

# File, edge in pixels, and whether a phone may cut the icon to a shape of its own.
ICONS = (
    ("favicon.png", 32, False),
    ("icons/icon-192.png", 192, False),
    ("icons/icon-512.png", 512, False),
    ("icons/icon-maskable-192.png", 192, True),
    ("icons/icon-maskable-512.png", 512, True),
    ("icons/apple-touch-icon-192.png", 192, True),
)


def drawing(maskable: bool) -> str:
    """The logo; a maskable one fills its square and keeps to the middle."""
    logo = LOGO.read_text("utf-8")
    if not maskable:
        return logo
    logo = logo.replace(' rx="112"', "")
    background, rest = re.split(r"(?<=/>)", logo, maxsplit=1)
    inner = rest.rpartition("</svg>")[0]
    return f'{background}<g transform="translate(51 51) scale(.8)">{inner}</g></svg>'


def main() -> None:
    """Write every icon."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path(), args=chromium.FLAGS)
        for name, edge, maskable in ICONS:
            page = browser.new_page(viewport={"width": edge, "height": edge}, device_scale_factor=1)
            style = "<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>"
            page.set_content(style + drawing(maskable))
            path = PUBLIC / name
            path.parent.mkdir(exist_ok=True)
            page.screenshot(path=path, omit_background=True)
            page.close()
            print(f"{name}: {path.stat().st_size} bytes")
        browser.close()


if __name__ == "__main__":
    main()
