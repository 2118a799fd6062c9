"""The people behind the assistant: how a talk comes to them, what they say in it, and how the assistant comes back."""
