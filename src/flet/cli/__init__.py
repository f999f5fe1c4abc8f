"""The command `flet`."""

from __future__ import annotations

from collections.abc import Sequence

from flet.cli.parser import make_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return 0
    return options.run(options)
