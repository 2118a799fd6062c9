"""Where and when messages are decided: here, in threads, and in other processes when many wait."""
