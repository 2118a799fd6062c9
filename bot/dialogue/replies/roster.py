"""Everybody who was told of in one table, with a file to take away."""

from bot.dialogue.context import Context
from bot.dialogue.events.told import RosterShown
from bot.dialogue.replies.people import name_on_card, next_person
from bot.dialogue.replies.said import Said
from bot.messages import Attachment, Reply
from bot.session import ESTIMATE, Session
from bot.wording.roster import MEDIA_TYPE, Row, explain_roster, roster_card, roster_csv
from flows.ahead.prospect import prospect
from flows.forms.form import open_fields
from flows.points.estimation import likely_profile
from flows.profile import ProfileError
from flows.understanding.people.persons import SELF

# So many are shown; each costs a few milliseconds.
MOST = 50
FILE = "jifen-roster.csv"


def shown(session: Session, context: Context, event: RosterShown) -> Said:
    """Show the table; without anybody else, say how to tell of them."""
    if context.in_group:
        return Said(replies=(Reply(context.say("talk.only_private"), private_link=True),), did=("answer",))
    people = [person for person in session.people if _is_known(session, person)]
    if all(person == SELF for person in people):
        return Said(replies=(Reply(context.say("roster.none")),), did=("answer",))
    texts = context.content.texts
    rows = [_row(session, context, person) for person in people[:MOST]]
    standard = context.content.policy.on(context.today).standard.points
    card = roster_card(rows, standard, max(0, len(people) - MOST), MOST, texts)
    file = Attachment(FILE, MEDIA_TYPE, roster_csv(rows, texts))
    reply = Reply(explain_roster(card, texts), next_person(session, context), file, card=card)
    return Said(replies=(reply,), did=("result", "answer"))


def _is_known(session: Session, person: str) -> bool:
    state = session.state(ESTIMATE, person)
    return (state is not None and bool(state.answers)) or bool(session.renewal_of(person))


def _row(session: Session, context: Context, person: str) -> Row:
    form = context.content.forms[ESTIMATE]
    state = session.state(ESTIMATE, person)
    answers = state.answers if state is not None else {}
    names = tuple(field.name for field in open_fields(form, state)) if state is not None else ()
    name, renewal = name_on_card(context, person), session.renewal_of(person)
    try:
        found = prospect(likely_profile(answers, context.today), context.content.policy, context.today)
    except ProfileError:
        return Row(name, None, names, renewal)
    return Row(name, found, names, renewal)
