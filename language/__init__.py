"""What a text is: its script, its spelling, the numbers in it. Knows nobody."""
