"""What admins edit: read from the files, checked whole, in force as one revision."""
