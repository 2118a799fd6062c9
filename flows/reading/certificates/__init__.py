"""Professional titles and skill certificates."""
