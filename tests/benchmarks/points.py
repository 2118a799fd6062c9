"""How fast an estimate is, and how many questions a conversation needs; prints figures, asserts nothing.

Run: python -m tests.benchmarks.points
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

from bot.answers.estimates import estimate_json
from flows.ahead.outlook import outlook
from flows.ahead.routes import routes
from flows.points.bounds import bounds, next_question
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows.random_profiles import decoded_profile
from tests.flows.shipped import POLICY, TEXTS

DAY = date(2026, 11, 23)
RULES = POLICY.on(DAY)
PEOPLE = 400


def profiles(count: int) -> list[dict[str, Any]]:
    random = Random(1)  # noqa: S311 (no secret)
    return [decoded_profile(random, day=DAY, present=0.6) for _ in range(count)]


def seconds_each(run: Callable[[Any], Any], inputs: list[Any], rounds: int = 5) -> list[float]:
    """Return the best time of every input over the rounds."""
    best = []
    for each in inputs:
        times = []
        for _ in range(rounds):
            start = time.perf_counter()
            run(each)
            times.append(time.perf_counter() - start)
        best.append(min(times))
    return best


def realistic_person(random: Random) -> dict[str, Any]:
    """Draw a person from the likely answers."""
    told: dict[str, Any] = {}
    for field in RULES.asking.fields:
        values = [answer.value for answer in field.answers]
        told[field.field] = random.choices(values, [answer.of_hundred for answer in field.answers])[0]
    told.update({"age": random.choices((28, 34, 40, 45, 52), (15, 35, 30, 15, 5))[0]})
    del told["birth_date"]
    months = told["base_months"]
    told["base_months"] = (
        {"0.8x": 0} if months == {"0.8x": 0} else {**dict.fromkeys(("0.8x", "1x", "2x", "3x"), 0), **months}
    )
    levels = ("0.8x", "1x", "2x", "3x")
    counts = [max(told["base_months"].get(level, 0) for level in levels[index:]) for index in range(4)]
    told["base_months"] = dict(zip(levels, counts, strict=True))
    return told


def questions_needed(person: dict[str, Any]) -> int:
    """Count the questions asked until the outcome is settled."""
    told: dict[str, Any] = {}
    count = 0
    while (field := next_question(parse_profile(told), RULES, DAY)) is not None:
        told[field] = person[field]
        count += 1
    return count


def main() -> None:
    out = sys.stdout
    decoded = profiles(200)
    parsed = [parse_profile(each, DAY) for each in decoded]
    each = seconds_each(lambda profile: estimate(profile, RULES, DAY), parsed)
    out.write(f"estimate: median {statistics.median(each) * 1e6:.0f} µs, {1 / statistics.mean(each):.0f} a second\n")
    for name, run in (
        ("bounds", lambda profile: bounds(profile, RULES, DAY)),
        ("next question", lambda profile: next_question(profile, RULES, DAY)),
        ("routes", lambda profile: routes(profile, POLICY, DAY)),
        ("outlook", lambda profile: outlook(profile, POLICY, DAY)),
    ):
        out.write(_line(name, seconds_each(run, parsed)))
    out.write(_line("full JSON", seconds_each(lambda told: estimate_json(told, POLICY, TEXTS, DAY), decoded)))
    random = Random(2)  # noqa: S311 (no secret)
    people = [realistic_person(random) for _ in range(PEOPLE)]
    counts = sorted(questions_needed(person) for person in people)
    passing = [estimate(parse_profile(person), RULES, DAY).passes for person in people]
    out.write(f"questions: median {statistics.median(counts)}, ")
    out.write(f"90% {counts[len(counts) * 9 // 10]}, most {counts[-1]}; {sum(passing)} of {PEOPLE} pass\n")


def _line(name: str, times: list[float]) -> str:
    ordered = sorted(time * 1e3 for time in times)
    return f"{name}: median {statistics.median(ordered):.2f} ms, 95% {ordered[len(ordered) * 95 // 100]:.2f} ms\n"


if __name__ == "__main__":
    main()
