"""How much is remembered of what was read: bounded, and known by the words alone, never by who said them."""

# So many of the latest texts are remembered by each reader: what many people say in the same words is read once.
TEXTS = 1024
