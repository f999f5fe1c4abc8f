"""`python -m flet.cli`."""

import sys

from flet.cli import main

if __name__ == "__main__":
    sys.exit(main())
