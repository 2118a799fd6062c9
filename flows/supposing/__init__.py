"""What-ifs: what a sentence supposes, what must be supposed beside it, and what it needs."""
