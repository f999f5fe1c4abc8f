"""Names of the Material icons: `icons.ADD` is `"add"`."""

from flet.values.names import fill as _fill

_fill(globals(), "icons")
