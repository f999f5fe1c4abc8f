"""Drives Firefox by WebDriver BiDi and WebKit by WebDriver, as far as a smoke test needs, and installs them."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import debian

# More than any of them takes for one command, on any machine.
SECONDS = 120


class Driver(Protocol):
    """What the smoke test asks of a browser."""

    def open(self, url: str) -> None: ...

    def evaluate(self, expression: str) -> Any: ...


def ensure() -> None:
    """Install the browsers that are missing. Raises `debian.InstallError`."""
    missing: list[str] = []
    if _firefox() is None:
        missing.append("firefox-esr")
    if shutil.which("WebKitWebDriver") is None:
        missing.append("webkit2gtk-driver")
    if shutil.which("Xvfb") is None:
        missing.append("xvfb")
    if missing:
        debian.install(missing)


def _firefox() -> str | None:
    return shutil.which("firefox-esr") or shutil.which("firefox")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Firefox:
    """A page of Firefox, over one BiDi socket."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._number = 0
        self._command("session.new", {"capabilities": {}})
        self._context = self._command("browsingContext.create", {"type": "tab"})["context"]

    def _command(self, method: str, params: dict[str, Any]) -> Any:
        self._number += 1
        self._connection.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._connection.recv(timeout=SECONDS))
            if answer.get("id") == self._number:
                if answer["type"] == "error":
                    raise RuntimeError(answer["message"])
                return answer["result"]

    def open(self, url: str) -> None:
        self._command("browsingContext.navigate", {"context": self._context, "url": url, "wait": "complete"})

    def evaluate(self, expression: str) -> Any:
        result = self._command(
            "script.evaluate",
            {"expression": expression, "target": {"context": self._context}, "awaitPromise": True},
        )
        return result["result"].get("value")


@contextmanager
def firefox() -> Iterator[Driver]:
    """A headless Firefox."""
    from websockets.sync.client import connect

    program = _firefox()
    if program is None:
        raise FileNotFoundError("firefox-esr")
    port = _free_port()
    with tempfile.TemporaryDirectory() as profile:
        command = [program, "--headless", "--no-remote", "--profile", profile, f"--remote-debugging-port={port}"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            until = time.monotonic() + SECONDS
            while True:
                try:
                    connection = connect(f"ws://127.0.0.1:{port}/session", max_size=None)
                    break
                except (OSError, EOFError):
                    if time.monotonic() > until:
                        raise
                    time.sleep(0.2)
            with connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.wait()


class WebKit:
    """A page of WebKitGTK, over WebDriver."""

    def __init__(self, base: str) -> None:
        self._base = base
        options = {"binary": _minibrowser(), "args": ["--automation"]}
        answer = self._post("/session", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self._session = f"/session/{answer['sessionId']}"

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        request = urllib.request.Request(
            self._base + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()) from None

    def open(self, url: str) -> None:
        self._post(f"{self._session}/url", {"url": url})

    def evaluate(self, expression: str) -> Any:
        return self._post(f"{self._session}/execute/sync", {"script": f"return {expression}", "args": []})


def _minibrowser() -> str:
    for folder in ("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib", "/usr/libexec"):
        for version in ("webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"):
            path = f"{folder}/{version}/MiniBrowser"
            if os.path.exists(path):
                return path
    raise FileNotFoundError("MiniBrowser")


@contextmanager
def webkit() -> Iterator[Driver]:
    """WebKitGTK's small browser on a virtual screen."""
    for program in ("WebKitWebDriver", "Xvfb"):
        if shutil.which(program) is None:
            raise FileNotFoundError(program)
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1000x800x24"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    display = ":" + os.read(read, 16).decode().strip()
    os.close(read)
    port = _free_port()
    environment = {**os.environ, "DISPLAY": display, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], env=environment, stderr=subprocess.DEVNULL)
    try:
        # A connection that sends nothing, to see whether it listens, would keep the driver busy.
        time.sleep(2)
        yield WebKit(f"http://127.0.0.1:{port}")
    finally:
        driver.terminate()
        screen.terminate()
        driver.wait()
        screen.wait()
