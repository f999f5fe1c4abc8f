"""Settings of the interpreter that suit a server of many long-lived trees."""

from __future__ import annotations

import gc

# Trees are built of thousands of objects that stay: with the default of 700 the collector looks at them over
# and over while they are made (5,000 rows: 260 ms of processor time instead of 160).
_YOUNG, _MIDDLE, _OLD = 50_000, 20, 50


def tune_collector() -> None:
    """Let the cyclic garbage collector run less often; a stricter setting of the program is kept."""
    if gc.isenabled() and gc.get_threshold()[0] <= 2000:
        gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
