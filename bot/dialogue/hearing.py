"""The dialogue acts of an incoming message: a press, a command, or what its text means beside what is open."""

import re

from bot.dialogue.changes.commands import TEXT_LIMIT
from bot.dialogue.changes.counting_from import starts_of
from bot.dialogue.context import Context
from bot.dialogue.hearing_contact import contact_acts
from bot.dialogue.question_choice import open_question
from bot.session import ESTIMATE, Session
from flows.forms.fields import Field
from flows.forms.form import as_asked, asked_again
from flows.reading.manner.swearing import without_swearing
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, Unserved
from flows.understanding.acts.steered import Choose, ChooseSeveral, Closed, Command, Nothing, OpenForm
from flows.understanding.expectation import Expectation, Offer, Topic, Waited
from flows.understanding.people.persons import Roster
from language import lazy

# Whoever swears over what nothing answers shows a mood.
_ANGRY = Closed(name="mood_bad")
COMMAND = lazy.compile(r"^/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$", re.IGNORECASE | re.DOTALL)
# Words that are commands: which one, and what would stand behind it.
ONE_WORD_COMMANDS = {
    "english": Command(name="help", rest="en"),
    "help": Command(name="help"),
    "forget": Command(name="forget"),
    "mydata": Command(name="mydata"),
    "reminders": Command(name="reminders"),
    "cancel": Command(name="cancel"),
    "estimate": OpenForm(form="estimate"),
}
# The option that agrees to a reminder, and the one that does not.
ASKS_CONSENT, NO_REMINDER = "remind:yes:", "remind:no"
# A yes and a no to going on here with what is known on another channel.
BROUGHT = {"carry_yes": "carry:yes", "carry_no": "carry:no"}
# Commands behind which facts may stand.
TELLING = ("estimate", "eligibility")


def hear(session: Session, context: Context) -> tuple[Act, ...]:
    """Return what the person does with this message, in order; one act at least."""
    if context.incoming.option is not None:
        return (Choose(value=context.incoming.option),)
    if context.incoming.options:
        return (ChooseSeveral(values=context.incoming.options),)
    if not context.text and context.incoming.handover:
        return (Command(name="start"),)
    if not context.text or len(context.text) > TEXT_LIMIT:
        key = "talk.too_long" if context.text else "talk.empty"
        return (Nothing(key=key, length=len(context.text)),)
    match = COMMAND.match(context.text)
    if match is not None:
        return _command(session, context, match[1].lower(), (match[2] or "").strip())
    about_contact = contact_acts(session, context, lambda text: understood(session, context, text))
    return about_contact or _in_words(session, context)


def _in_words(session: Session, context: Context) -> tuple[Act, ...]:
    word = _one_word(session, context)
    return (word,) if word is not None else understood(session, context, context.text)


def _one_word(session: Session, context: Context) -> Act | None:
    """Return what one word means: a yes or a no where it was asked whether to go on here, or a command."""
    asked = any(each.value in BROUGHT.values() for each in session.offered)
    said = context.meant(BROUGHT) if asked else None
    if said is not None:
        return Choose(value=BROUGHT[said])
    word = context.meant(ONE_WORD_COMMANDS)
    return _of_word(session, word) if word is not None else None


def _of_word(session: Session, word: str) -> Act:
    return Choose(value=NO_REMINDER) if word == "cancel" and _about_a_reminder(session) else ONE_WORD_COMMANDS[word]


def _about_a_reminder(session: Session) -> bool:
    """Whether it was just asked if a reminder is to be kept, or of which day; a form that waits is not meant then."""
    return bool(session.reminding) or any(each.value.startswith(ASKS_CONSENT) for each in session.offered)


def understood(session: Session, context: Context, text: str) -> tuple[Act, ...]:
    """Return the acts of a text; swearing counts for nothing beside something that is said and answered."""
    civil = without_swearing(text) or text
    content = context.content
    found = content.understanding.acts(civil, expectation(session, context), content.matcher.match)
    return (_ANGRY,) if civil != text and all(map(_unanswered, found)) else found


def _unanswered(act: Act) -> bool:
    """Whether an act is a question that nothing answers."""
    return isinstance(act, Unserved) or (isinstance(act, Ask) and act.match.kind not in {"answer", "flow"})


def _command(session: Session, context: Context, name: str, rest: str) -> tuple[Act, ...]:
    command = Command(name=name, rest=rest)
    if name not in TELLING or not rest:
        return (command,)
    told = understood(session, context, rest)
    return (command, *(act for act in told if not isinstance(act, Closed)))


def expectation(session: Session, context: Context) -> Expectation:
    """Return what the talk leads one to expect of the next message."""
    session = _as_asked(session, context)
    state = session.form
    estimate = session.state(ESTIMATE, session.current)
    everyone = {person: _known(session, person) for person in session.people}
    counted = session.counted
    return Expectation(
        today=context.today,
        state=state,
        field=open_question(context, state) if state is not None else None,
        known=everyone.get(session.current, {}),
        everyone=everyone,
        starts=starts_of(session),
        skipped=_skipped(session, context),
        shown=estimate is not None and estimate.status == "finished",
        roster=Roster(session.people, session.current, session.mentioned),
        offered=tuple(Offer(each.label, each.value, each.letter, not each.by_word) for each in session.offered),
        topic=_topic(session),
        waited=Waited(**counted.model_dump()) if counted is not None else None,
        reminding=session.reminding,
    )


def _topic(session: Session) -> Topic:
    said = session.subject
    return Topic(said.entry, said.question, said.slot, said.supposed, said.answered, said.closed, said.just)


def _as_asked(session: Session, context: Context) -> Session:
    """Return the session without the answer that is asked for again, so that a new one is read as the first was."""
    state = session.form
    if state is None or asked_again(context.content.forms[state.form], state) is None:
        return session
    return session.with_state(as_asked(context.content.forms[state.form], state))


def _known(session: Session, person: str) -> dict[str, object]:
    return {slot: value for state in session.of_person(person) for slot, value in state.answers.items()}


def _skipped(session: Session, context: Context) -> tuple[Field, ...]:
    """Return the questions of the person talked about that were left unanswered, the latest last."""
    states = session.of_person(session.current)
    return tuple(context.content.forms[state.form].field(name) for state in states for name in state.skipped)
