"""The formulas, one small function an item."""
