"""Cards: what a reply shows, typed, filled from the data its text is composed of."""
