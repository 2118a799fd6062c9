"""One reply out of what happened: what was noted, answers, what-if, then the result or the open question, once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.dialogue.asked_about import is_about
from bot.dialogue.context import Context
from bot.dialogue.events import answered, asked, computed, contact, reminder, told
from bot.dialogue.events import event as plain
from bot.dialogue.events.event import Event
from bot.dialogue.outcome import Outcome, with_offered
from bot.dialogue.question_choice import open_question
from bot.dialogue.replies import (
    asked_on,
    claims,
    contacts,
    deadline,
    desk,
    eligibility,
    entries,
    facts,
    kept,
    other_rules,
    own_total,
    people,
    points_summed,
    recounted,
    reminding,
    roster,
    sentences,
    unread,
    views,
    what_if,
)
from bot.dialogue.replies.question import beside_question, led, put
from bot.dialogue.replies.said import Said
from bot.dialogue.turn_record import recorded, what_was_done, with_answered
from bot.messages import Option, Reply
from bot.session import Session
from flows.forms.fields import Field

# After so many answers beside it, an open question is not asked again until somebody comes back to it.
RESTS_AFTER = 2

# The open question was answered with something that was not taken.
MISSED = (answered.AnswerImpossible, answered.AnswerMissed, told.Contradicted)

RENDERERS: dict[type[Event], Callable[[Session, Context, Any], Said]] = {
    answered.AnswerImpossible: unread.impossible,
    answered.AnswerKept: facts.kept,
    answered.AnswerMissed: unread.missed,
    asked.BotWanted: desk.bot_wanted,
    told.ChangeOffered: facts.change_offered,
    asked.ClaimSetRight: claims.set_right,
    contact.ContactAsked: contacts.asked,
    contact.ContactChanged: contacts.changed,
    contact.ContactNoticed: contacts.noticed,
    contact.ContactSaved: contacts.saved,
    contact.ContactUnread: contacts.unread,
    told.Contradicted: sentences.contradicted,
    told.DataShown: kept.data_shown,
    computed.DaysCounted: deadline.counted,
    computed.LatestDayAsked: deadline.latest_day,
    computed.StartUnclear: deadline.unclear,
    plain.Did: sentences.nothing,
    asked.EntriesSuggested: entries.suggested,
    asked.EntryAnswered: entries.answered,
    asked.EntryAskedOn: asked_on.asked_on,
    computed.EstimateRecounted: recounted.recounted,
    computed.EstimateViewed: views.viewed,
    told.FactsHeard: facts.heard,
    told.FactsNoted: facts.noted,
    told.Forgotten: kept.forgotten,
    answered.FormFinished: sentences.finished,
    computed.GateSupposed: eligibility.supposed,
    plain.Line: sentences.line,
    answered.OptionsTicked: sentences.ticked,
    computed.OtherRules: other_rules.under,
    asked.OutsideSubject: entries.outside,
    computed.PeopleCompared: people.compared,
    told.AgeLeftOut: facts.age_left_out,
    told.PersonChanged: people.person_changed,
    asked.PersonWanted: desk.person_wanted,
    asked.PrivacyAsked: desk.privacy_asked,
    reminder.RemindersDropped: reminding.dropped,
    reminder.RemindersKept: reminding.kept,
    reminder.RemindersProposed: reminding.proposed,
    reminder.RemindersShown: reminding.shown,
    reminder.ReminderUnclear: reminding.unclear,
    told.RenewalTold: people.renewal_told,
    told.RosterShown: roster.shown,
    asked.FeedbackGiven: sentences.nothing,
    asked.QuestionKept: sentences.nothing,
    asked.QuestionUnknown: entries.unknown,
    plain.Sentence: sentences.sentence,
    computed.TotalTold: own_total.reckoned,
    asked.Unserved: sentences.unserved,
    computed.SumChecked: points_summed.checked,
    computed.ValueAsked: sentences.value,
    computed.WhatIf: what_if.what_if,
    answered.WhyAsked: sentences.why,
}


def compose(session: Session, context: Context, events: Sequence[Event]) -> Outcome:
    """Put what happened into one outcome."""
    said = [RENDERERS[type(event)](session, context, event) for event in events]
    session = with_answered(_counting_interruptions(session, context, events), events)
    replies, asking = _with_open_question(session, context, events, said)
    if not replies and context.in_group and events:
        # What was told is not said back where others read along; but nobody who speaks to it is left without a word.
        replies = [Reply(context.say("talk.only_private"), private_link=True)]
    outcome = Outcome(session, tuple(replies), did=what_was_done(events, said, asking), asking=asking)
    return with_offered(recorded(outcome, context, events, said))


def _with_open_question(
    session: Session, context: Context, events: Sequence[Event], said: Sequence[Said]
) -> tuple[list[Reply], str]:
    """Return the replies, with the open question at the end where one is put, and the name of its field."""
    replies, lead = _replies(said)
    beside = tuple(option for each in said for option in each.beside)
    asking, closing = _closing(session, context, lead, beside, all(each.asks for each in said))
    if closing is None:
        return ([*replies, Reply(lead)] if lead else replies), asking
    closing = led(closing, lead, missed=any(isinstance(event, MISSED) for event in events))
    return list(_with_question(context, replies, closing, asked=bool(asking))), asking


def _replies(said: Sequence[Said]) -> tuple[list[Reply], str]:
    """Gather the replies, what leads to each before it; what leads to nothing yet is said with the question."""
    replies: list[Reply] = []
    leads: list[str] = []
    for each in said:
        leads += [each.lead] if each.lead else []
        if each.replies:
            replies += [Reply("\n".join(leads))] if leads else []
            replies += each.replies
            leads = []
    return replies, "\n".join(leads)


def _counting_interruptions(session: Session, context: Context, events: Sequence[Event]) -> Session:
    """Count the turns in a row that only answered questions beside an open form."""
    if session.form is None:
        return session.changed(interruptions=0)
    interrupted = _interrupts(events, open_question(context, session.form))
    return session.changed(interruptions=session.interruptions + interrupted)


def _interrupts(events: Sequence[Event], field: Field | None) -> bool:
    """Whether the turn answered a question, not about `field` that is open, and did nothing about the form."""
    answers = (
        asked.EntryAnswered,
        asked.EntryAskedOn,
        computed.ValueAsked,
        asked.EntriesSuggested,
        computed.SumChecked,
    )
    forms = (told.FactsNoted, told.FactsHeard, plain.Line, answered.WhyAsked, plain.Did)
    questions = [each for each in events if isinstance(each, answers) and not getattr(each, "whole", False)]
    others = [each for each in questions if not is_about(each, field)]
    return bool(others) and not any(isinstance(each, forms) for each in events)


def _closing(
    session: Session, context: Context, lead: str, beside: tuple[Option, ...], asks: bool
) -> tuple[str, Reply | None]:
    """Put the open question, with what leads to it; one that rests is only named."""
    state = session.form
    field = open_question(context, state) if state is not None and asks else None
    if state is None or field is None:
        return "", None
    if session.interruptions >= RESTS_AFTER:
        resting = context.say("form.resting", title=context.content.forms[state.form].title)
        ways = (context.option("form.button.resume", "steer:go_on"), context.option("form.cancel", "steer:cancel"))
        return "", Reply("\n".join(each for each in (lead, resting) if each), ways)
    question = put(context, state, field, lead)
    if beside and not context.in_group:
        question = replace(question, options=(*question.options, *beside))
    return field.field, question


def _with_question(context: Context, replies: Sequence[Reply], question: Reply, *, asked: bool) -> Iterator[Reply]:
    """Set the question below the replies; its numbers stay its own."""
    if asked:
        yield from beside_question(context, tuple(replies), question)
        return
    yield from replies[:-1]
    if replies:
        last = replies[-1]
        text = f"{last.text}\n\n{question.text}"
        question = replace(last, text=text, options=(*last.options, *question.options))
    yield question
