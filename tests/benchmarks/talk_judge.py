"""Judges what `jifen talk --jsonl` gave for a talk against what the talk's row expects.

The rules are those of the README beside the rows: only what `expect` names is judged, a turn is right when all of it
holds, and where an `if_…` is not met the rest of the talk is left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.clock import SHANGHAI
from tests.benchmarks.talk_facts import equal, holds, person

Turn = Mapping[str, Any]
IN_WORDS = "~"


@dataclass(frozen=True, slots=True)
class Fault:
    """One expectation that does not hold: its name, what was expected and what was got instead, as JSON values."""

    name: str
    expected: Any
    got: Any


@dataclass(frozen=True, slots=True)
class JudgedTurn:
    """A turn whose expectations were judged; `number` counts from 1, no faults means right."""

    number: int
    says: str
    replies: tuple[str, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class JudgedTalk:
    """A talk: its judged turns, and how many turns with expectations were lost behind an `if_…` that was not met."""

    id: str
    kind: str
    turns: tuple[JudgedTurn, ...]
    lost: int

    @property
    def right(self) -> bool:
        """Whether something was judged and all of it holds."""
        return bool(self.turns) and not any(turn.faults for turn in self.turns)


@dataclass(frozen=True, slots=True)
class Scene:
    """What one turn is judged by: the turn as it was played, the one before it ({} for none), and the day of it."""

    turn: Turn
    before: Turn
    day: date

    @property
    def replies(self) -> tuple[str, ...]:
        """The texts sent in this turn."""
        return tuple(self.turn.get("replies") or ())

    @property
    def entries(self) -> list[Any]:
        """The ids of the answers given, [None] when none was."""
        return listed(self.turn.get("entry") or None)


def judge_talk(row: Mapping[str, Any], played: Mapping[str, Any] | None) -> JudgedTalk:
    """Judge one talk.

    Args:
        row: the talk with its expectations.
        played: the output line of the same id; of None or an error line, and of turns that it lacks, nothing holds.

    Raises:
        ValueError: the row expects something that nobody defined; names it.

    """
    turns: Sequence[Turn] = (played or {}).get("turns") or ()
    day = _day(row.get("now"))
    judged: list[JudgedTurn] = []
    for index, asked in enumerate(row["turns"]):
        is_played = index < len(turns)
        before = turns[index - 1] if is_played and index else {}
        if is_played and not _reached(asked, before):
            lost = sum(bool(turn.get("expect")) for turn in row["turns"][index:])
            return JudgedTalk(row["id"], row["kind"], tuple(judged), lost)
        if asked.get("expect"):
            judged.append(_judge_turn(index + 1, asked, Scene(turns[index], before, day) if is_played else None))
    return JudgedTalk(row["id"], row["kind"], tuple(judged), 0)


def _judge_turn(number: int, asked: Turn, scene: Scene | None) -> JudgedTurn:
    expect = asked["expect"]
    unknown = [name for name in expect if name not in _CHECKS]
    if unknown:
        raise ValueError(f"'{unknown[0]}' is no expectation: known are {', '.join(_CHECKS)}")
    said = str(asked.get("says", asked.get("presses", "")))
    if scene is None:
        return JudgedTurn(number, said, (), (Fault("turn", "played", None),))
    faults = tuple(fault for name, expected in expect.items() for fault in _CHECKS[name](name, expected, scene))
    return JudgedTurn(number, said, scene.replies, faults)


def _reached(asked: Turn, before: Turn) -> bool:
    """Whether every `if_…` of a turn is met by how the turn before it ended."""
    fields, did = asked.get("if_asking"), asked.get("if_did")
    return (
        (fields is None or before.get("asking") in listed(fields))
        and (did is None or any(each in listed(did) for each in listed(before.get("did"))))
        and len(before.get("offers") or ()) >= asked.get("if_offers", 0)
    )


def _day(now: str | None) -> date:
    if now is None:
        return datetime.now(SHANGHAI).date()
    moment = datetime.fromisoformat(now)
    return (moment.astimezone(SHANGHAI) if moment.tzinfo else moment).date()


def listed(value: Any) -> list[Any]:
    """Return a list as it is, one value as a list of it."""
    return value if isinstance(value, list) else [value]


def _facts(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    """Judge `facts`: a person who is not there has none."""
    for key, fact, value, facts in _each_fact(expected, scene):
        if not holds(fact, value, facts, scene.day):
            yield Fault(f"{name} {key} {fact}", value, facts.get(fact))


def _not_facts(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    """Judge `not_facts`: null expected means that the fact is not there at all, a value that it is not this one."""
    for key, fact, value, facts in _each_fact(expected, scene):
        if (facts.get(fact) is not None) if value is None else holds(fact, value, facts, scene.day):
            yield Fault(f"{name} {key} {fact}", value, facts.get(fact))


def _each_fact(expected: Any, scene: Scene) -> Iterator[tuple[str, str, Any, Mapping[str, Any]]]:
    for key, values in expected.items():
        found = person(scene.turn.get("people") or (), key)
        facts = (found or {}).get("facts") or {}
        yield from ((key, fact, value, facts) for fact, value in values.items())


def _total(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    for key, value in expected.items():
        got = (person(scene.turn.get("people") or (), key) or {}).get("total")
        if not equal(value, got):
            yield Fault(f"{name} {key}", value, got)


def _one_of(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    """Judge `did`, `entry`, `asking` and their opposites `not_…`: one of the list is there, none of it is."""
    key = name.removeprefix("not_")
    got = scene.entries if key == "entry" else listed(scene.turn.get(key))
    if any(each in got for each in listed(expected)) == name.startswith("not_"):
        yield Fault(name, expected, scene.turn.get(key))


def _entries(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    """Judge several questions: of each group one was answered, or the replies say one of its `~words`."""
    said = "\n".join(scene.replies)
    for group in expected:
        in_words = (each.removeprefix(IN_WORDS) for each in listed(group) if each.startswith(IN_WORDS))
        if not (any(each in scene.entries for each in listed(group)) or any(words in said for words in in_words)):
            yield Fault(name, group, scene.turn.get("entry"))


def _chose(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    """Judge that the entry answered is the n-th that the turn before offered, counted from 1, or from the end by -1."""
    offers = scene.before.get("offers") or []
    index = expected - 1 if expected > 0 else expected
    wanted = offers[index] if -len(offers) <= index < len(offers) else None
    if wanted is None or wanted not in scene.entries:
        yield Fault(name, {"offer": expected, "of": offers}, scene.turn.get("entry"))


def _deadline(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    got = (scene.turn.get("deadline") or {}).get(name)
    if got not in listed(expected):
        yield Fault(name, expected, got)


def _says(name: str, expected: Any, scene: Scene) -> Iterator[Fault]:
    said = "\n".join(scene.replies)
    found = [words for words in listed(expected) if words in said]
    if bool(found) != (name == "says_any"):
        yield Fault(name, expected, found)


_CHECKS: Mapping[str, Callable[[str, Any, Scene], Iterator[Fault]]] = {
    "facts": _facts,
    "not_facts": _not_facts,
    "total": _total,
    **dict.fromkeys(("did", "entry", "asking", "not_did", "not_entry", "not_asking"), _one_of),
    "entries": _entries,
    "chose": _chose,
    **dict.fromkeys(("start", "due", "in_time"), _deadline),
    **dict.fromkeys(("says_any", "says_none"), _says),
}
