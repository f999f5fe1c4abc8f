"""Writes `docs/compatibility.md`: how much of the reference API there is, and what is missing.

Usage:

    python tools/generate_compatibility.py            rewrite it
    python tools/generate_compatibility.py --check    exit with 1 when it is out of date

Measures with `tools/api_coverage.py` of the folder `shared` beside the checkout, against the manifest there. What a
manifest cannot measure is kept in `tools/data/differences.md`.
"""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
MANIFEST = SHARED / "reference/flet-0.21-api.json"
TARGET = ROOT / "docs/compatibility.md"
DIFFERENCES = ROOT / "tools/data/differences.md"

HEADING = """# Compatibility with Flet 0.21

Written by `tools/generate_compatibility.py`. A class counts as complete when its constructor takes every parameter and
every property, event and method is there and can be used the same way.
"""


def measured() -> Any:
    """Every checked fact."""
    sys.path.insert(0, str(SHARED / "tools"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tool: Any = importlib.import_module("api_coverage")
        manifest = json.loads(MANIFEST.read_text("utf-8"))
        coverage = tool.Coverage(manifest, MANIFEST.parent, tool.Candidate(manifest["optional_dependencies"], []))
        coverage.run()
    return coverage


def summary(items: list[Any]) -> list[str]:
    """A table of the groups of the API."""
    groups: dict[str, list[int]] = {}
    for item in items:
        if item.row != "icons":
            counted = groups.setdefault(item.group, [0, 0])
            counted[0] += item.problem is None
            counted[1] += 1
    lines = ["| group | facts | there |", "|---|--:|--:|"]
    lines += [f"| {name} | {total} | {100 * have / total:.1f} % |" for name, (have, total) in sorted(groups.items())]
    return lines


def complete(items: list[Any]) -> list[str]:
    """The classes that have everything."""
    return sorted(item.owner for item in items if item.row == "classes complete" and item.problem is None)


def lacking(items: list[Any]) -> list[str]:
    """What is missing, by group and class."""
    owners: dict[str, dict[str, dict[str, list[str]]]] = {}
    for item in items:
        if item.problem is not None and item.row not in ("classes complete", "inherited members"):
            reasons = owners.setdefault(item.group, {}).setdefault(item.owner, {})
            reasons.setdefault(f"{item.row}: {item.problem}", []).append(item.name)
    lines: list[str] = []
    for group, classes in sorted(owners.items()):
        absent = sorted(owner for owner, reasons in classes.items() if "class names: missing" in reasons)
        lines += ["", f"### {group}", ""]
        if absent:
            lines.append("Not there: " + ", ".join(f"`{name}`" for name in absent) + ".")
        for owner, reasons in sorted(classes.items()):
            if owner not in absent:
                parts = [f"{reason}: {', '.join(names)}" for reason, names in reasons.items()]
                lines.append(f"- `{owner}`: " + "; ".join(parts))
    return lines


def main() -> int:
    """Write or check the page."""
    if not MANIFEST.exists():
        print(f"{MANIFEST} is not there: nothing to measure against")
        return 0
    items: list[Any] = list(measured().items)
    done = complete(items)
    text = "\n".join(
        [
            HEADING,
            *summary(items),
            "",
            DIFFERENCES.read_text("utf-8").strip(),
            "",
            f"## Complete: {len(done)} classes",
            "",
            ", ".join(f"`{name}`" for name in done) + ".",
            "",
            "## Missing",
            *lacking(items),
            "",
        ]
    )
    current = TARGET.read_text("utf-8") if TARGET.exists() else ""
    if "--check" in sys.argv:
        if text != current:
            print("docs/compatibility.md is out of date: run python tools/generate_compatibility.py")
        return int(text != current)
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
