"""Values that controls take: enums, boxes of numbers, colours, styles and themes.

Every module here says one thing and imports only what it needs. Authors reach the names as `flet.Padding`
or `flet.padding.all`; nothing is imported before it is named.
"""
