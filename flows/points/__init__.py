"""From a profile to its points: item by item, least and most, and what is uncertain about them. Reads no sentence."""
