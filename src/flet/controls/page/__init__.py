"""The surfaces that fill a page."""
