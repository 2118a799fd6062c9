"""What happened in a turn, for the replies to put into words. An event carries facts, no sentences."""
