"""What a message leads to: acts are decided on, change the session, and are answered in one composition. Pure."""
