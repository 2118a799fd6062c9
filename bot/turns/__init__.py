"""What each kind of message leads to: (session, context) to an outcome, one room a file. Pure.

`bot.router` says which room is asked first.
"""
