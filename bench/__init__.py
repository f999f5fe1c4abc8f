"""Measures what the project promises about speed and size; `make bench` runs all."""

import sys
from pathlib import Path

# What finds browsers and runs servers is shared with the tests.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
