"""「9月21日受理的，什么时候出结果」: the day on which twenty working days are over, and what is asked of it next."""

from bot.messages import Attachment, Option, Reply
from bot.session import Counted, Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.parking import set_aside
from bot.turns.question import put, then_question, with_question
from bot.wording.calendar_event import MEDIA_TYPE, deadline_ics
from bot.wording.deadline import Asked, explain_bad_period, explain_deadline
from faq.matcher import FLOW, Match
from flows.days.needed_by import read_needed_by
from flows.days.spoken_dates import handed_in, read_start
from flows.days.waiting import asks_for_the_day, read_change, read_working_days
from flows.deadline import BadPeriod, deadline
from flows.forms.form import FormState, begin
from flows.forms.impossible import impossible_day

WORKING_DAYS = 20
# The same question, of a day and in general: a sentence that names a day asks the first.
THIS_FLOW, IN_GENERAL = f"{FLOW}deadline", "approval-time"
# A rival less likely than this is none.
RIVAL = 0.3
NEXT_STEP = "check-progress"


def answer(session: Session, context: Context, text: str) -> Outcome:
    """Count from the day that `text` names, or ask for one."""
    start = read_start(text, context.today, context.content.calendar)
    if start is not None:
        days = read_working_days(text) or WORKING_DAYS
        return _told(session, context, Counted(start=start, days=days, handed_in=bool(handed_in(text))), text)
    wrong = impossible_day(text)
    lead = "" if wrong is None else context.say(f"form.impossible.{wrong.reason}", **wrong.values)
    form = context.content.forms["deadline"]
    state = begin(form)
    session, waits = set_aside(session, context, form.form)
    said = "\n".join(each for each in (lead, waits) if each)
    return reply_with(session.changed(form=state), put(context, state, form.fields[0], said))


def finish(session: Session, context: Context, state: FormState) -> Outcome:
    """Count from the day given in the form; without one there is nothing to count."""
    start = state.answers.get("start")
    if start is None:
        return reply_with(session, Reply(context.say("talk.cancelled")))
    counted = Counted(start=start, days=WORKING_DAYS, handed_in=bool(handed_in(context.text)))
    return _told(session, context, counted, context.text)


def asked_of_it(session: Session, context: Context) -> Outcome | None:
    """Take 「如果是10月9号呢」, 「元旦前能出来吗」 as about the day told last; None for any other text."""
    known = session.counted
    if known is None:
        return None
    change = read_change(context.text, known.start, context.today, context.content.calendar)
    if change is None:
        return None
    said = handed_in(context.text)
    counted = Counted(
        start=change.start or known.start,
        days=known.days if change.days is None else change.days,
        handed_in=known.handed_in if said is None else said,
    )
    return _told(session, context, counted, context.text, again=True)


def meant(context: Context, match: Match, text: str) -> bool:
    """Whether `text` names a day to count from though the matcher is not sure that it asks to count."""
    first, second = (*match.suggestions, None, None)[:2]
    if first is None or read_start(text, context.today, context.content.calendar) is None:
        return False
    if asks_for_the_day(text) and (match.kind != "answer" or match.id == IN_GENERAL):
        return True
    rival = second.id if second is not None and second.confidence >= RIVAL else IN_GENERAL
    return {first.id, rival} == {THIS_FLOW, IN_GENERAL}


def _told(session: Session, context: Context, counted: Counted, text: str, *, again: bool = False) -> Outcome:
    """Say when the working days are over, with a calendar file while that is to come; an open form goes on."""
    texts, calendar = context.content.texts, context.content.calendar
    try:
        result = deadline(counted.start, counted.days, calendar)
    except BadPeriod as error:
        return with_question(session, context, explain_bad_period(error, texts))
    needed_by = read_needed_by(text, counted.start, context.today, calendar)
    asked = Asked(context.today, needed_by, handed_in=counted.handed_in, again=again)
    said = explain_deadline(result, texts, asked)
    kept = session.changed(counted=counted)
    if asked.days_over(result):
        return then_question(reply_with(kept, Reply(said, _next_step(context))), context)
    event = Attachment("jifen-deadline.ics", MEDIA_TYPE, deadline_ics(result, texts, context.now))
    return then_question(reply_with(kept, Reply(said, attachment=event)), context)


def _next_step(context: Context) -> tuple[Option, ...]:
    entry = context.content.catalogue.entries.get(NEXT_STEP)
    return () if entry is None else (Option(entry.question, f"faq:{NEXT_STEP}"),)
