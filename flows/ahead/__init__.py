"""What is to come: a profile on a later day, what changes until then, and what a way to the standard asks."""
