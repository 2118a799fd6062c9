"""The replies of a turn made to fit what a channel can carry; what has no room is kept for the next message. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.messages import Limits, Option, Reply
from bot.render import number_options, split

# A text this short beside options is no sentence any more: then the options are written below the text like a text.
LEAST_BESIDE = 64


@dataclass(frozen=True, slots=True)
class Fitted:
    """The replies that are sent now, each one message, and those that are kept for later."""

    now: tuple[Reply, ...]
    rest: tuple[Reply, ...] = ()


def fit(replies: Sequence[Reply], limits: Limits, more: str, *, joins: bool = True) -> Fitted:
    """Make replies fit.

    Replies are joined only where there are too many, and cut at the ends of sentences only where they are too long.
    Options stay with the end of their text, so a number is never asked for on one page and explained on the next.

    Args:
        replies: the replies of one turn, in order.
        limits: what the channel can carry.
        more: the sentence that says how to see the rest; it ends the last message when there is one.
        joins: whether replies may be joined; pages that were cut before go on as they were cut.

    """
    if not any(reply.hand_back for reply in replies):
        return _fit(replies, limits, more, joins=joins)
    # Where people give a talk back one message may be said, and that takes it back.
    fitted = _fit([replace(each, hand_back=False) for each in replies], replace(limits, messages=1), more, joins=joins)
    return replace(fitted, now=(replace(fitted.now[0], hand_back=True), *fitted.now[1:]))


def _fit(replies: Sequence[Reply], limits: Limits, more: str, *, joins: bool) -> Fitted:
    ending = f"\n\n{more}"
    # Once a person has the talk nothing more is said, so what hands it over comes last.
    replies = sorted(replies, key=lambda reply: reply.hand_off)
    pieces = _pieces(replies, limits, ending)
    if _cost(pieces, limits) > limits.messages and joins:
        pieces = _pieces((_joined(replies),), limits, ending)
    now = _affordable(pieces, limits)
    if now == len(pieces):
        return Fitted(tuple(pieces))
    last = pieces[now - 1]
    return Fitted((*pieces[: now - 1], replace(last, text=last.text + ending)), tuple(pieces[now:]))


def _pieces(replies: Sequence[Reply], limits: Limits, ending: str) -> list[Reply]:
    return [piece for reply in replies for piece in _cut(reply, limits, limits.size - limits.measure(ending))]


def _cut(reply: Reply, limits: Limits, size: int) -> list[Reply]:
    """Cut one reply into messages of at most `size`, the last with the options and what else belongs to it."""
    room = limits.beside(reply.options) if reply.options else limits.size
    if room < LEAST_BESIDE:
        return _cut(replace(reply, text=number_options(reply), options=()), limits, size)
    if limits.measure(reply.text) <= room:
        return [reply]
    parts = split(reply.text, size, limits.measure)
    if limits.measure(parts[-1]) > room:
        end = split(parts[-1], room, limits.measure)[-1]
        parts[-1:] = [parts[-1].removesuffix(end).rstrip(), end]
    return [*map(Reply, parts[:-1]), replace(reply, text=parts[-1])]


def _cost(pieces: Sequence[Reply], limits: Limits) -> int:
    """Return how many messages the pieces take; an attachment is one of its own."""
    carried = (piece.attachment is not None and piece.attachment.media_type in limits.attachments for piece in pieces)
    return len(pieces) + sum(carried)


def _affordable(pieces: Sequence[Reply], limits: Limits) -> int:
    """Return how many pieces from the start can be sent, one at least."""
    fitting = [count for count in range(1, len(pieces) + 1) if _cost(pieces[:count], limits) <= limits.messages]
    return max(fitting, default=min(1, len(pieces)))


def _joined(replies: Sequence[Reply]) -> Reply:
    """Join replies into one that ends with the options shown last, which are those that can be chosen by number."""
    asking = next((reply for reply in reversed(replies) if reply.options), replies[-1])
    texts = (reply.text if reply is asking else _without_numbers(reply, asking.options) for reply in replies)
    return replace(
        asking,
        text="\n\n".join(text for text in texts if text),
        attachment=next((reply.attachment for reply in replies if reply.attachment is not None), None),
        private_link=any(reply.private_link for reply in replies),
        hand_off=any(reply.hand_off for reply in replies),
        only_if_there=any(reply.only_if_there for reply in replies),
    )


def _without_numbers(reply: Reply, later: Sequence[Option]) -> str:
    """Return the text with its options in one line below it, but those that come later and have the numbers."""
    options = tuple(replace(each, by_word=True) for each in reply.options if each not in later)
    return number_options(replace(reply, options=options))
