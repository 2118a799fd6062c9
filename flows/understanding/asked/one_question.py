"""A message that is one question as a whole, whatever its clauses are by themselves."""

from collections.abc import Mapping, Sequence

from flows.forms.answers import read_answer
from flows.forms.fields import Field
from flows.forms.invalid import Invalid
from flows.reading.stated_facts import is_statement
from flows.reading.whose.applicant import OF_APPLICANT
from flows.supposing.alternatives import names_alternative
from flows.supposing.supposition import goes_on, takes_up_more
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, AskStanding, AskValue
from flows.understanding.acts.people import SwitchPerson
from flows.understanding.acts.told import Inform
from flows.understanding.asked.application_wanted import asks_to_apply
from flows.understanding.asked.asked_alone import by_itself, put_plainly
from flows.understanding.asked.cut_short.fragments import asked
from flows.understanding.asked.questions import A_PROFILE, HOW_MANY, OF_A_RESULT, PROFILE, SURE, parallel
from flows.understanding.asked.several.time_of_the_first import takes_its_time
from flows.understanding.asked.supposing.supposed import supposed, supposed_of
from flows.understanding.asked.worth.value_asked import asked_value, entry_of_slot, own_value, slots_of_entry
from flows.understanding.asked.worth.value_goes_on import value_goes_on
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message, joined, speaks_for_self
from flows.understanding.expectation import Candidate
from flows.understanding.people.people import People
from flows.understanding.people.persons import SELF
from flows.understanding.sureness import SURELY
from flows.understanding.telling import Telling
from flows.understanding.words.going_on import shows_a_result
from flows.understanding.words.points_claimed import claims_points

# So few characters are a subject rather than a sentence.
BARE = 14
_INSURED = "si_years"


def value_question(message: Message, fields: Sequence[Field]) -> list[Act]:
    """Read a question about what a value gives, where no estimate is talked about or one was just asked about."""
    expect = message.expect
    own = own_value(message.said, fields, dict(expect.known)) if expect.known else {}
    if own:
        return [AskValue(slots=own, text=message.said, match=None)]
    on = value_goes_on(message.text, expect, message.match)
    if on:
        return on
    follows = bool(expect.topic.slot) and expect.state is None
    several = sum(message.text.count(mark) for mark in "?？") > 1
    several = several or any(part.mood == "states" and speaks_for_self(part.text) for part in message.parts[1:])
    claims = claims_points(message.said)
    general = follows or claims or not expect.estimating
    if not message.text or several or not general or len(message.parts) > A_PROFILE:
        return []
    value = asked_value(message.said, expect.today, expect.topic)
    if expect.estimating and claims and not follows and len(value) > 1:
        return []
    if _own_profile(message, value) or (value and _asks_besides(message)):
        return []
    return [AskValue(slots=value, text=message.said, match=message.match(message.text))] if value else []


def _asks_besides(message: Message) -> bool:
    """Whether a clause beside the one that asks what a value gives has an answer of its own."""
    asking = [part for part in message.parts if part.mood in {"asks", "cites"}] if len(message.parts) > 1 else []
    rest = [part for part in asking if not asked_value(part.text, message.expect.today, message.expect.topic)]
    found = [by_itself(part.text, message.match) for part in rest if not OF_A_RESULT.search(part.text)]
    return len(rest) < len(asking) and any(each.kind == "answer" and each.confidence >= SURE for each in found)


def _own_profile(message: Message, value: Mapping[str, object]) -> bool:
    """Whether a message tells a clause of the writer's own facts, and asks in another what all of them give."""
    asking = [part for part in message.parts if part.mood == "asks"]
    telling = len(PROFILE & set(value)) >= A_PROFILE and len(asking) < len(message.parts)
    return telling and any(speaks_for_self(part.text) for part in message.parts)


def one_question(message: Message, closed: Mapping[Clause, Act], telling: Telling, people: People) -> list[Act]:
    """Read a message that an entry answers more surely as a whole than by any clause of it.

    What such a message tells belongs to its question, unless the writer tells it of themselves.
    """
    asking = [part for part in message.parts if part.mood in {"asks", "cites"}]
    # Who only turns to somebody (「我的呢」) asks nothing besides.
    asking = [part for part in asking if not isinstance(closed.get(part), SwitchPerson)]
    if _names_a_subject(message, closed) and not (
        _answers(message, telling) or _tells_a_profile(message.said, telling)
    ):
        return [asked(message.text, message.match, message.expect.topic)]
    if not asking or _supposes(message, people) or not message.text or any(part.item for part in message.parts):
        return []
    match = message.match(put_plainly(message.text))
    if match.kind != "answer" or any(part not in asking for part in closed):
        return []
    told = message.telling(asking)
    informs = telling.informs(message.told(told)) if told else []
    if _tells_a_profile(message.said, telling) or not _answered_whole(
        message, match, asking, closed, _entries(informs)
    ):
        return []
    mine = (
        any(speaks_for_self(each.text) for each in told)
        or asks_to_apply(message.parts, asking)
        or _tells_of_known(message, told, people)
        or (_follow(asking, told) and _settles(message, informs))
    )
    standing = any(isinstance(act, AskStanding) for act in closed.values())
    own = informs if mine else []
    if own and (standing or (_follow(asking, told) and _answered_apart(match, asking, message))):
        return []
    return [*own, _with_its_value(asked(message.text, message.match, message.expect.topic), message)]


def _with_its_value(act: Act, message: Message) -> Act:
    """Take a question that gets the entry on the values of a fact, and names one of them, for what that value gives."""
    if not isinstance(act, Ask) or len(message.parts) > 1:
        return act
    told = slots_of_entry(act.match.id or "") if act.match.kind == "answer" else frozenset()
    value = asked_value(message.said, message.expect.today, message.expect.topic) if told else {}
    return AskValue(slots=value, text=message.said, match=act.match) if value and value.keys() <= told else act


def _answered_whole(
    message: Message, match: Candidate, asking: Sequence[Clause], closed: Mapping[Clause, Act], asked_of: frozenset[str]
) -> bool:
    """Whether `match`, which the whole message gets, is the answer to all that it asks.

    The questions are only looked up by themselves where that can decide: looking up costs the most of all.
    """
    if len(message.parts) == 1:
        return bool(match.confidence >= SURELY)
    if not closed and _surely(match, asking, asked_of):
        return True
    if takes_its_time(message, match, asking):
        return False
    parts = [by_itself(part.text, message.match) for part in asking]
    several = len(parts) > 1 and (message.text.count("?") + message.text.count("？") > 1 or parallel(asking))
    if several or (closed and not _surer(match, parts)):
        return False
    return _one_answer(match, parts, asked_of)


def _names_a_subject(message: Message, closed: Mapping[Clause, Act]) -> bool:
    """Whether a message typed in letters, or a few words where nothing is open, only name what an entry tells of."""
    text, expect = message.text, message.expect
    letters = sum(each.isascii() and each.isalpha() for each in text)
    supposes = expect.estimating and any(part.mood == "supposes" for part in message.parts)
    typed = letters > len(text) / 2 and not supposes
    several = sum(text.count(mark) for mark in "?？") > 1 or sum(part.mood == "asks" for part in message.parts) > 1
    bare = expect.state is None and not expect.known and len(text) <= BARE and not is_statement(text) and not several
    if not (typed or (bare and not closed)):
        return False
    match = message.match(text)
    return bool(match.kind == "answer" and match.confidence >= (SURE if typed else SURELY))


def _answers(message: Message, telling: Telling) -> bool:
    """Whether a few words answer the open question (「benke」), whatever an entry tells of them."""
    field, expect = message.expect.field, message.expect
    if field is None or len(message.said) > BARE:
        return False
    return not isinstance(read_answer(field, message.said, expect.today, telling.tools.calendar), Invalid)


def _settles(message: Message, informs: Sequence[Inform]) -> bool:
    """Whether what is told beside a question answers the one that is open (「那他加分吗，结婚两年」)."""
    field, person = message.expect.field, message.expect.roster.current
    return field is not None and any(
        each.person == person and not set(field.settled_by).isdisjoint(each.slots) for each in informs
    )


def _tells_of_known(message: Message, told: Sequence[Clause], people: People) -> bool:
    """Whether what is told is of somebody whose facts are known already (「他有张四级证，有用吗」)."""
    expect = message.expect
    known = {key for key, facts in expect.everyone.items() if facts and key != SELF}
    return bool(known) and any(each.key in known for part in told for each in people.mentions(part.text, expect.roster))


def _supposes(message: Message, people: People) -> bool:
    """Whether a message supposes something by its words or of somebody, or goes on with what was just supposed."""
    if message.expect.estimating and any(part.mood == "supposes" for part in message.parts):
        return True
    if supposed_of(message, people) is not None:
        return True
    words = joined(message.parts)
    follows = message.expect.topic.supposed or names_alternative(words) or takes_up_more(words)
    # Another value right below a result (「那专科呢」) is one of the estimate, whatever an entry tells of it.
    follows = follows or (shows_a_result(message.expect) and goes_on(message.said))
    return bool(follows and supposed(message, people))


def _tells_a_profile(said: str, telling: Telling) -> bool:
    """Whether several facts of somebody are told, as for an estimate, or a start from which their years run to now.

    Facts are only read, which costs most, where words for several of them stand.
    """
    if len(OF_APPLICANT.findall(said)) < A_PROFILE:
        return False
    informs = telling.informs(HOW_MANY.sub("", said))
    return any(len(PROFILE & set(each.slots)) >= A_PROFILE or _INSURED in each.since for each in informs)


def _entries(informs: Sequence[Inform]) -> frozenset[str]:
    """Return the entries that tell of the facts in `informs`."""
    return frozenset(entry_of_slot(slot) for each in informs for slot in each.slots)


def _one_answer(whole: Candidate, parts: Sequence[Candidate], asked_of: frozenset[str]) -> bool:
    """Whether the entry `whole` answers a message, and none of its questions as well by itself or another question.

    `asked_of` are the entries that tell of the facts beside the question.
    """
    sure = [each for each in parts if each.kind == "answer"]
    if len(parts) == 1:
        # The same answer without the rest of the message: what the rest tells of anything else is told beside it.
        beside = not asked_of <= {whole.id}
        return all(
            each.confidence < SURELY or not beside
            if each.id == whole.id
            else whole.confidence >= min(each.confidence, SURELY)
            for each in sure
        )
    # Where one of the questions has the same answer as the whole, another one needs less to have one of its own.
    own = SURE if any(each.id == whole.id for each in sure) else SURELY
    return whole.confidence >= SURELY and all(each.id == whole.id or each.confidence < own for each in sure)


def _follow(asking: Sequence[Clause], told: Sequence[Clause]) -> bool:
    """Whether all that is told comes after what is asked, as another matter; what leads to a question comes before."""
    return bool(told) and max(each.start for each in asking) < min(each.start for each in told)


def _answered_apart(whole: Candidate, asking: Sequence[Clause], message: Message) -> bool:
    """Whether the one question has an answer by itself, which is another than that of the whole message."""
    if len(asking) != 1 or len(message.parts) == 1:
        return False
    part = message.match(asking[0].text)
    return bool(part.kind == "answer" and part.confidence >= SURE and part.id != whole.id)


def _surely(whole: Candidate, asking: Sequence[Clause], asked_of: frozenset[str]) -> bool:
    """Whether the one question of a message cannot have an answer that counts for more than that of the whole."""
    return len(asking) == 1 and whole.confidence >= SURELY and asked_of <= {whole.id}


def _surer(whole: Candidate, parts: Sequence[Candidate]) -> bool:
    """Whether an entry answers a whole message more surely than any of its parts."""
    return whole.confidence >= SURELY and all(each.confidence < whole.confidence for each in parts)
