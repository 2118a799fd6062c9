"""Several troubles told one after another, of which it is asked once what to do: 「通知书丢了，密码也忘了，咋办」."""

from collections.abc import Sequence

from flows.understanding.acts import Ask
from flows.understanding.asked.questions import WHAT_NOW
from flows.understanding.asked.troubles import TROUBLE, Informs
from flows.understanding.clauses.message import Message
from flows.understanding.sureness import SURELY
from language import lazy

SEVERAL, MOST = 2, 4
# What adds one more to what was told before.
_BESIDES = lazy.compile(r"^[^,，]{0,5}(?:又|也|还|再加上|加上|而且|偏偏)")


def troubles_in_a_row(message: Message, reader: Informs) -> Sequence[Ask]:
    """Return what to do about each of several troubles of `message`; () where they are one, or something else is told.

    Each has to be surely answered by an entry of its own.
    """
    told, last = message.parts[:-1], message.parts[-1] if message.parts else None
    if last is None or not SEVERAL <= len(told) <= MOST or last.mood != "asks" or not WHAT_NOW.fullmatch(last.text):
        return ()
    if any(part.mood != "states" or part.item for part in told) or not _BESIDES.search(told[-1].text):
        return ()
    if not any(TROUBLE.search(part.text) for part in told):
        return ()
    found = [Ask(text=part.text, match=message.match(f"{part.text},怎么办")) for part in told]
    sure = all(each.match.kind == "answer" and each.match.confidence >= SURELY for each in found)
    apart = sure and len({each.match.id for each in found}) == len(found)
    return found if apart and not reader.informs(message.said) else ()
