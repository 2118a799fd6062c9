"""What something is worth, and whether it counts at all."""
