"""Who is spoken of in a message, and whose the words are."""
