"""Icons, pictures and progress."""
