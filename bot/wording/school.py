"""A child's school clock: what the step asks for, when to begin, and whether a person's points will be enough then."""

from dataclasses import dataclass
from datetime import date

from bot.texts import Texts
from flows.days.months import add_months
from flows.days.school_year import SchoolStep

# By which day of its year a step asks for points or papers. Primary and middle: registration is in about April. High:
# the day of 2022 (7 May); later days were not found, and the words say so. College: no day is known.
BY = {"primary": (4, 1), "middle": (4, 1), "high": (5, 7)}
# Beginning half a year to a year ahead is what the spans of the procedure add up to.
EARLY, LATE = 12, 6
# A first application takes one to three months.
TAKES = 3


@dataclass(frozen=True, slots=True)
class PointsThen:
    """A person's points: now, when the step is taken, and since when they are enough if they are not yet.

    `if_listed` tells that they rest on a skill certificate whose trade must be listed.
    """

    now: int
    then: int
    standard: int
    reached: date | None = None
    if_listed: bool = False


def day_of(step: SchoolStep) -> date | None:
    """Return the day to count back from; None where none is known."""
    return date(step.year, *BY[step.stage]) if step.stage in BY else None


def explain_clock(  # noqa: PLR0913, PLR0917 (what a clock consists of)
    step: SchoolStep, today: date, points: PointsThen | None, standard: int, texts: Texts, opening: str = ""
) -> str:
    """Say what a step at school asks for, when to begin, and how the points stand then.

    Args:
        step: the child's step.
        today: the day to count from.
        points: what is known of the person's points; None when nothing is.
        standard: the points that the rules ask for.
        texts: the words.
        opening: what is said first instead of what the step is taken for; "" for that.

    """
    lines = [opening or texts.say(f"school.clock.{step.stage}", year=step.year, standard=standard)]
    day = day_of(step)
    if day is not None and day >= today:
        lines.append(_begin(day, today, texts))
    if points is None:
        return "\n".join((*lines, texts.say("school.points.unknown")))
    if day is not None and day >= today:
        lines.append(_points(points, day, texts))
    if points.if_listed:
        lines.append(texts.say("school.points.if_listed"))
    return "\n".join(lines)


def _begin(day: date, today: date, texts: Texts) -> str:
    first, last = add_months(day, -EARLY), add_months(day, -LATE)
    key = "ahead" if today < first else "now" if today <= last else "late"
    return texts.say(f"school.begin.{key}", day=_month(day), first=_month(first), last=_month(last))


def _points(points: PointsThen, day: date, texts: Texts) -> str:
    enough_now, enough_then = points.now >= points.standard, points.then >= points.standard
    key = ("enough" if enough_now else "comes") if enough_then else ("falls" if enough_now else "short")
    late = points.reached is None or add_months(points.reached, TAKES) > day
    return texts.say(
        f"school.points.{key}",
        now=points.now,
        then=points.then,
        standard=points.standard,
        missing=points.standard - points.then,
        day=_month(day),
        reached=points.reached or "",
        verdict=texts.say(f"school.points.{'tight' if late else 'in_time'}"),
    )


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02d}"
