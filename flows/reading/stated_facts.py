"""What a sentence tells for an estimate: the facts of the profile, and that there are no bonuses at all."""

from datetime import date

from flows.forms.fields import Slots
from flows.reading.bonuses.firm_in_talk import with_share
from flows.reading.manner.denials import without_dialect
from flows.reading.manner.mood import stated
from flows.reading.reader import read
from language import lazy
from language.spelling import plain

_NO_BONUSES = lazy.compile(
    r"(?<!有)(?:没有?|无)(?:任何|什么|啥|其他的?|别的|其它的?|额外的?)*加分(?:项目?|的)?(?:了|吧|呢)?(?=[,，。;；!\s]|$)|"
    r"加分(?:项目?)?(?:那些|这些|那几[个项样]|方面|那块|的|也|都|全|我|什么的|什么|一[个项样条]|啥的|啥)*+(?:没有?|无|不沾|不占)(?:边|了|吧|呢|啊)?(?=[,，。;；!\s]|$)"
)

# Months of a base that are only told by and by.
_ABOUT = lazy.compile(
    r"(?:大概|大约|差不多|约莫?|估计)(?:有|是|交了?|缴了?|个|满|都){0,3}(?:\d|[一二三四五六七八九十])+个月|(?:\d|[一二三四五六七八九十])+个月(?:左右|上下|的样子|差不多)"
)
MONTHS_ABOUT = "months_about"
"""The slot that says so, beside the months."""

# What a bare subject that somebody asks about (「大专学历」) lacks.
_STATES = lazy.compile(
    r"[我俺咱是有没改了交缴满\d一二两三四五六七八九十]|其实|实际|应该|现在|不对|错|在[读念]|肄业|辍学|放弃"
)


def is_statement(text: str) -> bool:
    """Whether `text` says that something is so, rather than only names a subject."""
    return _STATES.search(plain(text)) is not None


def are_about(text: str) -> bool:
    """Whether plain `text` tells a number of months only by and by (「36个月左右」)."""
    return _ABOUT.search(text) is not None


def told(text: str, today: date, subject: str | None = None) -> Slots:
    """Read what `text` tells on `today`; {} when it tells nothing.

    Args:
        text: what was typed.
        today: the day that "now" means.
        subject: whose facts to read ("self", "spouse" …); without one the text decides.

    """
    slots: Slots = dict(read(text, today, subject))
    if "base_months" in slots and are_about(plain(text)):
        slots[MONTHS_ABOUT] = True
    slots = with_share(plain(text), slots)
    return {**slots, "bonuses": []} if _NO_BONUSES.search(stated(without_dialect(plain(text)))) else slots
