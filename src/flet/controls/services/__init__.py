"""Controls without a look of their own."""
