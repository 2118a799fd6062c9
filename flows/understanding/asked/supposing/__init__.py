"""What a message supposes: another case, a day to come, gates, in whatever words."""
