"""A message to what it means: its clauses, the persons in it, and the dialogue acts it performs. Pure."""
