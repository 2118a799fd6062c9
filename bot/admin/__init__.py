"""What admins can do: the editor's inbox, counts, content again, news; by Telegram and on a page of their own."""
