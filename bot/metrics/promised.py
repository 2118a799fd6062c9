"""What people wait for, looked up when Prometheus asks: talks with the desk, and reminders. Counts alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import CollectorRegistry, Gauge
from sqlalchemy import Connection, func, select

from bot.clock import SHANGHAI
from bot.desk.rows import CLOSED
from bot.reminders.reminder import COUNTED
from bot.storage.tables import daily_counts, desk_talks, reminders

WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Promised:
    """What waits now.

    Attributes:
        talks: open talks by door and state, `waiting` or `taken`.
        silent_since: by door, when the talk that waits longest had its last word; a time to come out of hours.
        reminders: `kept` for a day to come, and `due`, which should have gone out.
        outcomes: how many reminders were ever put out, failed, or were too late to be sent.

    """

    talks: Mapping[tuple[str, str], int]
    silent_since: Mapping[str, datetime]
    reminders: Mapping[str, int]
    outcomes: Mapping[str, int]


def look_up(connection: Connection, now: datetime) -> Promised:
    """Count what waits at a moment."""
    talk, kept, counted = desk_talks.c, reminders.c, daily_counts.c
    by_state = select(talk.door, talk.state, func.count(), func.min(talk.last_at)).where(talk.state != CLOSED)
    rows = connection.execute(by_state.group_by(talk.door, talk.state)).all()
    all_kept, today = select(func.count()).select_from(reminders), now.astimezone(SHANGHAI).date().isoformat()
    due = connection.execute(all_kept.where(kept.send_on <= today)).scalar_one()
    total = connection.execute(all_kept).scalar_one()
    sums = select(counted.label, func.sum(counted.count)).where(counted.name == COUNTED).group_by(counted.label)
    return Promised(
        talks={(door, state): count for door, state, count, _ in rows},
        silent_since={door: datetime.fromisoformat(last) for door, state, _, last in rows if state == WAITING},
        reminders={"kept": total - due, "due": due},
        outcomes={label: int(count) for label, count in connection.execute(sums)},
    )


class PromisedMeters:
    """The gauges of what people wait for; every process shows the same, for they share a database."""

    def __init__(self, registry: CollectorRegistry) -> None:
        """Add them to `registry`."""
        self._talks = Gauge(
            "jifen_desk_talks", "Open talks with the people behind it.", ["door", "state"], registry=registry
        )
        self._silent = Gauge(
            "jifen_desk_waiting_seconds",
            "Since the last word in the talk that waits longest for somebody.",
            ["door"],
            registry=registry,
        )
        self._reminders = Gauge(
            "jifen_reminders", "Reminders kept for a day to come, or due by now.", ["state"], registry=registry
        )
        self._outcomes = Gauge(
            "jifen_reminder_messages", "Reminders ever put out, failed, or too late.", ["outcome"], registry=registry
        )

    def show(self, found: Promised, now: datetime) -> None:
        """Show what was found; what is not named there is none."""
        for gauge in (self._talks, self._silent, self._reminders, self._outcomes):
            gauge.clear()
        for (door, state), count in found.talks.items():
            self._talks.labels(door, state).set(count)
        for door, since in found.silent_since.items():
            self._silent.labels(door).set(max(0.0, (now - since).total_seconds()))
        for state, count in found.reminders.items():
            self._reminders.labels(state).set(count)
        for outcome, count in found.outcomes.items():
            self._outcomes.labels(outcome).set(count)
