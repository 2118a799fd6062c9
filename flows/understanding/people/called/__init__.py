"""What people are called: names, roles, whatever tells one from another."""
