"""Facts told by another's: the same, so many more, each of them so many."""
