"""Contacts that people leave of their own will, after a notice they agreed to; sealed at rest."""
