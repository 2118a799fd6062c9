"""How the program is put together, runs, tells how it is, and ends."""
