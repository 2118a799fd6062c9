"""What-ifs."""
