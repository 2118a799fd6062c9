"""Speaking of another person: their estimate is begun, gone on with, or shown again."""

from bot.dialogue.changes.forms import begin_with_person, leave_person, open_form
from bot.dialogue.changes.informing import OF_A_MARRIAGE, is_one_too_many, too_many
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.computed import EstimateViewed
from bot.dialogue.events.event import Did, Line
from bot.dialogue.events.told import FactsHeard, PersonChanged, RenewalTold
from bot.dialogue.question_choice import open_question
from bot.session import ESTIMATE, Session
from bot.session_parts import Subject
from flows.understanding.acts.people import ForgetPerson, NamePerson, SwitchPerson
from flows.understanding.acts.told import HandOver, TellRenewal
from flows.understanding.people.persons import SELF, kind_of

SPOUSE = "spouse"
NO_FACTS: dict[str, object] = {}


def switch_person(session: Session, context: Context, act: SwitchPerson) -> Step:
    """Go on with the estimate of the person asked for, where it was; begin it when nothing is known of them."""
    person = act.person
    known = session.state(ESTIMATE, person)
    if person == session.current and (known is None or not known.answers):
        return open_form(session, context, ESTIMATE, person=person)
    if known is None or not known.answers:
        how = "changed" if session.form is not None or session.finished is not None else "begin"
        return begin_with_person(session, context, person, NO_FACTS, how if person or how == "changed" else "")
    return _again(session, context, person)


def _again(session: Session, context: Context, person: str) -> Step:
    known = session.state(ESTIMATE, person)
    if known is None:
        return Step(session)
    same = person == session.current
    left = (session if same else leave_person(session)).changed(current=person)
    said = () if same else (PersonChanged(person, "again"),)
    if known.status == "finished":
        # The whole result of whom the talk is about was shown already.
        shown = EstimateViewed(known, "standing") if same else FormFinished(known)
        return Step(left.with_state(known), (*said, shown, Did(("steer",))))
    opened = left.with_state(known, "open").changed(interruptions=0)
    state = opened.form or known
    standing = (EstimateViewed(state, "standing"),) if open_question(context, state) is not None else ()
    read_back = (FactsHeard(state),) if known.status == "known" else ()
    return Step(opened, (*said, *read_back, *standing, Did(("steer",))))


def forget_person(session: Session, context: Context, act: ForgetPerson) -> Step:
    """Keep nothing of somebody else; who was talked about then goes on with their own estimate, where there is one."""
    forms = tuple(state for state in session.forms if state.whose != act.person)
    left = session.changed(
        forms=forms,
        people=tuple(each for each in session.people if each != act.person),
        renewals=tuple(each for each in session.renewals if each.person != act.person),
        mentioned="" if session.mentioned == act.person else session.mentioned,
        subject=Subject(),
    )
    gone = Step(left, (PersonChanged(act.person, "forgotten"),))
    if session.current != act.person:
        return gone
    own = turn_to(left, SELF)
    return gone.then(own if own.events else Step(left.changed(current=SELF)))


def hand_over(session: Session, context: Context, act: HandOver) -> Step:
    """Take all that was told of one person for somebody else's, and go on with their estimate."""
    told = session.state(ESTIMATE, act.person)
    if told is None or not told.answers or is_one_too_many(session, act.owner):
        return switch_person(session, context, SwitchPerson(person=act.owner))
    left = session.changed(
        forms=tuple(state for state in session.forms if state.whose != act.person),
        people=tuple(each for each in session.people if each != act.person),
        subject=Subject(),
        mentioned=act.owner,
    )
    known = left.state(ESTIMATE, act.owner)
    facts = {**(known.answers if known is not None else {}), **told.answers}
    if SPOUSE in {kind_of(act.owner), kind_of(act.person)}:
        # Where a spouse is from was told of the other one of the couple.
        facts = {slot: value for slot, value in facts.items() if slot not in OF_A_MARRIAGE}
    return begin_with_person(left, context, act.owner, facts, "moved")


def name_person(session: Session, context: Context, act: NamePerson) -> Step:
    """Know somebody by their name who was known by what they do."""
    return Step(session.renamed(act.person, act.name), (PersonChanged(act.name, "named", act.person),))


def note_renewal(session: Session, context: Context, act: TellRenewal) -> Step:
    """Keep when somebody's permit ends."""
    if is_one_too_many(session, act.person):
        return too_many(session, act.person)
    return Step(session.with_renewal(act.person, act.until), (RenewalTold(act.person, act.until),))


def turn_to(session: Session, person: str) -> Step:
    """Go on with the estimate of a person of whom something is known, without showing how it stands."""
    known = session.state(ESTIMATE, person)
    if known is None or not known.answers or person == session.current:
        return Step(session)
    left = leave_person(session).changed(current=person)
    kept = left.with_state(known) if known.status == "finished" else left.with_state(known, "open")
    return Step(kept.changed(interruptions=0), (PersonChanged(person, "again"),))


def show_other(session: Session, context: Context) -> Step:
    """Go on with the next other person that is known of."""
    others = [person for person in session.people if person != session.current and session.state(ESTIMATE, person)]
    if not others:
        return Step(session, (Line("talk.stale_option", did=("unread",)),))
    waiting = [person for person in others if (state := session.state(ESTIMATE, person)) and state.status != "finished"]
    return switch_person(session, context, SwitchPerson(person=(waiting or others)[0]))
