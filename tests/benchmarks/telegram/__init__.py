"""The assistant beside bots that people would write instead, over one Bot API of our own."""
