"""A message cut into pieces that tell something of one person each."""
