"""For whom something is found out, and what is asked or said of them."""
