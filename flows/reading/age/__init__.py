"""Age and birth."""
