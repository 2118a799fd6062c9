"""The slots of a sentence, one family a module."""
