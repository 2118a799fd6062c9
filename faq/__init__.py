"""Which answer a question gets. Pure: no file, socket, clock or logger."""
