"""The old name of `flet.fastapi`."""

import warnings

from flet.fastapi import FastAPI, FletApp, FletOAuth, FletStaticFiles, FletUpload, app, app_manager

__all__ = ["FastAPI", "FletApp", "FletOAuth", "FletStaticFiles", "FletUpload", "app", "app_manager"]

warnings.warn(
    "flet_fastapi is deprecated: import flet.fastapi instead, its names are the same.",
    DeprecationWarning,
    stacklevel=2,
)
