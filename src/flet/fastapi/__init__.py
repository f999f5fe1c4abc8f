"""Apps inside a FastAPI or Starlette application.

`app(main)` is an application to mount or to serve by itself:

    api = fastapi.FastAPI()
    api.mount("/store", flet.fastapi.app(store))
    api.mount("/", flet.fastapi.app(home))

`FastAPI` is FastAPI itself, with the sessions of all mounted apps ended in order when the server stops.
"""

from flet.fastapi.application import FastAPI, app
from flet.fastapi.flet_app import FletApp
from flet.fastapi.flet_oauth import FletOAuth
from flet.fastapi.flet_static_files import FletStaticFiles
from flet.fastapi.flet_upload import FletUpload
from flet.fastapi.manager import FletAppManager, app_manager

__all__ = [
    "FastAPI",
    "FletApp",
    "FletAppManager",
    "FletOAuth",
    "FletStaticFiles",
    "FletUpload",
    "app",
    "app_manager",
]
