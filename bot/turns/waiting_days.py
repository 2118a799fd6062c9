"""「9月21日受理的，什么时候出结果」: the day on which twenty working days are over."""

from datetime import date

from bot.messages import Attachment, Reply
from bot.session import Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.question import put, then_question, with_question
from bot.wording.calendar_event import deadline_ics
from bot.wording.deadline import explain_bad_period, explain_deadline
from flows.deadline import BadPeriod, deadline
from flows.form import FormState, begin
from flows.spoken_dates import read_start

WORKING_DAYS = 20


def answer(session: Session, context: Context, text: str) -> Outcome:
    """Count from the day that `text` names, or ask for one."""
    start = read_start(text, context.today, context.content.calendar)
    if start is not None:
        return with_result(session, context, start.isoformat())
    if session.form is not None:
        return with_question(session, context, context.say("deadline.how"))
    form = context.content.forms["deadline"]
    state = begin(form)
    return reply_with(session.changed(form=state), put(context, state, form.fields[0]))


def finish(session: Session, context: Context, state: FormState) -> Outcome:
    """Count from the day given in the form; without one there is nothing to count."""
    start = state.answers.get("start")
    if start is None:
        return reply_with(session, Reply(context.say("talk.cancelled")))
    return with_result(session, context, start)


def with_result(session: Session, context: Context, start: str) -> Outcome:
    """Say when twenty working days after `start` (ISO) are over, with a calendar file; an open form goes on."""
    texts = context.content.texts
    try:
        counted = deadline(date.fromisoformat(start), WORKING_DAYS, context.content.calendar)
    except BadPeriod as error:
        return with_question(session, context, explain_bad_period(error, texts))
    event = Attachment("jifen-deadline.ics", "text/calendar", deadline_ics(counted, texts, context.now))
    reply = Reply(explain_deadline(counted, texts), attachment=event)
    return then_question(reply_with(session, reply), context)
