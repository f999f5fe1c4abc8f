"""Names of the colours of Apple's platforms: `cupertino_colors.ACTIVE_BLUE`."""

from flet.values.names import LazyNames as _LazyNames

_names = _LazyNames("cupertino_colors", globals())
__getattr__ = _names.get
__dir__ = _names.names
