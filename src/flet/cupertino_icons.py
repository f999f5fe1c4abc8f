"""Names of the icons of Apple's platforms: `cupertino_icons.ADD` is `"cupertino_add"`."""

from flet.values.names import LazyNames as _LazyNames

_names = _LazyNames("cupertino_icons", globals())
__getattr__ = _names.get
__dir__ = _names.names
