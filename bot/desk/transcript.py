"""The talk so far, as the desk may read it: the newest lines that have room, with nothing that names a person. Pure."""

from collections.abc import Iterable, Iterator, Sequence

from bot.masking import conceal
from bot.messages import Exchange
from bot.texts import Texts

# Characters of a whole transcript: with the rest of a card it fits one message on every desk.
ROOM = 2800
# Of an answer the desk needs to know which it was, not all of it.
ANSWER = 120
EXCHANGES = 20


def transcript(exchanges: Sequence[Exchange], facts: Sequence[str], last: str, texts: Texts) -> str:
    """Return the talk as text.

    Args:
        exchanges: what was said and answered before, the newest last.
        facts: what is known of the person, a line each.
        last: what the person said when they asked for somebody.
        texts: the bot's sentences.

    """
    known = texts.say("desk.facts", facts="；".join(facts)) if facts else ""
    lines = [*_lines(exchanges, texts), *([texts.say("desk.line_said", text=last)] if last else [])]
    concealed = (conceal(line, texts) for line in lines)
    return "\n".join(each for each in (conceal(known, texts), *_newest(concealed)) if each)


def _lines(exchanges: Iterable[Exchange], texts: Texts) -> Iterator[str]:
    for exchange in exchanges:
        if exchange.said:
            yield texts.say("desk.line_said", text=exchange.said)
        for delivery in exchange.deliveries:
            yield texts.say("desk.line_answered", text=_short(delivery.reply.text))


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= ANSWER else f"{joined[:ANSWER]}…"


def _newest(lines: Iterable[str]) -> list[str]:
    kept: list[str] = []
    room = ROOM
    for line in reversed(list(lines)):
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return kept[::-1]
