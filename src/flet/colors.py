"""Names of colours: roles of the theme (`colors.PRIMARY`) and the Material palette (`colors.BLUE_400`)."""

from flet.values.names import LazyNames as _LazyNames
from flet.values.opacity import with_opacity as with_opacity

_names = _LazyNames("colors", globals())
__getattr__ = _names.get
__dir__ = _names.names
