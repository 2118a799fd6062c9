"""Days: which are worked, how they are said, what is known of years not announced."""
