"""One reply out of what happened: what was noted, answers, what-if, then the result or the open question, once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from bot.dialogue import contact_events, reminder_events
from bot.dialogue import events as happened
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
    entries,
    facts,
    kept,
    other_rules,
    people,
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
from bot.masking import conceal
from bot.messages import Option, Reply, Unanswered
from bot.reminders.reminder import ReminderChange
from bot.session import Session

# After so many answers beside it, an open question is not asked again until somebody comes back to it.
RESTS_AFTER = 2

# The open question was answered with something that was not taken.
MISSED = (happened.AnswerImpossible, happened.AnswerMissed, happened.Contradicted)

WORDS: dict[type[Event], Callable[[Session, Context, Any], Said]] = {
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
    happened.DaysCounted: deadline.counted,
    happened.LatestDayAsked: deadline.latest_day,
    happened.StartUnclear: deadline.unclear,
    happened.Did: sentences.nothing,
    happened.EntriesSuggested: entries.suggested,
    happened.EntryAnswered: entries.answered,
    happened.EntryAskedOn: asked_on.asked_on,
    happened.EstimateRecounted: recounted.recounted,
    happened.EstimateViewed: views.viewed,
    happened.FactsHeard: facts.heard,
    happened.FactsNoted: facts.noted,
    happened.Forgotten: kept.forgotten,
    happened.FormFinished: sentences.finished,
    happened.Line: sentences.line,
    happened.OptionsTicked: sentences.ticked,
    happened.OtherRules: other_rules.under,
    happened.OutsideSubject: entries.outside,
    happened.PeopleCompared: people.compared,
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
    happened.Unserved: sentences.unserved,
    happened.ValueAsked: sentences.value,
    happened.WhatIf: what_if.what_if,
    happened.WhyAsked: sentences.why,
}


def compose(session: Session, context: Context, events: Sequence[Event]) -> Outcome:
    """Put what happened into one outcome."""
    said = [WORDS[type(event)](session, context, event) for event in events]
    replies, lead = _replies(said)
    interrupted = _interrupts(events)
    count = session.interruptions + 1 if interrupted else session.interruptions
    session = _remembering(session.changed(interruptions=count if session.form is not None else 0), events)
    beside = tuple(option for each in said for option in each.beside)
    asking, closing = _closing(session, context, lead, beside, all(each.asks for each in said))
    if closing is not None:
        closing = led(closing, lead, missed=any(isinstance(event, MISSED) for event in events))
    if closing is None and lead:
        replies = [*replies, Reply(lead)]
    if closing is not None:
        replies = list(_with_question(context, replies, closing, asked=bool(asking)))
    if not replies and context.in_group and events:
        # What was told is not said back where others read along; but nobody who speaks to it is left without a word.
        replies = [Reply(context.say("talk.only_private"), private_link=True)]
    did = dict.fromkeys(name for each in said for name in each.did)
    outcome = Outcome(
        session=session,
        replies=tuple(replies),
        notes=tuple(_notes(context, events)),
        did=(*did, "ask") if asking else tuple(did) or _noted_at_rest(events),
        entries=tuple(_entries(events)),
        asking=asking,
        unserved=sum(isinstance(event, happened.Unserved) for event in events),
        deadline=next((each.deadline for each in said if each.deadline is not None), None),
        contact=next((each.change for each in events if isinstance(each, contact_events.ContactChanged)), None),
        shows_kept=any(isinstance(each, happened.DataShown | happened.Forgotten) for each in events),
        feedback=tuple(each.kind for each in events if isinstance(each, happened.FeedbackGiven)),
        reminders=_reminders(events),
    )
    return with_offered(outcome)


def _noted_at_rest(events: Sequence[Event]) -> tuple[str, ...]:
    """Name what a turn did while the question rests: the form went on with facts, or nothing could be read."""
    if any(isinstance(each, happened.FactsNoted) for each in events):
        return ("flow",)
    return ("unread",) if any(isinstance(each, happened.Unserved) for each in events) else ()


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


def _interrupts(events: Sequence[Event]) -> bool:
    """Whether the turn answered a question and did nothing about the open form."""
    answers = (happened.EntryAnswered, happened.EntryAskedOn, happened.ValueAsked, happened.EntriesSuggested)
    forms = (happened.FactsNoted, happened.FactsHeard, happened.Line, happened.WhyAsked, happened.Did)
    answered = [each for each in events if isinstance(each, answers) and not getattr(each, "whole", False)]
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


def _reminders(events: Sequence[Event]) -> ReminderChange:
    kept = (each.reminders for each in events if isinstance(each, reminder_events.RemindersKept))
    dropped = (each.reminders for each in events if isinstance(each, reminder_events.RemindersDropped))
    return ReminderChange(tuple(chain(*kept)), tuple(chain(*dropped)))


def _notes(context: Context, events: Sequence[Event]) -> Iterator[Unanswered]:
    for event in events:
        if isinstance(event, happened.QuestionKept):
            yield _nameless(context, event.note)
        if isinstance(event, happened.QuestionUnknown):
            near = tuple(each.id for each in event.match.suggestions)
            yield _nameless(context, Unanswered("declined", event.text, near))


def _nameless(context: Context, note: Unanswered) -> Unanswered:
    """Mask what names a person in a question that an editor will read."""
    return replace(note, text=conceal(note.text, context.content.texts))


def _remembering(session: Session, events: Sequence[Event]) -> Session:
    """Remember what the questions of a message were answered with, where every one was."""
    given = tuple(_entries(events))
    if not given or (len(given) == 1 and given[0] in session.subject.answered):
        return session
    missed = any(isinstance(event, happened.Unserved) for event in events)
    return session.changed(subject=session.subject.model_copy(update={"answered": () if missed else given}))


def _entries(events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        if isinstance(event, happened.EntryAnswered | happened.EntryAskedOn | happened.ValueAsked) and event.entry:
            yield event.entry
