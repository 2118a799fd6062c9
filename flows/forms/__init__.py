"""Forms: their fields, what an answer may be, and the pure step from one question to the next."""
