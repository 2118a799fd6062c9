"""The score card as a program and its shipped fonts."""
