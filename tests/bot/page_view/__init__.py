"""How replies are drawn."""
