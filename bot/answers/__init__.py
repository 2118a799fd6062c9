"""The four answers that need no conversation: the same for a command, an HTTP call and another assistant's tool.

Each takes a decoded JSON object and returns one; what cannot be used is a `BadInputError` that names the field.
"""
