"""A message normalised and cut into clauses with their moods."""
