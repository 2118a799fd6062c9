"""The meters: what is counted and timed, under which name and with which labels."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, PlatformCollector, ProcessCollector

from bot.dialogue.outcome import Outcome
from bot.metrics.promised import PromisedMeters

# A turn costs milliseconds; beyond five seconds it is given up.
TURN_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
# What the turn did, in the words of the talk report, and what that means for a question.
ANSWERED = {"answer": "answered", "suggest": "offered", "fallback": "declined"}


class Meters:
    """Every meter of one process. Labels are kinds from short, fixed lists: no text, no name, no address.

    Attributes:
        registry: what Prometheus reads.
        promised: the meters of what people wait for.

    """

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self._seconds = Histogram(
            "jifen_message_seconds",
            "From taking a message in to its committed replies.",
            ["channel"],
            registry=registry,
            buckets=TURN_SECONDS,
        )
        self._failures = Counter(
            "jifen_message_failures", "Messages that ended in an error.", ["channel", "error"], registry=registry
        )
        self._acts = Counter("jifen_acts", "What turns did, by kind.", ["kind"], registry=registry)
        self._questions = Counter(
            "jifen_questions", "Questions answered, offered entries, or declined.", ["outcome"], registry=registry
        )
        self._feedback = Counter(
            "jifen_feedback",
            "What was said of answers: helpful, not helpful, none of these.",
            ["kind"],
            registry=registry,
        )
        self._unserved = Counter(
            "jifen_unserved", "What nothing was made of: a part, or a whole message.", ["kind"], registry=registry
        )
        self._entries = Counter("jifen_entry_answers", "Answers given, by FAQ entry.", ["entry"], registry=registry)
        self._requests = Counter(
            "jifen_http_requests", "HTTP requests, by first part of the path.", ["door", "status"], registry=registry
        )
        self._waiting = Gauge("jifen_outbox_waiting", "Replies that are not sent yet.", ["channel"], registry=registry)
        self._oldest = Gauge(
            "jifen_outbox_oldest_seconds", "Age of the oldest reply not sent.", ["channel"], registry=registry
        )
        self._works = Gauge("jifen_part_works", "1 for a part that works, 0 for another.", ["part"], registry=registry)
        self.promised = PromisedMeters(registry)
        ProcessCollector(registry=registry)
        PlatformCollector(registry=registry)

    def message(self, channel: str, seconds: float) -> None:
        """Count a message that got its replies."""
        self._seconds.labels(channel).observe(seconds)

    def failure(self, channel: str, error: Exception) -> None:
        """Count a message that ended in an error, by the kind of error."""
        self._failures.labels(channel, type(error).__name__).inc()

    def turn(self, outcome: Outcome) -> None:
        """Count what a committed turn did."""
        for kind in outcome.did:
            self._acts.labels(kind).inc()
            if kind in ANSWERED:
                self._questions.labels(ANSWERED[kind]).inc()
            if kind == "unread":
                self._unserved.labels("message").inc()
        for kind in outcome.feedback:
            self._feedback.labels(kind).inc()
        if outcome.unserved:
            self._unserved.labels("part").inc(outcome.unserved)
        for entry in outcome.entries:
            self._entries.labels(entry).inc()

    def request(self, door: str, status: int) -> None:
        """Count an HTTP request by the door it knocked at."""
        self._requests.labels(door, str(status)).inc()

    def outbox(self, waiting: Mapping[str, tuple[int, datetime]], now: datetime) -> None:
        """Note how many replies wait and since when, by channel; a channel that is not named has none."""
        for gauge in (self._waiting, self._oldest):
            gauge.clear()
        for channel, (count, oldest) in waiting.items():
            self._waiting.labels(channel).set(count)
            self._oldest.labels(channel).set(max(timedelta(), now - oldest).total_seconds())

    def parts(self, states: Mapping[str, object]) -> None:
        """Note which parts work, from the report of `/readyz`."""
        for part, state in states.items():
            self._works.labels(part).set(state == "ok")
