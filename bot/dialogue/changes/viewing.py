"""Questions about an estimate, suppositions, comparisons: nothing changes but what was spoken of last."""

from dataclasses import replace
from datetime import date, timedelta

from bot.dialogue.changes.forms import switch_to
from bot.dialogue.changes.people import turn_to
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.asked import ClaimSetRight, EntryAnswered
from bot.dialogue.events.computed import (
    EstimateViewed,
    GateSupposed,
    OtherRules,
    PeopleCompared,
    SumChecked,
    ValueAsked,
    WhatIf,
)
from bot.dialogue.events.event import Did, Line
from bot.dialogue.events.told import RosterShown
from bot.dialogue.supposition_heard import hearing_of, standing_of
from bot.session import ESTIMATE, Session
from flows.forms.form import FormState, begin
from flows.reading.former_rules import former_day
from flows.supposing.follow_up import case_in_talk
from flows.supposing.supposed_case import Hearing
from flows.supposing.supposition import supposing
from flows.understanding.acts.asked import AskStanding, AskValue, CheckSum, Claim, Intend, Suppose, SupposeGate
from flows.understanding.acts.people import ComparePeople
from flows.understanding.asked.worth.value_asked import entry_of_slot, is_about, slot_of_entry
from flows.understanding.clauses.clauses import asks
from flows.understanding.people.persons import SELF, kind_of
from language import lazy
from language.spelling import plain

# So many suppositions are remembered, so that 「那两个一起呢」 can take them up, and a case be changed again and again.
KEPT = 8
_PAUSE = lazy.compile(r"[,，;；]")


def view(session: Session, context: Context, act: AskStanding) -> Step:
    """Show one view of the estimate talked about, or of the person asked of; without one, begin it."""
    if act.person not in {None, session.current}:
        turned = turn_to(session, act.person or SELF)
        return turned.then(view(turned.session, context, replace(act, person=None)))
    state = session.state(ESTIMATE, session.current)
    if state is None or not (state.answers or state.status == "finished"):
        return switch_to(session, context, ESTIMATE)
    if act.view == "former":
        return Step(session, (OtherRules(state, before_in_force(context)),))
    if act.view == "result":
        return Step(session, (FormFinished(state),))
    return Step(session, (EstimateViewed(state, act.view, act.day),))


def estimate_at_hand(session: Session) -> FormState | None:
    """Return the estimate of the person talked about of which something is known."""
    state = session.state(ESTIMATE, session.current)
    return state if state is not None and state.answers else None


def suppose(session: Session, context: Context, act: Suppose) -> Step:
    """Answer what a supposition would change; the facts stay."""
    if act.person not in {None, session.current}:
        person = act.person or SELF
        known = session.state(ESTIMATE, person)
        if known is None or not known.answers:
            return _of_unknown(session, context, act.text, person)
        turned = _turned_to(session, person)
        return turned.then(suppose(turned.session, context, Suppose(act.text)))
    state = _supposed_of(session, context, act.text)
    if state is None:
        return switch_to(session, context, ESTIMATE)
    day = former_day(act.text, context.content.policy.on(context.today).measures.from_day)
    if day is not None:
        return Step(session, (OtherRules(state, day),))
    session = _with_the_aim(session, state, context, act.text)
    before = session.subject.supposed
    asked = context.content.matcher.match(act.text)
    text = _supposed_instead(state, context, act.text, before)
    if asked.kind == "answer" and asked.id is not None and not _counts(state, context, text, before):
        return Step(subject_after_entry(session, asked.id, text), (EntryAnswered(asked.id, text),))
    return Step(_remembering(session, text), (WhatIf(state, text, before),))


def _of_unknown(session: Session, context: Context, text: str, person: str) -> Step:
    """Answer a case of its own numbers that is put of somebody of whom nothing is known; ask for theirs otherwise."""
    blank = begin(context.content.forms[ESTIMATE]).model_copy(update={"whose": person})
    if not standing_of(blank, text, "", context).own:
        return Step(session, (Line("estimate.supposed.of_unknown", {"person": person}, did=("what_if",)),))
    remembered = session if estimate_at_hand(session) else _remembering(session, text)
    return Step(remembered, (WhatIf(blank, text),))


def _supposed_of(session: Session, context: Context, text: str) -> FormState | None:
    """Return the estimate that a supposition is of: what is known, or nothing where a case brings its own numbers."""
    # Where another form is open, a finished estimate of which nothing is known is not begun anew.
    known = estimate_at_hand(session) or (session.finished if session.form is not None else None)
    if known is not None:
        return known
    blank = begin(context.content.forms[ESTIMATE]).model_copy(update={"whose": session.current})
    return blank if standing_of(blank, text, session.subject.supposed, context).own else None


def _with_the_aim(session: Session, state: FormState, context: Context, text: str) -> Session:
    """Take what was asked of an aim for supposed, where `text` says too little alone (「考上以后呢」)."""
    aim = supposing(session.subject.question)
    if session.subject.supposed or not session.subject.question or _counts(state, context, text, ""):
        return session
    leans = _counts(state, context, aim, "") and _counts(state, context, text, aim)
    return _remembering(session, aim) if leans else session


def suppose_gate(session: Session, context: Context, act: SupposeGate) -> Step:
    """Say what is supposed of who may apply would be for an application; nothing of it is noted."""
    return Step(session, (GateSupposed(dict(act.slots)),))


def _turned_to(session: Session, person: str) -> Step:
    """Go on with another person, of whom nothing is supposed yet."""
    turned = turn_to(session, person)
    subject = turned.session.subject.model_copy(update={"supposed": ""})
    return Step(turned.session.changed(subject=subject), turned.events)


def _supposed_instead(state: FormState, context: Context, text: str, before: str) -> str:
    """Return what can be counted of a supposition: all of it, else its last words alone, else all of it still."""
    if _counts(state, context, text, before):
        return text
    # 「不补的话，要是…呢」: what is given up first says nothing of what is supposed instead.
    last = _PAUSE.split(text)[-1]
    return last if _counts(state, context, last, "") else text


def intend(session: Session, context: Context, act: Intend) -> Step:
    """Remember what is planned as if it had been supposed, where it can be counted; nothing is said of it."""
    hearing = Hearing(context.today, {}, None, kind_of(session.current))
    counts = case_in_talk(act.text, "", hearing).understood
    return Step(_remembering(session, act.text) if counts else session)


def _remembering(session: Session, text: str) -> Session:
    """Remember what was supposed last, with what was supposed before it."""
    before = session.subject.supposed.splitlines()[1 - KEPT :]
    kept = "\n".join((*before, text.replace("\n", " ")))
    return session.changed(subject=session.subject.model_copy(update={"supposed": kept}))


def _counts(state: FormState, context: Context, text: str, before: str) -> bool:
    """Whether anything of a supposition can be counted."""
    stood = standing_of(state, text, before, context)
    return case_in_talk(text, stood.before, hearing_of(stood.state, context.today)).understood


def value(session: Session, context: Context, act: AskValue) -> Step:
    """Say what a value gives in general, with the entry that tells more."""
    entry = act.match.id if act.match is not None and act.match.kind == "answer" else ""
    slot = next(iter(act.slots), "")
    entry = entry if is_about(entry, slot) else ""
    if not entry and act.match is not None and entry_of_slot(slot) != session.subject.entry:
        entry = entry_of_slot(slot)
    kept = {"slot": slot, "question": act.text, "entry": entry or session.subject.entry}
    subject = session.subject.model_copy(update=kept)
    return Step(session.changed(subject=subject), (ValueAsked(act.slots, entry or "", act.text),))


def check_sum(session: Session, context: Context, act: CheckSum) -> Step:
    """Check points that somebody has added up; they are nobody's facts."""
    return Step(session, (SumChecked(act.parts, act.total),))


def compare(session: Session, context: Context, act: ComparePeople) -> Step:
    """Put the estimates of all who are known side by side."""
    return Step(session, (PeopleCompared(act.why),))


def roster(session: Session, context: Context) -> Step:
    """Put everybody who was told of into one table."""
    return Step(session, (RosterShown(),))


def set_right(session: Session, context: Context, act: Claim) -> Step:
    """Set a wrong rule right."""
    text = act.text or context.text
    match = context.content.matcher.match(text)
    right = ClaimSetRight(act.key, match)
    if match.kind != "answer" or match.id is None or session.form is not None or not asks(plain(text)):
        return Step(session, (right, Did(("answer",))))
    return Step(subject_after_entry(session, match.id, text), (right, EntryAnswered(match.id), Did(("answer",))))


def before_in_force(context: Context) -> date:
    """Return the last day of the policy before the one in force."""
    return context.content.policy.on(context.today).measures.from_day - timedelta(days=1)


def subject_after_entry(session: Session, entry: str, question: str) -> Session:
    """Remember which entry answered which question, so that a fragment after it is read with it."""
    subject = session.subject.model_copy(
        update={
            "entry": entry,
            "question": question or session.subject.question,
            "slot": slot_of_entry(entry),
            "closed": "",
            "just": False,
        }
    )
    return session.changed(subject=subject)
