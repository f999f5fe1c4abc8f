"""Controls that take what the user types, ticks, drags and chooses."""
