"""Beside an answer about school: the clock of the child that was spoken of."""

from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.replies.estimate import Computed
from bot.session import ESTIMATE, Session
from bot.wording.school import PointsThen, day_of, explain_clock
from flows.ahead.projection import on_later_day
from flows.ahead.reaching import reached_by_waiting
from flows.days.school_year import SchoolStep, school_step
from flows.named_entries import NamedEntry
from flows.points.points import estimate
from flows.policy import NotCovered
from flows.profile import ProfileError
from language.spelling import plain

# The entries that a child's year makes a difference to.
ABOUT_SCHOOL = frozenset(
    {
        NamedEntry.WHEN_TO_START_FOR_SCHOOL,
        NamedEntry.SCHOOL_ENROLMENT,
        NamedEntry.ZHONGKAO,
        NamedEntry.GAOKAO,
        NamedEntry.EXPEDITE,
    }
)
# From this month on it is surely over for the year: registration is in spring, the examinations are in June.
_OVER_FROM = {"primary": 9, "middle": 9, "high": 7, "college": 7}


def clock(session: Session, context: Context, entry: str, question: str) -> str:
    """Return the clock of the step at school that `question` names; "" where it names none or is of something else."""
    step = school_step(plain(question), context.today) if entry in ABOUT_SCHOOL and question else None
    if step is None:
        return ""
    over = step.year == context.today.year and context.today.month >= _OVER_FROM[step.stage]
    if over:
        step = replace(step, year=step.year + 1)
    texts, standard = context.content.texts, context.content.policy.on(context.today).standard.points
    points = None if context.in_group else _points(session, context, step)
    opening = context.say("school.over", year=step.year - 1, next=step.year) if over else ""
    return explain_clock(step, context.today, points, standard, texts, opening)


def _points(session: Session, context: Context, step: SchoolStep) -> PointsThen | None:
    """Compute the points of the person talked about now and when the step is taken; None where nothing is known."""
    state, day = session.state(ESTIMATE, session.current), day_of(step)
    if state is None or not state.answers or day is None or day < context.today:
        return None
    try:
        computed = Computed(context, state)
        later = on_later_day(computed.profile, computed.rules, context.today, day)
        then = estimate(later, computed.policy.expected_on(day), day)
    except (ProfileError, NotCovered):
        return None
    if not computed.known:
        return None
    now, standard = computed.result.total, then.standard
    reached = reached_by_waiting(computed.profile, computed.policy, context.today) if now < standard else None
    return PointsThen(now, then.total, standard, reached.day if reached else None, then.if_listed)
