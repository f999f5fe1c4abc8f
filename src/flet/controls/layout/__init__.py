"""Controls that arrange other controls."""
