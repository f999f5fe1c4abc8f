"""Controls to press."""
