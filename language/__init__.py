"""What a text is: its script, its spelling, the numbers in it. Imports none of the other packages."""
