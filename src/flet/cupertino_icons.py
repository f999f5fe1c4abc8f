"""Names of the icons of Apple's platforms: `cupertino_icons.ADD` is `"cupertino_add"`."""

from flet.values.names import fill as _fill

_fill(globals(), "cupertino_icons")
