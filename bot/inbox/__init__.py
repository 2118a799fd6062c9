"""The editor's inbox: what people asked and got no good answer to, gathered, ranked, and brought into the content."""
