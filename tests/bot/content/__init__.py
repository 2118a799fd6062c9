"""What admins edit."""
