"""What a refused call of the customer service means: again, wait, silence, or never. Pure."""

from bot.channels.outbox import Fate

# Too many calls: later.
RATE = 45009
# No message of the person is open to be answered: five were sent, or 48 hours are over, or they never wrote.
BUDGET = 95001
# A person has the talk, or it is over.
STATE = 95018
# Refusals that say what is wrong with the call itself, so that it surely had no effect.
KNOWN = frozenset({40003, 40007, 40008, 40013, 48002, 60011, 60020, 95000, 95004, 95013, 95014, 95016, 95017})


def fate_of(code: int, *, again: bool) -> Fate:
    """Return what becomes of a message that was refused with `code`.

    Which code refuses a message that was sent before is not documented: an unknown one is taken for it when the message
    may have been sent before.
    """
    if code == RATE:
        return Fate.LATER
    if code == BUDGET:
        return Fate.HELD
    return Fate.SENT if again and code not in KNOWN and code != STATE else Fate.FAILED
