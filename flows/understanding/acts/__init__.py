"""The dialogue acts of a message: what the person does with it. A message performs one or several."""
