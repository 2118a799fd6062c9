"""Figures to look at; nothing here passes or fails."""
