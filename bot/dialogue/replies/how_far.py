"""What is asked of working days beside their end: how many are over, and if a day that is named is the end."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.dialogue.context import Context
from bot.dialogue.events.computed import DaysCounted
from bot.wording.deadline import say_day
from flows.days.deadline import Deadline
from flows.days.needed_by import coming_after
from flows.days.working_days import days_between

ONE_DAY = timedelta(days=1)


def explain_how_far(result: Deadline, event: DaysCounted, context: Context) -> Iterator[str]:
    """Give the lines that answer what is asked of the days beside their end."""
    if event.guessed is not None:
        yield _of_the_guess(result, coming_after(event.guessed, event.start), context)
    if event.how_far:
        yield from _how_far(result, context)


def _of_the_guess(result: Deadline, guessed: date, context: Context) -> str:
    possible = result.due <= guessed <= result.last
    key = "wrong" if not possible else "right" if result.certain else "open"
    return context.say(f"deadline.guess.{key}", day=say_day(guessed, context.content.texts))


def _how_far(result: Deadline, context: Context) -> Iterator[str]:
    """Say how many days are over, where each of them is known to be worked or not, and none is still to begin."""
    calendar, today = context.content.calendar, context.today
    days = list(days_between(result.start + ONE_DAY, today))
    if today < result.start or any(day.year not in calendar.announced for day in days):
        return
    over = sum(map(calendar.is_working, days))
    day = say_day(today, context.content.texts)
    key = "over" if over > result.days else "left"
    yield context.say(f"deadline.how_far.{key}", today=day, over=over, left=result.days - over)
