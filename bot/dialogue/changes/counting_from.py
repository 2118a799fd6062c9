"""From when the years of insurance run that somebody gave as a start: kept beside the years, and said back."""

from collections.abc import Mapping

from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.event import Line
from bot.session import ESTIMATE, Session

YEARS = "si_years"


def with_start(step: Step, context: Context, person: str, since: Mapping[str, str], *, settled: bool) -> Step:
    """Keep the start whose full years were just taken into somebody's estimate, and ask for breaks not told of.

    Args:
        step: what taking the facts led to.
        context: the message.
        person: whose start it is.
        since: starts by slot, `YYYY-MM` or `YYYY`.
        settled: whether it was said to be without a break, or how long the breaks were.

    """
    start, state = since.get(YEARS), step.session.state(ESTIMATE, person)
    if start is None or state is None or YEARS not in state.answers:
        return step
    years = state.answers[YEARS]
    kept = state.model_copy(update={"started": {**state.started, YEARS: (start, years)}})
    unbroken = years.get("max") if isinstance(years, dict) and not years.get("min") else years
    said = () if settled or context.in_group or not isinstance(unbroken, int) else (_said(start, unbroken),)
    return Step(step.session.with_state(kept), (*step.events, *said), step.forget)


def _said(start: str, years: int) -> Line:
    year, _, month = start.partition("-")
    day = f"{year} 年" + (f" {int(month)} 月" if month else "")
    return Line("form.counted_from", {"start": day, "years": years})


def starts_of(session: Session) -> dict[str, str]:
    """Return by person the start of the insurance whose years still count as they were taken."""
    states = ((person, session.state(ESTIMATE, person)) for person in session.people)
    told = ((person, state, state.started.get(YEARS)) for person, state in states if state is not None)
    return {person: start[0] for person, state, start in told if start and state.answers.get(YEARS) == start[1]}
