"""A question that an entry may answer: an answer, a form, suggestions, or what is not known."""

from bot.dialogue.changes import answering, forms
from bot.dialogue.changes.closed import want_person
from bot.dialogue.changes.months_short import MONTHS, ON_APPLYING, months_short, months_told
from bot.dialogue.changes.step import Step
from bot.dialogue.changes.viewing import subject_after_entry
from bot.dialogue.changes.waiting import ask_for_start, wait_for
from bot.dialogue.context import Context
from bot.dialogue.events.asked import EntriesSuggested, EntryAnswered, EntryAskedOn, OutsideSubject, QuestionUnknown
from bot.dialogue.events.asked import Unserved as UnservedEvent
from bot.dialogue.events.computed import EstimateViewed
from bot.dialogue.events.event import Sentence
from bot.dialogue.events.told import PersonChanged
from bot.session import ELIGIBILITY, ESTIMATE, Session
from bot.session_parts import Pending
from faq.matcher import FLOW, Match
from flows.days.permit_term import ending_day
from flows.days.school_year import only_a_grade, school_step
from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask, AskOn, Unserved
from flows.understanding.acts.steered import OpenForm
from flows.understanding.acts.told import BareNumber
from flows.understanding.clauses.clauses import asks
from language import lazy
from language.spelling import plain

FORMS = ("estimate", "eligibility")
# What a child's step at school is about when nothing else is asked of it.
SCHOOL = NamedEntry.WHEN_TO_START_FOR_SCHOOL
# The day on which a permit ends, told after its answer, is that of this permit.
ENDORSING = NamedEntry.CARD_ENDORSEMENT
# Small talk beside an open question counts twice in a row at most: then the question is what counts.
ENOUGH_TALK = 2
TO_APPLY = f"{FLOW}{ELIGIBILITY}"
COURTESIES = frozenset({"greeting", "thanks"})
# Who tells of themselves, and addresses nobody, says nothing of the assistant.
ABOUT_THE_BOT = "about-the-bot"
_OF_THE_WRITER = lazy.compile(r"(?:我们?|俺|咱们?|本人)(?!.*(?:你|您|机器|助手))")
# Beside an open question what asks nothing is likelier to be meant for it, unless an entry is that sure of it.
SURE = 0.9
# In a talk the likeliest entry is given, the others beside it, where it is so probable and leads by so much.
LIKELY, LEAD = 0.5, 0.25


def ask(session: Session, context: Context, act: Ask) -> Step:
    """Answer a question, or say what else can be done with it."""
    match = act.match if act.match is not None else context.content.matcher.match(act.text)
    beside = session.form is not None and not asks(plain(act.text))
    entry = _entry(session, context, plain(act.text), match, beside=beside)
    if entry is not None:
        return answer_with(session, context, entry, act.text)
    if match.kind == "flow" and match.id in {*FORMS, "deadline", "handoff"}:
        return _flow(session, context, match.id, act.text)
    if school_step(plain(act.text), context.today) is not None:
        return answer_with(session, context, SCHOOL, act.text)
    if beside:
        return _beside_question(session, context, act)
    return _suggest(session, context, act, match) if match.kind == "suggest" else _unknown(session, context, act)


def _entry(session: Session, context: Context, words: str, match: Match, *, beside: bool) -> str | None:
    """Return the entry that answers a question; `beside` an open form it has to be surer of what asks nothing."""
    if not beside and only_a_grade(words):
        return SCHOOL
    if match.kind == "answer" and match.id is not None and (not beside or match.confidence >= SURE):
        return match.id
    # A day told after the answer on endorsing is the day of which it is to be counted.
    goes_on = not beside and session.subject.entry == ENDORSING
    return ENDORSING if goes_on and ending_day(words, context.today) is not None else None


def _suggest(session: Session, context: Context, act: Ask, match: Match) -> Step:
    """Give the likeliest entry with the others beside it, or offer them all."""
    if _likely(match):
        first, *others = (each.id for each in match.suggestions)
        return answer_with(session, context, first, act.text, tuple(others))
    short = () if context.in_group else months_short(session, context)
    if short and any(each.id in {*ON_APPLYING, TO_APPLY} for each in match.suggestions[:1]):
        return Step(session, short)
    pending = Pending(text=act.text, candidates=tuple(each.id for each in match.suggestions))
    return Step(session.changed(pending=pending), (EntriesSuggested(match, act.text),))


def _likely(match: Match) -> bool:
    """Whether the first of several suggestions is so likely that a talk gives it, with the others beside it."""
    first, second = (*match.suggestions, None, None)[:2]
    if first is None or first.id.startswith(FLOW):
        return False
    lead = first.confidence - (second.confidence if second is not None else 0)
    return first.confidence >= LIKELY and lead >= LEAD


def answer_with(
    session: Session, context: Context, entry: str, question: str = "", others: tuple[str, ...] = ()
) -> Step:
    """Answer with the entry `entry`, in whole when it is asked for again; `others` may be meant instead.

    The question is kept in case the answer does not help.
    """
    again = bool(question) and entry == session.subject.entry
    if again and _told_in_whole(session, entry) and plain(question) != plain(session.subject.question):
        # In other words the same is asked, or something else is: the same lines once more help with neither.
        return Step(subject_after_entry(session, entry, question), (EntryAskedOn(entry, "again", seen=True),))
    pending = Pending(text=question, candidates=(entry,)) if question else session.pending
    asked = question or context.content.catalogue.entries[entry].question
    kept = subject_after_entry(session, entry, asked).changed(pending=pending)
    lead = months_short(session, context) if entry in ON_APPLYING and not context.in_group else ()
    return Step(kept, (*lead, EntryAnswered(entry, question, whole=again, others=others)))


def _told_in_whole(session: Session, entry: str) -> bool:
    """Whether the last reply gave all of an entry: what it offers leads to nothing more of it."""
    offered = {each.value for each in session.offered}
    return f"good:{entry}" in offered and f"more:{entry}" not in offered


def ask_on(session: Session, context: Context, act: AskOn) -> Step:
    """Say more of the answer that was given last."""
    if act.entry not in context.content.catalogue.entries:
        return Step(session, (Sentence("talk.nod", did=("small_talk",)),))
    if act.way == "in_time":
        # The step that was asked about is counted to its days.
        return Step(session, (EntryAnswered(SCHOOL, session.subject.question),))
    seen = all(each.value != f"more:{act.entry}" for each in session.offered)
    return Step(subject_after_entry(session, act.entry, ""), (EntryAskedOn(act.entry, act.way, seen),))


def _flow(session: Session, context: Context, form: str, text: str) -> Step:
    if form == "handoff":
        return want_person(session, context)
    if form == "deadline":
        return wait_for(session, context, text)
    known = session.state(form, session.current) if form == ESTIMATE else None
    if known is not None and known.status == "finished" and known.answers:
        # Whoever asks for the points that were told before wants to hear them again, not to begin anew.
        return Step(session, (EstimateViewed(known, "standing"),))
    return _with_months(session, context, form)


def _with_months(session: Session, context: Context, form: str) -> Step:
    """Go to a form; that on who may apply knows the months of insurance that the estimate tells of."""
    months = months_told(session, context) if form == ELIGIBILITY and not context.in_group else None
    slots = {} if months is None else {MONTHS: months}
    step = forms.switch_to(session, context, form, slots)
    return Step(step.session, (*months_short(session, context), *step.events)) if slots else step


def _beside_question(session: Session, context: Context, act: Ask) -> Step:
    """Take a text beside an open question that neither answers it nor asks: small talk, or not understood."""
    match = act.match
    known = f"talk.outside.{match.outside}" in context.content.texts
    if match.outside_sure and known and session.unanswered < ENOUGH_TALK:
        return Step(session.changed(unanswered=session.unanswered + 1), (OutsideSubject(match.outside),))
    return answering.not_understood(session.changed(unanswered=0), context, match, keep=False)


def _unknown(session: Session, context: Context, act: Ask) -> Step:
    match = act.match
    known = match.outside and f"talk.outside.{match.outside}" in context.content.texts
    again = match.outside not in COURTESIES and session.unanswered >= ENOUGH_TALK
    known = known and not (match.outside == ABOUT_THE_BOT and _OF_THE_WRITER.match(plain(act.text)))
    if known and not again and (session.form is None or match.outside_sure):
        kept = session if match.outside in COURTESIES else session.changed(unanswered=session.unanswered + 1)
        return Step(kept, (OutsideSubject(match.outside),))
    if session.form is not None:
        return answering.not_understood(session, context, match, keep=True)
    before = session.unanswered
    return Step(session.changed(unanswered=before + 1), (QuestionUnknown(match, act.text, before),))


def unserved(session: Session, context: Context, act: Unserved) -> Step:
    """Keep that a part of the message could not be served."""
    return Step(session, (UnservedEvent(act.text),))


def open_wanted(session: Session, context: Context, act: OpenForm) -> Step:
    """Open the form that is asked for."""
    if act.form == "deadline":
        return ask_for_start(session, context)
    if act.person is None or act.person == session.current:
        return _with_months(session, context, act.form)
    turned = Step(forms.leave_person(session).changed(current=act.person), (PersonChanged(act.person, "begin"),))
    return turned.then(forms.switch_to(turned.session, context, act.form))


def bare_number(session: Session, context: Context, act: BareNumber) -> Step:
    """Ask what a number or a length alone is meant for: after a result it is no answer to anything."""
    key = "estimate.after.bare_years" if act.unit else "estimate.after.bare_number"
    return Step(session, (Sentence(key, values={"number": act.number}, did=("unread",)),))
