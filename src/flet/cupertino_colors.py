"""Names of the colours of Apple's platforms: `cupertino_colors.ACTIVE_BLUE`."""

from flet.values.names import fill as _fill

_fill(globals(), "cupertino_colors")
