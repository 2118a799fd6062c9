"""A reply as the one text with which an Official Account may answer, and what fits into it. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.messages import Limits, Option, Reply
from bot.render import number_options, option_lines, utf8_bytes

# The platform documents no limit; about this many bytes work, 3,200 were refused (reported).
TEXT_BYTES = 2048
# Markup may take this many bytes of a text; more, and the options are written without it.
MARKUP_BYTES = TEXT_BYTES // 2
# Characters that would end or change the markup around a label.
UNTAPPABLE = frozenset("\"'<>&%#\n")


def limits(*, tappable: bool) -> Limits:
    """Return what an Official Account can carry; with tappable words the markup counts too."""
    beside = _beside_tappable if tappable else _beside_plain
    return Limits(messages=1, size=TEXT_BYTES, measure=utf8_bytes, beside=beside, unsent_first=True)


def _beside_tappable(options: tuple[Option, ...]) -> int:
    return TEXT_BYTES - utf8_bytes(written(Reply("", options), tappable=True)) - 1


def _beside_plain(options: tuple[Option, ...]) -> int:
    return TEXT_BYTES - utf8_bytes(written(Reply("", options), tappable=False)) - 1


def written(reply: Reply, *, tappable: bool) -> str:
    """Return the text of a reply with its options, as words to tap where they may be and there is room for it."""
    if not tappable:
        return number_options(reply)
    options = tuple(replace(each, label=_tappable(each.label)) for each in reply.options)
    fits = utf8_bytes("\n".join(option_lines(options))) <= MARKUP_BYTES
    return number_options(replace(reply, options=options) if fits else reply)


def text_of(replies: Sequence[Reply], *, tappable: bool) -> str:
    """Return the one text for the replies of a turn; "" when there is nothing to say."""
    return "\n\n".join(filter(None, (written(reply, tappable=tappable) for reply in replies)))


def _tappable(label: str) -> str:
    """Return a label that says itself when it is tapped: a digit would answer whatever is asked by then."""
    if not UNTAPPABLE.isdisjoint(label):
        return label
    return f'<a href="weixin://bizmsgmenu?msgmenucontent={label}&msgmenuid=1">{label}</a>'
