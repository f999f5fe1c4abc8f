"""Names of the Material icons: `icons.ADD` is `"add"`."""

from flet.values.names import LazyNames as _LazyNames

_names = _LazyNames("icons", globals())
__getattr__ = _names.get
__dir__ = _names.names
