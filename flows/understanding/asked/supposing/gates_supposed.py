"""What is supposed of who may apply: 「要是我居住证过期了，还能申请吗」 tells nothing of the writer's permit."""

from collections.abc import Sequence

from flows.forms.fields import Slots
from flows.items.contribution_base import YEAR
from flows.reading.application.application import MONTHS
from flows.supposing.supposed_case import Hearing, read_case
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, SupposeGate
from flows.understanding.asked.application_wanted import asks_if_one_may, gates_told
from flows.understanding.asked.questions import surely_asked
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message, joined
from flows.understanding.tools import Tools
from language import lazy

_ELIGIBILITY = "eligibility"
# What only supposes: without it the readers read what is supposed as they read what is told.
_SUPPOSES = lazy.compile(
    r"(?:那么?)?(?:如果说?|要是说?|假如|假使|如若|倘使|假设|万一|若是|倘若|假定)|的话(?=$|[,，。])|呢(?=$|[,，。])"
)

# What is to be done then, or how long it takes, is another question.
_ASKS_MORE = lazy.compile(r"怎么(?!样|算)|咋(?!样|算)|如何|要不要|需要|多久|几天|哪|什么|啥|为何|谁")


def gates_supposed(message: Message, tools: Tools) -> tuple[Sequence[Clause], list[Act]]:
    """Return the clauses that suppose it or ask what comes of it, and what they do; nothing where nobody does.

    An entry that is about the case answers it; else it is said what it would be for an application.
    """
    first = next((place for place, part in enumerate(message.parts) if part.mood == "supposes"), None)
    to_apply = message.expect.form == _ELIGIBILITY or asks_if_one_may(message.said)
    if first is None or (message.expect.estimating and not to_apply):
        return (), []
    # What goes on with it to the end of its sentence is supposed too.
    read = message.sentence(first)
    slots = _supposed(message, joined(part for part in read if part.mood != "asks"), tools)
    if not slots:
        return (), []
    words = message.words if len(read) == len(message.parts) else joined(read)
    if message.expect.form == _ELIGIBILITY and not _ASKS_MORE.search(words):
        # Beside the gates that are being told it is asked what it would mean for them, whatever an entry tells of it.
        return read, [SupposeGate(slots)]
    match = message.match(words)
    answered = surely_asked(words, message.match) or (match.kind == "answer" and not to_apply)
    return read, [Ask(text=words, match=match) if answered else SupposeGate(slots)]


def _supposed(message: Message, words: str, tools: Tools) -> Slots:
    """Read what is supposed of the gates of whom the talk is about; {} where it is of anything or anybody else."""
    expect = message.expect
    gap = read_case(_SUPPOSES.sub("", words), Hearing(expect.today, {})).gap
    if gap:
        # Who was not insured for some months is insured for the others, and may be so by now.
        return {MONTHS: max(0, YEAR - gap)}
    # Beside the open form its question tells what bare months or payments are of.
    read_as = expect if expect.form == _ELIGIBILITY else expect.wanting(_ELIGIBILITY)
    informs = tools.facts.informs(_SUPPOSES.sub("", words), read_as)
    if not gates_told(informs, tools.forms) or any(each.person != expect.roster.current for each in informs):
        return {}
    slots = {slot: value for each in informs for slot, value in each.slots.items()}
    # Months alone are those of an estimate as well.
    return {} if set(slots) <= {MONTHS} and expect.form != _ELIGIBILITY else slots
