"""`python -m bot` is `jifen`."""

from bot.cli import main

main()
