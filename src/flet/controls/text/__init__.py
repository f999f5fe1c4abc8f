"""Text and its parts."""
