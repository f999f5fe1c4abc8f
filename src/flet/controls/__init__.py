"""The controls, grouped by what they are for, and the events they send."""
