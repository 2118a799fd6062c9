"""What facts told after a result change, item by item."""

from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.events.computed import EstimateRecounted
from bot.dialogue.events.told import FactsNoted
from bot.dialogue.replies.estimate import Computed, beside, besides, estimate_card, ways_on
from bot.dialogue.replies.facts import noted
from bot.dialogue.replies.people import marked, next_person
from bot.dialogue.replies.said import Said
from bot.messages import Reply
from bot.session import Session
from bot.wording.difference import explain_told
from flows.points.difference import compare


def recounted(session: Session, context: Context, event: EstimateRecounted) -> Said:
    """Say what was noted and what it changes; where a question is called for, before that question."""
    before, after = (Computed(context, each) for each in (event.before, event.after))
    change = explain_told(compare(before.result, after.result), after.profile, after.rules, context.content.texts)
    said = noted(session, context, FactsNoted(event.after.whose, event.before.answers, event.told, event.after.answers))
    lines = (marked(context, event.before, "mark"), said.lead, change, besides(after, session, event.after))
    text = "\n".join(line for line in lines if line)
    if session.form is not None:
        return Said(text, did=("result",))
    options = (*ways_on(after, event.after, "result"), *next_person(session, context))
    card = estimate_card(after, event.after, beside(after, session, event.after))
    card = None if card is None or context.in_group else replace(card, lead=text)
    return Said(replies=(Reply(text, options, card=card),), did=("result",))
