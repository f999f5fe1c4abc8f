"""Change-tracked declarations, the tree they form, and the patches their changes make.

Pure: no I/O, no event loop, and no knowledge of pages, sessions or sockets.
"""

from flet.reactive.declared import Declared, children, values
from flet.reactive.errors import ControlError
from flet.reactive.markers import Clamp, Convert, Handler, Handlers, ServerOnly, Writable
from flet.reactive.tree import Tree
from flet.reactive.value import Value

__all__ = [
    "Clamp",
    "ControlError",
    "Convert",
    "Declared",
    "Handler",
    "Handlers",
    "ServerOnly",
    "Tree",
    "Value",
    "Writable",
    "children",
    "values",
]
