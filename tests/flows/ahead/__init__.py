"""What is to come: days, ways and what they ask."""
