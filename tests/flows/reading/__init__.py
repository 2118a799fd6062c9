"""What a sentence tells."""
