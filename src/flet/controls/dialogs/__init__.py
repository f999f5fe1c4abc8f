"""Controls that stand in front of the page."""
