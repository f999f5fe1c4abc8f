"""Controls that lead through an app."""
