"""What adds points beside education, age and insurance."""
