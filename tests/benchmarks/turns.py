"""What one message costs in CPU apart from the FAQ, and how often each reader is called for it.

python -m tests.benchmarks.turns                   # on the transcripts of the tests
python -m tests.benchmarks.turns ROWS.jsonl        # on rows {"now", "turns": [{"says"} or {"presses"}], "group"}
python -m tests.benchmarks.turns ROWS.jsonl --profile

Every talk is played several times and each turn counts with its best time. Before each round all that was remembered
of earlier texts is forgotten, and a few fixed sentences are said, so that only what stays the same between talks is
warm. One more line tells what a message costs whose words somebody has said before. The matcher's time is taken out,
and its own median is the peer that makes the figures comparable elsewhere.
"""

import argparse
import cProfile
import functools
import gc
import pstats
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from bot.config.settings import Settings
from bot.content.content import Content
from bot.content.files import load_content
from bot.content.yaml_files import read_yaml
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.masking import clean, mask
from bot.messages import ConversationKey, Incoming
from bot.script import in_script, script_of, writes_english
from bot.session import Session
from faq.matcher import Match, Matcher
from flows.reading import reader
from language import spelling
from tests.benchmarks.talks import decoded_lines

TRANSCRIPTS = Path(__file__).parents[1] / "cases" / "transcripts"
ROUNDS = 5
SLOWEST = 5
PROFILED = 45
# The aim, in milliseconds of CPU a message.
AIM = "p50 1, p99 5"
KEY = ConversationKey("bench", "p1", "p1")
WARMING = (
    "1月8号受理的什么时候到期", "隨申碼在哪裡看", "几天能批", "你好", "估分", "41", "大专", "社保9年", "上一步",
    "材料要带什么", "我老公38本科", "如果考出中级呢", "算了",
)  # fmt: skip
# Readers by their name and the end of the file they stand in.
READERS = {
    "plain": ("language/spelling.py", "_plain"),
    "read": ("flows/reading/reader.py", "_read"),
    "shares": ("people/shares.py", "shares"),
    "People.mentions": ("people/people.py", "mentions"),
    "Grammar.meant": ("words/grammar.py", "meant"),
    "next question": ("flows/points/bounds.py", "next_question"),
    "clauses": ("clauses/clauses.py", "clauses"),
    "compared": ("language/comparing.py", "compared"),
}
REMEMBERED = {"plain": spelling._plain, "read": reader._read}


class TimedMatcher:
    """The matcher, its seconds of CPU added up; what a text got is remembered over the rounds."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._known: dict[str, Match] = {}
        self.spent = 0.0
        self.each: list[float] = []

    def match(self, text: str) -> Match:
        """Return what `text` gets."""
        started = time.process_time()
        if text not in self._known:
            self._known[text] = self._matcher.match(text)
            self.each.append(time.process_time() - started)
        match = self._known[text]
        self.spent += time.process_time() - started
        return match


@dataclass(frozen=True, slots=True)
class Cost:
    """One turn: its talk, what was said, and the seconds of CPU without the matcher."""

    talk: str
    said: str
    whole: float
    decided: float


class Talk:
    """One conversation without a store: the session is written and read as JSON between the turns."""

    def __init__(self, row: Mapping[str, Any], content: Content, timed: TimedMatcher) -> None:
        self._name, self._group = str(row.get("id", row.get("name", ""))), row.get("group") is True
        self._now = datetime.fromisoformat(row.get("now", "2026-11-29T10:00:00+08:00"))
        self._turns = [turn for turn in row["turns"] if "says" in turn or "presses" in turn]
        self._content, self._timed = content, timed
        self._stored: str | None = None
        self._last: Outcome | None = None

    def play(self) -> Iterator[Cost]:
        """Take every turn and give what it cost."""
        for turn in self._turns:
            incoming = self._incoming(turn)
            gc.collect(0)
            started, matched = time.process_time(), self._timed.spent
            decided = self._handle(incoming)
            spent = time.process_time() - started - (self._timed.spent - matched)
            yield Cost(self._name, turn.get("says", turn.get("presses")), spent, decided)

    def _incoming(self, turn: Mapping[str, str]) -> Incoming:
        """Return what is said; a press names an option of the last replies by its label or its value."""
        if "says" in turn:
            return Incoming("e", KEY, turn["says"], in_group=self._group)
        options = [option for reply in (self._last.replies if self._last else ()) for option in reply.options]
        value = next((each.value for each in options if each.label == turn["presses"]), turn["presses"])
        return Incoming("e", KEY, option=value, in_group=self._group)

    def _handle(self, incoming: Incoming) -> float:
        """Do what a conversation does with a message, but for the store; returns the seconds that deciding took."""
        content, masked = self._content, mask(clean(incoming.text))
        session = Session.from_json(self._stored)
        english = writes_english(masked, session.english, content.texts.say("words.in_english").split())
        session = session.changed(script=script_of(masked, session.script), english=english)
        started, matched = time.process_time(), self._timed.spent
        outcome = take_turn(session, Context(incoming, masked, content, self._now))
        decided = time.process_time() - started - (self._timed.spent - matched)
        spelled = content.texts.below("traditional")
        replies = tuple(in_script(reply, outcome.session.script, spelled) for reply in outcome.replies)
        self._stored = outcome.session.to_json()
        self._last = replace(outcome, replies=replies)
        return decided


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what the turns of the talks cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="?", help="talks, one a line; the transcripts of the tests without it")
    parser.add_argument("--profile", action="store_true", help="show where the time goes as well")
    chosen = parser.parse_args(arguments)
    rows = decoded_lines(chosen.rows.read_text("utf-8")) if chosen.rows else transcripts()
    loaded = load_content(Settings(_env_file=None), lambda said: print(said, file=sys.stderr)).live()  # noqa: T201
    # As the program does it once the content is loaded (bot/app.py).
    gc.collect()
    gc.freeze()
    timed = TimedMatcher(loaded.matcher)
    content = replace(loaded, matcher=cast("Matcher", timed))
    rounds = [played(rows, content, timed) for _ in range(ROUNDS)]
    figures(best_of(rounds), timed)
    again = best_of([taken(rows, content, timed) for _ in range(ROUNDS)])
    _line("all words said before", [each.whole for each in again], statistics.median(timed.each))
    profile, calls, turns = counted(rows, content, timed)
    readers(profile, calls, turns)
    if chosen.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(PROFILED)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(2 * PROFILED)


def transcripts() -> list[dict[str, Any]]:
    """Return the talks that the tests replay."""
    return [cast("dict[str, Any]", read_yaml(path).value) for path in sorted(TRANSCRIPTS.glob("*.yaml"))]


def played(rows: Sequence[Mapping[str, Any]], content: Content, timed: TimedMatcher) -> list[Cost]:
    """Play all talks once, warm only in what no talk brings."""
    warm(content, timed)
    return taken(rows, content, timed)


def taken(rows: Sequence[Mapping[str, Any]], content: Content, timed: TimedMatcher) -> list[Cost]:
    """Play all talks once, with what is remembered of the words from before."""
    return [cost for row in rows for cost in Talk(row, content, timed).play()]


def warm(content: Content, timed: TimedMatcher) -> None:
    """Forget all texts and values that were remembered, and say what every process has heard before long."""
    # What was frozen is found by nobody.
    gc.unfreeze()
    for known in gc.get_objects():
        if isinstance(known, functools._lru_cache_wrapper):
            module = known.__module__ or ""
            if module.startswith(("bot.", "flows.", "language.")) and known.cache_info().maxsize is not None:
                known.cache_clear()
    gc.freeze()
    list(Talk({"turns": [{"says": each} for each in WARMING]}, content, timed).play())


def best_of(rounds: Sequence[Sequence[Cost]]) -> list[Cost]:
    """Return each turn with its best times over the rounds."""
    return [
        replace(turn[0], whole=min(each.whole for each in turn), decided=min(each.decided for each in turn))
        for turn in zip(*rounds, strict=True)
    ]


def figures(costs: Sequence[Cost], timed: TimedMatcher) -> None:
    """Print the distribution of the costs, beside the peer, and the dearest turns."""
    peer = statistics.median(timed.each)
    _say(f"{len(costs)} turns, best of {ROUNDS} rounds; CPU without the matcher in ms (aim: {AIM})")
    _say(f"{'':22s}{'p50':>8s}{'p95':>8s}{'p99':>8s}{'max':>8s}   p50 and p99 in medians of the matcher")
    _line("a message", [each.whole for each in costs], peer)
    _line("of it take_turn", [each.decided for each in costs], peer)
    _say(f"the matcher: median {1000 * peer:.2f} ms over {len(timed.each)} texts")
    for each in sorted(costs, key=lambda cost: -cost.whole)[:SLOWEST]:
        _say(f"  {1000 * each.whole:6.2f} ms  {each.talk[:24]}: {each.said[:60]}")


def _line(name: str, spent: Sequence[float], peer: float) -> None:
    places = [part(spent, share) for share in (0.5, 0.95, 0.99, 1)]
    shown = "".join(f"{1000 * each:8.2f}" for each in places)
    _say(f"{name:22s}{shown}   {places[0] / peer:.2f} and {places[2] / peer:.2f}")


def part(spent: Sequence[float], share: float) -> float:
    """Return the value that `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(spent)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def counted(
    rows: Sequence[Mapping[str, Any]], content: Content, timed: TimedMatcher
) -> tuple[cProfile.Profile, dict[str, int], int]:
    """Play all talks once more under the profiler; returns it, the calls answered from memory too, and the turns."""
    warm(content, timed)
    before = {name: _asked(known) for name, known in REMEMBERED.items()}
    profile, turns = cProfile.Profile(), 0
    for row in rows:
        talk = Talk(row, content, timed)
        profile.enable()
        turns += sum(1 for _ in talk.play())
        profile.disable()
    return profile, {name: _asked(known) - before[name] for name, known in REMEMBERED.items()}, turns


def _asked(known: Any) -> int:
    info = known.cache_info()
    return int(info.hits + info.misses)


def readers(profile: cProfile.Profile, calls: Mapping[str, int], turns: int) -> None:
    """Print how often each reader ran for a message, and how often it was asked where it remembers."""
    _say(f"\n{'a message':22s}{'runs':>8s}{'asked':>8s}")
    stats = cast("Any", pstats.Stats(profile)).stats
    for name, (file, function) in READERS.items():
        runs = sum(row[1] for (path, _, called), row in stats.items() if path.endswith(file) and called == function)
        asked = f"{calls[name] / turns:8.2f}" if name in calls else ""
        _say(f"{name:22s}{runs / turns:8.2f}{asked}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
