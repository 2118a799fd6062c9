"""What follows from the day on which something began."""
