"""What is said of what happened. Changes nothing."""
