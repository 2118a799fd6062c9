"""One reply out of what happened: what was noted, answers, what-if, then the result or the open question, once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.dialogue import computed_events, contact_events, reminder_events
from bot.dialogue import events as happened
from bot.dialogue.asked_about import is_about
from bot.dialogue.context import Context
from bot.dialogue.events import Event
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
MISSED = (happened.AnswerImpossible, happened.AnswerMissed, happened.Contradicted)

RENDERERS: dict[type[Event], Callable[[Session, Context, Any], Said]] = {
    happened.AnswerImpossible: unread.impossible,
    happened.AnswerKept: facts.kept,
    happened.AnswerMissed: unread.missed,
    happened.BotWanted: desk.bot_wanted,
    happened.ChangeOffered: facts.change_offered,
    happened.ClaimSetRight: claims.set_right,
    contact_events.ContactAsked: contacts.asked,
    contact_events.ContactChanged: contacts.changed,
    contact_events.ContactNoticed: contacts.noticed,
    contact_events.ContactSaved: contacts.saved,
    contact_events.ContactUnread: contacts.unread,
    happened.Contradicted: sentences.contradicted,
    happened.DataShown: kept.data_shown,
    computed_events.DaysCounted: deadline.counted,
    computed_events.LatestDayAsked: deadline.latest_day,
    computed_events.StartUnclear: deadline.unclear,
    happened.Did: sentences.nothing,
    happened.EntriesSuggested: entries.suggested,
    happened.EntryAnswered: entries.answered,
    happened.EntryAskedOn: asked_on.asked_on,
    computed_events.EstimateRecounted: recounted.recounted,
    computed_events.EstimateViewed: views.viewed,
    happened.FactsHeard: facts.heard,
    happened.FactsNoted: facts.noted,
    happened.Forgotten: kept.forgotten,
    happened.FormFinished: sentences.finished,
    computed_events.GateSupposed: eligibility.supposed,
    happened.Line: sentences.line,
    happened.OptionsTicked: sentences.ticked,
    computed_events.OtherRules: other_rules.under,
    happened.OutsideSubject: entries.outside,
    computed_events.PeopleCompared: people.compared,
    happened.AgeLeftOut: facts.age_left_out,
    happened.PersonChanged: people.person_changed,
    happened.PersonWanted: desk.person_wanted,
    happened.PrivacyAsked: desk.privacy_asked,
    reminder_events.RemindersDropped: reminding.dropped,
    reminder_events.RemindersKept: reminding.kept,
    reminder_events.RemindersProposed: reminding.proposed,
    reminder_events.RemindersShown: reminding.shown,
    reminder_events.ReminderUnclear: reminding.unclear,
    happened.RenewalTold: people.renewal_told,
    happened.RosterShown: roster.shown,
    happened.FeedbackGiven: sentences.nothing,
    happened.QuestionKept: sentences.nothing,
    happened.QuestionUnknown: entries.unknown,
    happened.Sentence: sentences.sentence,
    computed_events.TotalTold: own_total.reckoned,
    happened.Unserved: sentences.unserved,
    computed_events.SumChecked: points_summed.checked,
    computed_events.ValueAsked: sentences.value,
    computed_events.WhatIf: what_if.what_if,
    happened.WhyAsked: sentences.why,
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
        happened.EntryAnswered,
        happened.EntryAskedOn,
        computed_events.ValueAsked,
        happened.EntriesSuggested,
        computed_events.SumChecked,
    )
    forms = (happened.FactsNoted, happened.FactsHeard, happened.Line, happened.WhyAsked, happened.Did)
    answered = [each for each in events if isinstance(each, answers) and not getattr(each, "whole", False)]
    answered = [each for each in answered if not is_about(each, field)]
    return bool(answered) and not any(isinstance(each, forms) for each in events)


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
