"""What a message asks or supposes."""
