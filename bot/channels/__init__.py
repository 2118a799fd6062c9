"""One platform a module: its events in, its messages out."""
