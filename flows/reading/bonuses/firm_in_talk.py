"""Tax, staff and share of a firm told one without the other: each is reckoned with what was told before of the rest.

What counts is the part that goes with the share (「占股40%，纳税100万」 are 40); so the share is kept beside it, and
another share, or another tax, is told later by itself.
"""

from datetime import date

from flows.forms.fields import Slots
from flows.reading.bonuses.business import share_told
from flows.reading.reader import read
from language import lazy
from language.numbers import tidy

FIRM_SHARE = "firm_share"
"""The slot of the share that was told, from 0 to 1."""
_TAX = "invest_tax_wan"
_OF_THE_FIRM = (_TAX, "local_hires")
_TAX_NAMED = lazy.compile(r"税")
# That a number is the part of the person already.
_RECKONED = lazy.compile(r"折算|折合|折下来|折后|算下来|我那[份部]|我的那?[份部]|摊到|分到|算到我|乘")
# What a share is named by; 「我八成够了」 names none.
_OF_A_SHARE = lazy.compile(r"股|份额|占|名下|持有")
_ALL_MINE = lazy.compile(
    r"股(?:份|权|东)?[^,，。;；不没]{0,6}?(?:全部?|都|百分之?百)(?:都|已经|已|已?转|过户|变更){0,3}(?:是|归|给|到|在)了?我(?!们)"
)


def with_share(text: str, slots: Slots) -> Slots:
    """Return `slots` with the share that plain `text` tells beside the tax or the staff of a firm."""
    share = share_told(text) if slots.keys() & {*_OF_THE_FIRM} else None
    return slots if share is None else {**slots, FIRM_SHARE: share}


def firm_told_later(text: str, today: date, slots: Slots, known: Slots) -> Slots:
    """Return `slots` with what plain `text` tells of the firm, reckoned with what is known of it.

    Args:
        text: what is told.
        today: the day that "now" means.
        slots: what was read of it by itself.
        known: the facts known of the person.

    """
    firm = [slot for slot in _OF_THE_FIRM if known.get(slot)]
    if not firm:
        return slots
    now = 1.0 if _ALL_MINE.search(text) else share_told(text) if _OF_A_SHARE.search(text) else None
    told = {**slots, **_tax_alone(text, today, slots)}
    if now is None:
        return at_the_known_share(text, told, known)
    before = known.get(FIRM_SHARE, 1.0)
    anew = {slot: tidy(known[slot] / before * now) for slot in firm if slot not in told}
    return {**anew, **told, FIRM_SHARE: now}


def _tax_alone(text: str, today: date, slots: Slots) -> Slots:
    """Read a tax that names no firm, as one was told of before."""
    if _TAX in slots or _TAX_NAMED.search(text) is None:
        return {}
    tax = read(f"公司,{text}", today, "self").get(_TAX)
    return {} if tax is None else {_TAX: tax}


def at_the_known_share(text: str, told: Slots, known: Slots) -> Slots:
    """Take the part of the known share of what is told of the whole firm."""
    share = known.get(FIRM_SHARE)
    if share is None or _RECKONED.search(text):
        return told
    return {slot: tidy(value * share) if slot in _OF_THE_FIRM else value for slot, value in told.items()}
