"""Points, their bounds and their doubts."""
