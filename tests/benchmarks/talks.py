"""How well whole talks go: plays the rows of a file with `jifen talk --jsonl`, judges them and prints the figures.

Run: python -m tests.benchmarks.talks ROWS [--out FILE] [--wrong]
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.talk_judge import JudgedTalk, JudgedTurn, judge_talk

ROOT = Path(__file__).parents[2]
SHOWN = 200


def decoded_lines(text: str) -> list[dict[str, Any]]:
    """Return the objects of a text with one JSON object a line; empty lines are passed over."""
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def play(rows: str) -> str:
    """Play the talks of `rows` and return the output lines. Exits when the command does not run at all."""
    command = [sys.executable, "-m", "bot", "talk", "--jsonl"]
    done = subprocess.run(command, input=rows, stdout=subprocess.PIPE, cwd=ROOT, encoding="utf-8", check=False)
    if done.returncode and not done.stdout:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode} and played nothing")
    return done.stdout


def judge_all(rows: Sequence[Mapping[str, Any]], played: Iterable[Mapping[str, Any]]) -> list[JudgedTalk]:
    """Judge every row by the output line of its id. Raises ValueError when two rows share an id."""
    by_id = {line["id"]: line for line in played if "id" in line}
    if len({row["id"] for row in rows}) < len(rows):
        raise ValueError("two rows have the same id: give each its own")
    return [judge_talk(row, by_id.get(row["id"])) for row in rows]


def figures(talks: Sequence[JudgedTalk]) -> Iterator[str]:
    """Say the shares of turns and talks right, of all and by kind, and of the turns lost behind an unmet `if_…`."""
    yield f"{'kind':<12}{'turns right':<20}{'talks right':<20}not judged"
    yield _line("all", talks)
    for kind in sorted({talk.kind for talk in talks}):
        yield _line(kind, [talk for talk in talks if talk.kind == kind])


def _line(name: str, talks: Sequence[JudgedTalk]) -> str:
    turns = [turn for talk in talks for turn in talk.turns]
    lost = sum(talk.lost for talk in talks)
    right = _share(sum(not turn.faults for turn in turns), len(turns))
    return f"{name:<12}{right:<20}{_share(sum(talk.right for talk in talks), len(talks)):<20}" + _share(
        lost, len(turns) + lost
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part}/{whole})" if whole else "-"


def wrong_turns(talks: Iterable[JudgedTalk]) -> Iterator[str]:
    """Show every wrong turn: what was said, what failed and what was got instead, and the replies, shortened."""
    for talk in talks:
        for turn in talk.turns:
            if turn.faults:
                yield from _shown(talk, turn)


def _shown(talk: JudgedTalk, turn: JudgedTurn) -> Iterator[str]:
    yield f"\n{talk.id} turn {turn.number}: {turn.says}"
    for fault in turn.faults:
        yield f"  {fault.name}: expected {_json(fault.expected)}, got {_json(fault.got)}"
    for reply in turn.replies:
        line = reply.replace("\n", " / ")
        yield f"  > {line if len(line) <= SHOWN else line[: SHOWN - 1] + '…'}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge the talks of a rows file and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, help="talks with `expect`, one a line")
    parser.add_argument(
        "--out", type=Path, help="judge this output of `jifen talk --jsonl` instead of playing the talks"
    )
    parser.add_argument("--wrong", action="store_true", help="show every wrong turn as well")
    chosen = parser.parse_args(arguments)
    rows = chosen.rows.read_text(encoding="utf-8")
    played = chosen.out.read_text(encoding="utf-8") if chosen.out else play(rows)
    talks = judge_all(decoded_lines(rows), decoded_lines(played))
    shown = (*(wrong_turns(talks) if chosen.wrong else ()), *figures(talks))
    sys.stdout.write("\n".join(shown).lstrip("\n") + "\n")


if __name__ == "__main__":
    main()
