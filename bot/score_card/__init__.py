"""The score card: an estimate as a picture to keep or to send, drawn with the fonts shipped beside it."""
