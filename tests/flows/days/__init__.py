"""Days and calendars."""
