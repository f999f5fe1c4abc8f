"""Names of the Material icons: `icons.ADD` is `"add"`."""

from flet.values.names import fill as _fill

__getattr__ = _fill(globals(), "icons")
