"""What was told before, set right."""
