"""What a message tells: facts, answers, and since when."""
