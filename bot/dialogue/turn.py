"""A turn: (session, message) to the session after it and the replies. Pure.

What a message means is understood once (`hearing`), each act of it changes the session (`policy`), and what happened is
put into words in one place (`compose`). Every act is served, not the first that fits.
"""

from dataclasses import replace

from bot.dialogue.changes.counting_from import with_start
from bot.dialogue.changes.forms import advance
from bot.dialogue.changes.informing import inform_all
from bot.dialogue.changes.step import Step
from bot.dialogue.compose import compose
from bot.dialogue.contact_waiting import discreet_events, reminded
from bot.dialogue.context import Context
from bot.dialogue.events.answered import AnswerMissed
from bot.dialogue.events.asked import QuestionUnknown
from bot.dialogue.events.event import Event, Line
from bot.dialogue.events.told import FactsHeard, FactsNoted
from bot.dialogue.hearing import hear
from bot.dialogue.outcome import Outcome
from bot.dialogue.policy import change, in_order
from bot.dialogue.rephrasing import with_rephrasing
from bot.dialogue.tallying import tallied
from bot.dialogue.welcome import welcomed_back
from bot.session import Session
from flows.forms.form import dated
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskStanding
from flows.understanding.acts.told import Inform
from flows.understanding.people.persons import SELF, Roster, kind_of
from language.spelling import plain


def take_turn(session: Session, context: Context) -> Outcome:
    """Decide what one message leads to. Raises nothing: every text has an outcome."""
    found = hear(session, context)
    # A day that was asked for is heard in the very next message or not at all.
    begun = _begun(_mentioning(session, context, found))
    step = _changed(begun, context, in_order(found, session.current))
    step = Step(step.session, _read_back(step), step.forget)
    step = step.then(advance(step.session, context))
    events = discreet_events(step.events, context)
    outcome = compose(_counted(session, step), context, events)
    outcome = reminded(session, context, outcome, events)
    kept = with_rephrasing(session, context, _dated(outcome, context, forget=step.forget))
    return tallied(session, context, welcomed_back(session, context, kept))


def _changed(session: Session, context: Context, found: list[Act]) -> Step:
    """Carry out every act; facts of several people are taken together, and how one stands is said once."""
    informs = [act for act in found if isinstance(act, Inform)]
    step = Step(session)
    done = False
    for act in found:
        if isinstance(act, Inform) and len(informs) > 1:
            if not done:
                step = step.then(inform_all(step.session, context, informs))
                for each in informs:
                    step = with_start(step, context, each.person, each.since, settled=each.settled)
            done = True
        elif isinstance(act, AskStanding) and _says_standing(step, context):
            step = step.then(Step(step.session.changed(interruptions=0)))
        else:
            step = step.then(change(step.session, context, act))
    return step


def _read_back(step: Step) -> tuple[Event, ...]:
    """Read back, rather than note one by one, the facts told in the message that opened their form."""
    state = step.session.form
    begun = [event for event in step.events if isinstance(event, Line) and event.key == "form.begin"]
    own = [each for each in step.events if isinstance(each, FactsNoted) and state and each.person == state.whose]
    if not begun or not own or state is None:
        return step.events
    kept = [event for event in step.events if event not in begun and event not in own]
    return (*kept, FactsHeard(state))


def _says_standing(step: Step, context: Context) -> bool:
    """Whether what was told opened an estimate, whose question or result says how it stands."""
    told = any(isinstance(event, FactsHeard | FactsNoted) for event in step.events)
    return told or (context.in_group and step.session.form is not None)


def _mentioning(session: Session, context: Context, found: tuple[Act, ...]) -> Session:
    """Remember who was named last, so that the next pronoun means them."""
    if context.incoming.option is not None:
        return session
    named = [act.person for act in found if isinstance(act, Inform) and act.person != SELF]
    if not named:
        roster = Roster(session.people, session.current, session.mentioned)
        mentions = context.content.understanding.tools.people.mentions(plain(context.text), roster)
        named = [
            roster.of_spouse(each.key)
            for each in mentions
            if each.key != SELF and (each.asked or kind_of(each.key) in {"other", "spouse"})
        ]
    return session.changed(mentioned=named[-1]) if named else session


def _begun(session: Session) -> Session:
    """Return the session without what counts for the very next message only."""
    subject = session.subject
    subject = subject.model_copy(update={"just": False}) if subject.just else subject
    return session.changed(reminding="", subject=subject)


def _counted(before: Session, step: Step) -> Session:
    """Count how many messages in a row were not understood; one that was sets the count back."""
    missed: tuple[type[Event], ...] = (AnswerMissed, QuestionUnknown)
    session = step.session
    if session.unanswered > before.unanswered or any(isinstance(event, missed) for event in step.events):
        return session
    return session.changed(unanswered=0)


def _dated(outcome: Outcome, context: Context, *, forget: bool) -> Outcome:
    """Note on which day the answers were told that this message brought."""
    told = outcome.session.forms
    states = tuple(dated(state, context.today) for state in told)
    changed = any(state is not before for state, before in zip(states, told, strict=True))
    session = outcome.session.changed(forms=states) if changed else outcome.session
    return outcome if session is outcome.session and not forget else replace(outcome, session=session, forget=forget)
