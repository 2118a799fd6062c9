"""What follows from a total that is only told: what more years of insurance make of it, or how the rest may be got."""

from collections.abc import Iterator

from bot.dialogue.context import Context
from bot.dialogue.events.computed import TotalTold
from bot.dialogue.replies.said import Said
from bot.messages import Reply
from bot.session import Session
from flows.items.age import age_points, full_until

# Who lacks more than so many years of insurance give does not only wait.
MOST_YEARS = 5


def reckoned(session: Session, context: Context, event: TotalTold) -> Said:
    """Say it, and how the assistant would reckon it in full."""
    policy = context.content.policy.on(context.today)
    total = event.total or policy.standard.points - event.short
    lines = _with_years(context, total, event) if event.years else _as_it_is(context, total)
    start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    return Said(replies=(Reply("\n".join([*lines, context.say("talk.own_total.in_full")]), start),), did=("answer",))


def _with_years(context: Context, total: int, event: TotalTold) -> Iterator[str]:
    """Add the years, less what age takes where the age is known; where it is not, say what it may take."""
    policy = context.content.policy.on(context.today)
    gain, rule, age = event.years * policy.si_years.points.a_year, policy.age, event.age
    lost = 0 if age is None else age_points(rule, age) - age_points(rule, age + event.years)
    then, standard = total + gain - lost, policy.standard.points
    verdict = context.say(
        "talk.own_total.enough" if then >= standard else "talk.own_total.short",
        short=standard - then,
        standard=standard,
    )
    values = {"total": total, "years": event.years, "gain": gain, "lost": lost, "then": then, "verdict": verdict}
    yield context.say("talk.own_total.years_and_age" if lost else "talk.own_total.years", **values)
    if age is None:
        yield context.say("talk.own_total.age_open", full_until=full_until(rule), yearly=rule.points.a_year_younger)


def _as_it_is(context: Context, total: int) -> Iterator[str]:
    """Say how far it is from the standard, in years of insurance, and what else gives points."""
    policy = context.content.policy.on(context.today)
    short = policy.standard.points - total
    if short <= 0:
        yield context.say("talk.own_total.reached", total=total, standard=policy.standard.points)
        return
    a_year = policy.si_years.points.a_year
    needed = -(-short // a_year)
    key = "talk.own_total.missing" if needed <= MOST_YEARS else "talk.own_total.far"
    yield context.say(key, short=short, standard=policy.standard.points, a_year=a_year, needed=needed)
    tier = next(each for each in policy.si_base.tiers if each.multiple == "1x")
    yield context.say(
        "talk.own_total.ways",
        window=tier.window, months=tier.months, base=tier.points, spouse=policy.spouse.points.a_year,
    )  # fmt: skip
