"""What a message says of working days, reminders and renewals."""
