"""What a message sets right, takes back or moves."""
