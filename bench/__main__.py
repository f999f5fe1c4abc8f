"""`make bench`: every figure in one table, all measured in this run."""

from __future__ import annotations

import sys
from importlib import import_module

from bench.measure import Figure, table

PARTS = ("core", "serving", "browser", "reload")


def main() -> int:
    """Measure the parts named on the command line, or all."""
    wanted = sys.argv[1:] or PARTS
    figures: list[Figure] = []
    for name in wanted:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        figures += import_module(f"bench.{name}").run()
    print(table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
