"""Somebody who tells something of themselves and asks if they may apply."""

from collections.abc import Iterator, Mapping, Sequence

from flows.forms.form import Form
from flows.reading.whose.kin import ANYBODY
from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import OpenForm
from flows.understanding.acts.told import Inform
from flows.understanding.asked.questions import PROFILE, surely_asked
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message, joined, speaks_for_self
from flows.understanding.people.served.persons_asked import said_of
from flows.understanding.tools import Tools
from language import lazy

_APPLIES = lazy.compile(
    r"(?:能|可以|可不可以|好)(?:不能|不可以)?(?:去|来|直接)?(?:申请|办|报)(?:积分|了|到)*(?:吗|不|没|么|吧|$)"
)
# Whose somebody is, and who is spoken of again.
_OWN = lazy.compile(rf"[帮给替]我|[我俺咱]们?家?的?(?=(?:{ANYBODY}))")
_PRONOUN = lazy.compile("[他她]")
_BY_NOW = lazy.compile("我|俺|现在|目前|还没|了(?:吗|么|没|$)")
_WANTS = lazy.compile(r"(?:想|帮我?|请|麻烦)[^,，。]{0,4}(?:看|问|查|确认|判断|了解)")
_ELIGIBILITY = "eligibility"
# So probable is what is meant where somebody tells of themselves besides.
LIKELY = 0.5
# Who tells of so many gates speaks of themselves, whatever an entry says of one of them.
SEVERAL = 2


def application_wanted(message: Message, tools: Tools) -> list[Act]:
    """Return the form on who may apply with what is told of its gates; [] when nobody asks for it."""
    asking = [part for part in message.parts if part.mood == "asks" or _WANTS.search(part.text)]
    other = _of_somebody_else(message)
    if other and any(_asks_for_the_form(message, words) for words in _worded(message, asking)):
        return _for_somebody_else(other, message, asking, tools)
    if message.expect.form == _ELIGIBILITY or len(message.parts) < SEVERAL or not asking:
        return []
    told = joined(part for part in message.parts if part.mood not in {"asks", "plans"})
    informs = tools.facts.informs(told, message.expect.wanting(_ELIGIBILITY))
    opened = [OpenForm(form=_ELIGIBILITY), *informs]
    points = PROFILE & {slot for each in informs for slot in each.slots}
    if len(points) < SEVERAL and any(_asks_for_the_form(message, part.text) for part in asking):
        return opened
    gates = gates_told(informs, tools.forms)
    if not gates or not any(_APPLIES.search(part.text) for part in asking):
        return []
    general = any(surely_asked(words, message.match) for words in (message.words, *(part.text for part in asking)))
    own = gates >= SEVERAL and speaks_for_self(message.said)
    return opened if own or not general else []


def _worded(message: Message, asking: Sequence[Clause]) -> Iterator[str]:
    """Yield what is asked as it is, and with a pronoun in the place of a name, which no entry knows."""
    yield message.words
    yield from (each.text for each in asking)
    yield from (said for each in asking for _, said in said_of(each.text, message.expect.roster))


def asks_if_one_may(words: str) -> bool:
    """Whether `words` ask if somebody may apply."""
    return _APPLIES.search(words) is not None


def asks_to_apply(parts: Sequence[Clause], asking: Sequence[Clause]) -> bool:
    """Whether one asks if one may apply as things stand by now: then what is told beside it is of the writer."""
    return any(_APPLIES.search(part.text) for part in asking) and any(_BY_NOW.search(part.text) for part in parts)


def tells_gates(message: Message, tools: Tools) -> bool:
    """Whether somebody tells of several gates of an application and asks if they may apply."""
    if not _APPLIES.search(message.said) or not speaks_for_self(message.said):
        return False
    informs = tools.facts.informs(message.said, message.expect.wanting(_ELIGIBILITY))
    return gates_told(informs, tools.forms) >= SEVERAL


def _for_somebody_else(person: str, message: Message, asking: Sequence[Clause], tools: Tools) -> list[Act]:
    """Return the form opened of `person`, with what is told of them beside the question."""
    told = joined(part for part in message.parts if part not in asking)
    theirs = message.expect.of_person(person).wanting(_ELIGIBILITY)
    informs = tools.facts.informs(told, theirs) if told else []
    return [OpenForm(form=_ELIGIBILITY, person=person), *(each for each in informs if each.person == person)]


def _of_somebody_else(message: Message) -> str:
    """Return the one person, other than the one talked about, of whom it is asked if they may apply; "" for none."""
    roster = message.expect.roster
    if not _APPLIES.search(message.said) or speaks_for_self(_OWN.sub("", message.said)):
        return ""
    named = {roster.of_spouse(each) for each in roster.named}
    pronoun = {roster.mentioned} if not named and _PRONOUN.search(message.said) else set()
    others = (named or pronoun) - {roster.current, ""}
    return others.pop() if len(named | pronoun) == 1 and others else ""


def _asks_for_the_form(message: Message, words: str) -> bool:
    found = message.match(words)
    likely = found.kind == "suggest" and found.suggestions and found.suggestions[0].id == f"flow:{_ELIGIBILITY}"
    return bool((found.kind == "flow" and found.id == _ELIGIBILITY) or (likely and found.confidence >= LIKELY))


def gates_told(informs: Sequence[Inform], forms: Mapping[str, Form]) -> int:
    """Count the questions of the form that are answered where nothing else is told; 0 where something else is."""
    told = {slot for each in informs for slot in each.slots}
    fields = [field for field in forms[_ELIGIBILITY].fields if told & set(field.settled_by)]
    return 0 if told - {slot for field in fields for slot in field.settled_by} else len(fields)
