"""Several questions, or troubles, in one message."""
