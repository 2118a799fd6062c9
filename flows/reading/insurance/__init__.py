"""How long social insurance was paid in Shanghai, by whom, and with which gaps."""
