"""The shapes of the policy files: dated parameters with references, a model an item."""
