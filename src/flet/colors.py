"""Names of colours: roles of the theme (`colors.PRIMARY`) and the Material palette (`colors.BLUE_400`)."""

from flet.values.names import fill as _fill
from flet.values.opacity import with_opacity as with_opacity

_fill(globals(), "colors")
