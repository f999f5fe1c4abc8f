"""Build hook: puts the built client into every wheel and sdist."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))

import client_build


class ClientBuildHook(BuildHookInterface[Any]):
    """Builds the client first, unless this is an sdist, which carries it."""

    def dependencies(self) -> list[str]:
        """What the build needs besides hatchling: Node, where the system has none."""
        if self._nothing_to_do() or client_build.system_node():
            return []
        return [client_build.NODE_PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the client, or stop with npm's own words."""
        if self._nothing_to_do():
            return
        try:
            client_build.build_client(Path(self.root))
        except client_build.BuildError as error:
            self.app.abort(str(error))

    def _nothing_to_do(self) -> bool:
        root = Path(self.root)
        from_sdist = (root / "PKG-INFO").is_file() and client_build.is_built(root)
        return from_sdist or not client_build.outdated(root)
