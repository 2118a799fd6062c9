"""Whose facts a sentence tells: the person the score is for, and others."""
