"""What the assistant does, in numbers: counted by kind, never by person, and never a word that somebody wrote."""
