"""What was counted by day, summed up for whoever looks after the assistant, and as CSV for a table of their own."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from bot.storage.tables import daily_counts

TOP = 10


@dataclass(frozen=True, slots=True)
class DailyCount:
    """How often something was done on a day: `name` says what, `label` which."""

    day: str
    name: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """The way through one form.

    Attributes:
        started: how often it was opened.
        reached: how often each question was put, the most frequent first; once a time through the form.
        finished: how often it came to its result.
        cancelled: how often somebody left it by word.
        median_questions: the median of questions put before a result; None without one.

    """

    started: int
    reached: tuple[tuple[str, int], ...]
    finished: int
    cancelled: int
    median_questions: float | None

    @property
    def abandoned(self) -> int:
        """How often it was begun and, so far, neither finished nor cancelled."""
        return max(0, self.started - self.finished - self.cancelled)


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of some days.

    Attributes:
        first: the first of the days.
        last: the last.
        messages: how many messages were handled.
        questions: how many questions were `answered`, `suggested` entries for, and `declined`.
        feedback: how often an answer was `helpful` or `not_helpful`, and of several `none_of_these` was meant.
        people: how many people wrote on each day, counted by conversation; days without any are left out.
        unreachable: how many can be sent nothing any more, so that their reminders and news ended.
        forms: the way through each form.
        entries: the entries given most often.

    """

    first: date
    last: date
    messages: int
    questions: Mapping[str, int]
    feedback: Mapping[str, int]
    people: Mapping[str, int]
    unreachable: int
    forms: Mapping[str, Funnel]
    entries: tuple[tuple[str, int], ...]


def daily_rows(connection: Connection, first: date, last: date) -> tuple[DailyCount, ...]:
    """Return what was counted from `first` to `last`, both included, by day and name."""
    column = daily_counts.c
    within = column.day.between(first.isoformat(), last.isoformat())
    rows = connection.execute(select(daily_counts).where(within).order_by(column.day, column.name, column.label))
    return tuple(DailyCount(row.day, row.name, row.label, row[3]) for row in rows)


def last_days(today: date, days: int) -> tuple[date, date]:
    """Return the first and last of so many days, today included."""
    return today - timedelta(days=days - 1), today


def summed(rows: Sequence[DailyCount], first: date, last: date) -> Summary:
    """Sum up what was counted."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    people: Counter[str] = Counter()
    for row in rows:
        counts[row.name][row.label] += row.count
        if row.name == "people":
            people[row.day] += row.count
    forms = sorted({*counts["form_started"], *counts["form_finished"]})
    return Summary(
        first=first,
        last=last,
        messages=counts["messages"].total(),
        questions=counts["questions"],
        feedback=counts["feedback"],
        people=people,
        unreachable=counts["unreachable"].total(),
        forms={form: _funnel(form, counts) for form in forms},
        entries=tuple(counts["entries"].most_common(TOP)),
    )


def as_csv(rows: Sequence[DailyCount]) -> str:
    """Return the counts as CSV, a line a count, with a head."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("day", "name", "label", "count"))
    table.writerows((row.day, row.name, row.label, row.count) for row in rows)
    return out.getvalue()


def _funnel(form: str, counts: Mapping[str, Counter[str]]) -> Funnel:
    lead = f"{form}."
    reached = Counter(
        {key.removeprefix(lead): count for key, count in counts["form_reached"].items() if key.startswith(lead)}
    )
    put = {
        int(key.removeprefix(lead)): count
        for key, count in counts["questions_to_result"].items()
        if key.startswith(lead)
    }
    return Funnel(
        started=counts["form_started"][form],
        reached=tuple(reached.most_common()),
        finished=counts["form_finished"][form],
        cancelled=counts["form_cancelled"][form],
        median_questions=_median(put),
    )


def _median(counted: Mapping[int, int]) -> float | None:
    """Return the median of numbers of which it is known how often each came."""
    total, below = sum(counted.values()), 0
    if not total:
        return None
    middle: list[int] = []
    for number in sorted(counted):
        middle += [number for place in ((total - 1) // 2, total // 2) if below <= place < below + counted[number]]
        below += counted[number]
    return sum(middle) / 2
