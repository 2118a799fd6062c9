"""Where conversations are kept: the database, its tables and migrations, and what is asked of them."""
