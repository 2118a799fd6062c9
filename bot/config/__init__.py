"""The settings: from the environment, `.env` and files of secrets."""
