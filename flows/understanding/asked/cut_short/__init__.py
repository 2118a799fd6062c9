"""Questions cut short, read with what was spoken of before them."""
